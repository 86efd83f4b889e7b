import {
  commitModel,
  createReader,
  createSender,
  type Deployment,
  deposit,
  type ModelRegistration,
  RevertError,
  registerModel as revealModel,
  type Writer,
} from '@opengradient/chain'
import {
  type Clock,
  canonicalJson,
  fromHex,
  type Hex,
  OgError,
  sha256Hex,
  systemClock,
  zeroBytes32,
} from '@opengradient/protocol'

/** The manifest to register, and the account that pays for the transaction. */
export interface RegisterModelInit {
  /** `owner/name`. */
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  /** Bytes of all files of the manifest: the deposit is paid for them. */
  readonly size: number
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Pays for the transactions and the deposit, and owns the name. */
  readonly privateKey: Hex
  /** Called before the first transaction is sent; not when the version is registered already. @default none */
  readonly onRegister?: () => void
  /** @default systemClock */
  readonly clock?: Clock
  /** @default none */
  readonly signal?: AbortSignal
}

const pollMs = 500
/** Deposits of one registration. Each that is missing again was taken by another registration of the account. */
const maxPayments = 16

/**
 * Registers a version of a model by commitment and reveal, with the deposit for its bytes, and resolves when the registration is
 * mined. Idempotent for the same model: a call after a crash at any point resumes, since the commitment's salt follows from the
 * key and the registration.
 *
 * @throws NOT_AUTHORISED when the name belongs to another account, DUPLICATE when the version exists with other content,
 *   INSUFFICIENT_FUNDS, UNAVAILABLE, CHAIN, REVERTED, ABORTED
 */
export async function registerModel(init: RegisterModelInit): Promise<void> {
  const { name, version, modelId, size, rpcUrl, deployment, privateKey, signal } = init
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const existing = await reader.modelByName(name, version)
  if (existing?.modelId === modelId) return
  if (existing !== undefined) throw duplicate(name, version, existing.modelId)
  init.onRegister?.()
  const sender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey })
  const writer = { sender, clients: reader.clients }
  const registration = { name, version, modelId, commitments: zeroBytes32, size }
  const { depositPerByte } = (await reader.parameters()).models
  const options = signal === undefined ? {} : { signal }
  const balance = depositPerByte * BigInt(size)
  const pay = () => deposit(writer, { token: deployment.contracts.opg, balance }, options)
  await pay()
  await commitAndReveal(writer, registration, pay, init)
}

/** @param pay deposits what the account lacks of the deposit for the registration */
async function commitAndReveal(
  writer: Writer,
  registration: ModelRegistration,
  pay: () => Promise<unknown>,
  { clock = systemClock, privateKey, signal }: RegisterModelInit,
): Promise<void> {
  const options = signal === undefined ? {} : { signal }
  const salt = saltOf(privateKey, registration)
  for (let payments = 1; ; ) {
    await commitModel(writer, registration, salt, options)
    try {
      await revealModel(writer, registration, salt, options)
      return
    } catch (error) {
      if (!(error instanceof RevertError)) throw error
      if (error.errorName === 'InsufficientBalance' && payments < maxPayments) {
        // Another registration of the account has taken the deposit.
        payments++
        await pay().catch((cause: unknown) => {
          throw cause instanceof RevertError ? named(error, registration) : cause
        })
        continue
      }
      // Too early: the commitment ripens with the chain's time. Not committed: a commitment that a fork replaced is sent again.
      if (error.errorName !== 'TooEarly' && error.errorName !== 'NotCommitted') throw named(error, registration)
      await clock.sleep(pollMs, signal)
    }
  }
}

/** Random for everybody without the key, and the same for each attempt at one registration. */
function saltOf(privateKey: Hex, registration: ModelRegistration): Hex {
  const text = new TextEncoder().encode(`og/registration/2 ${canonicalJson({ ...registration })}`)
  return sha256Hex(Uint8Array.of(...fromHex(privateKey), ...text))
}

/** The error that a revert means to a publisher. */
function named(error: RevertError, { name, version }: ModelRegistration): Error {
  switch (error.errorName) {
    case 'NotNameOwner':
      return new OgError('NOT_AUTHORISED', `The name ${name} belongs to another account.`, {
        next: ['Publish under a name of your own, or with the key that registered this name (--key).'],
        cause: error,
      })
    case 'VersionExists':
      return duplicate(name, version, 'another model', error)
    case 'InsufficientBalance':
      return new OgError('INSUFFICIENT_FUNDS', `The account lacks the deposit for ${name}@${version}.`, {
        next: ['Send OPG to the account: the deposit is returned after the version is deprecated.'],
        cause: error,
      })
    default:
      return error
  }
}

function duplicate(name: string, version: string, modelId: string, cause?: Error): OgError {
  return new OgError('DUPLICATE', `${name}@${version} is already registered as ${modelId}.`, {
    next: ['Versions are immutable: choose a new --version.'],
    ...(cause && { cause }),
  })
}
