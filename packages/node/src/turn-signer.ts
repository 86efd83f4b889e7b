import {
  type Address,
  type FieldType,
  type Hasher,
  type Hex,
  OgError,
  type RootedName,
  type Signed,
  type Signer,
  type StructType,
  type StructValue,
  signUnderRoot,
} from '@opengradient/protocol'

export interface TurnSignerInit<Name extends RootedName, Fields extends Record<string, FieldType>> {
  readonly signer: Signer
  /** In whose name the key of `signer` signs. */
  readonly account: Address
  readonly hasher: Hasher
  readonly type: StructType<Name, Fields>
}

type SignedObject<Fields extends Record<string, FieldType>> = Signed<StructValue<Fields>> & { readonly digest: Hex }

interface WaitingObject<Fields extends Record<string, FieldType>> {
  readonly value: StructValue<Fields>
  resolve(signed: SignedObject<Fields>): void
  reject(error: unknown): void
}

/** Objects that may wait for one signature; the callers bound them far below. */
const maxWaiting = 4_096

/**
 * Signs objects of one type. Those that arrive in one turn of the event loop get one signature over their root, so that a
 * busy node signs once per turn, and its readers recover one key. A single object gets a plain signature.
 */
export class TurnSigner<Name extends RootedName, Fields extends Record<string, FieldType>> {
  readonly #init: TurnSignerInit<Name, Fields>
  #waiting: WaitingObject<Fields>[] = []

  constructor(init: TurnSignerInit<Name, Fields>) {
    this.#init = init
  }

  /** Resolves at the end of this turn. @throws OVERLOADED, and BAD_ENCODING where a value is outside its type */
  async sign(value: StructValue<Fields>): Promise<SignedObject<Fields>> {
    if (this.#waiting.length >= maxWaiting) {
      throw new OgError('OVERLOADED', 'Too many objects wait for their signature.', {
        details: { limit: maxWaiting },
        retryAfterMs: 100,
      })
    }
    const { promise, resolve, reject } = Promise.withResolvers<SignedObject<Fields>>()
    this.#waiting.push({ value, resolve, reject })
    if (this.#waiting.length === 1) setImmediate(() => this.#signWaiting())
    return promise
  }

  #signWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = []
    try {
      this.#signAll(waiting)
    } catch {
      // A value outside its type fails alone.
      for (const each of waiting) {
        try {
          this.#signAll([each])
        } catch (error) {
          each.reject(error)
        }
      }
    }
  }

  #signAll(waiting: readonly WaitingObject<Fields>[]): void {
    const { signer, account, hasher, type } = this.#init
    const values = waiting.map(({ value }) => value)
    const signed = signUnderRoot(signer, account, hasher, type, values)
    for (const [i, { resolve }] of waiting.entries()) resolve(signed[i] as SignedObject<Fields>)
  }
}
