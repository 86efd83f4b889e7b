import {
  type Address,
  type Clock,
  type Hasher,
  type Hello,
  type Hex,
  helloType,
  type Random,
  randomBytes32,
  type Signed,
  type Signer,
  signStruct,
} from '@opengradient/protocol'

/** One process of a worker. Assignments name its session, so that no attempt of an earlier process runs again. */
export interface WorkerSession {
  readonly session: Hex
  readonly hello: Signed<Hello>
}

/** Draws the session of this process and signs its introduction. */
export function createSession(init: {
  readonly account: Address
  readonly module: Address
  readonly signer: Signer
  readonly hasher: Hasher
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
}): WorkerSession {
  const { account, module, signer, hasher, clock, random } = init
  const session = randomBytes32(random)
  const hello = { worker: account, module, session, startedAt: clock.now() }
  const { value, signature } = signStruct(signer, hasher, helloType, hello)
  return { session, hello: { value, signature } }
}
