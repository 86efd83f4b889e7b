import { type ChainReader, createReader, type Deployment, findDeployment } from '@opengradient/chain'
import {
  type Address,
  addressSchema,
  type Clock,
  createHasher,
  type Hasher,
  OgError,
  type Random,
  type Signer,
  systemClock,
  systemRandom,
} from '@opengradient/protocol'

import { type Content, type ContentCache, createContent } from './content.ts'
import { createGateways, type Fetch, type Gateways } from './gateways.ts'
import { checkLockfile, type Lockfile } from './lockfile.ts'
import { createModels, type Models } from './models.ts'
import { createRegistrations, type Registrations } from './registrations.ts'

/** Signs and pays its own jobs, instead of asking a gateway to sponsor them. */
export interface PaymentInit {
  /** Its escrow pays. */
  readonly signer: Signer
  /** ERC-20 that the price is in. Default: the network's OPG. */
  readonly token?: Address
  /** Seconds from now within which a worker has to begin. Default 60. */
  readonly executeSeconds?: number
  /** Seconds from now within which the worker has to settle, 3,600 at most. Default 1,800. */
  readonly settleSeconds?: number
  /** Share of receipts that auditors on duty must check, in 1/10,000. Default 10,000. */
  readonly auditBps?: number
}

export interface ClientInit {
  /** URLs, in order of preference. */
  readonly gateway: string | readonly string[]
  /** RPC endpoints of the chain. With several, `quorum` of them must agree. */
  readonly rpcUrls: readonly string[]
  /** The network's settlement contract, which every signature is bound to. */
  readonly settlement: Address
  /** How many RPC endpoints must agree. Default: more than half. */
  readonly quorum?: number
  /** First block that is searched for events; where the contracts were deployed. Default 0. */
  readonly fromBlock?: number
  /** `og.lock.json`: what each name must mean. */
  readonly lockfile?: Lockfile
  /** Own, paid jobs. Default: the gateway signs and pays, where it does. */
  readonly payment?: PaymentInit
  /** How long a registration or the meaning of a name is believed before the chain is asked again. Default 60,000. */
  readonly registrationTtlMs?: number
  /** Keeps manifests and tokenizers between runs. */
  readonly cache?: ContentCache
  readonly fetch?: Fetch
  readonly clock?: Clock
  readonly random?: Random
}

/** What the chain said of the network, once. */
export interface Network {
  readonly deployment: Deployment
  readonly reader: ChainReader
  readonly hasher: Hasher
  readonly registrations: Registrations
}

/** What the actions of a client share. */
export interface ClientContext {
  readonly gateways: Gateways
  readonly settlement: Address
  readonly payment: PaymentInit | undefined
  readonly clock: Clock
  readonly random: Random
  readonly content: Content
  readonly models: Models
  /** Asks the chain at the first call and keeps the answer. @throws CHAIN, RPC_DISAGREE, NOT_FOUND */
  network(): Promise<Network>
}

const defaultTtlMs = 60_000

/** @throws USAGE, BAD_INPUT when the lock file is none */
export function createContext(init: ClientInit): ClientContext {
  const { rpcUrls, quorum, fromBlock, payment, clock = systemClock, random = systemRandom } = init
  const settlement = init.settlement.toLowerCase() as Address
  if (!addressSchema.safeParse(settlement).success) {
    throw new OgError('USAGE', `The settlement address is none: ${settlement.slice(0, 100)}`)
  }
  if (rpcUrls.length === 0) {
    throw new OgError('USAGE', 'A client needs at least one RPC endpoint: registrations are looked up on chain.')
  }
  if (quorum !== undefined && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= rpcUrls.length)) {
    throw new OgError('USAGE', `A quorum of ${quorum} cannot be had of ${rpcUrls.length} RPC endpoints.`)
  }
  const lockfile = init.lockfile && checkLockfile(init.lockfile)
  const ttlMs = init.registrationTtlMs ?? defaultTtlMs
  // A method of `globalThis` in browsers: it must be called on it.
  const fetch: Fetch = init.fetch ?? ((url, options) => globalThis.fetch(url, options))
  const urls = typeof init.gateway === 'string' ? [init.gateway] : init.gateway
  const gateways = createGateways({ urls, fetch, clock, random })
  const content = createContent(gateways, init.cache)

  const connect = async (): Promise<Network> => {
    const agreed = quorum === undefined ? {} : { quorum }
    const deployment = await findDeployment({
      rpcUrls,
      settlement,
      ...agreed,
      ...(fromBlock === undefined ? {} : { fromBlock }),
    })
    const reader = createReader({ rpcUrls, deployment, ...agreed })
    const hasher = createHasher({ chainId: deployment.chainId, verifyingContract: settlement })
    return { deployment, reader, hasher, registrations: createRegistrations(reader, clock, ttlMs) }
  }
  let connecting: Promise<Network> | undefined
  const network = (): Promise<Network> => {
    connecting ??= connect().catch((error: unknown) => {
      connecting = undefined
      throw error
    })
    return connecting
  }
  const reader = async (): Promise<ChainReader> => (await network()).reader
  const models = createModels({ reader, content, lockfile, clock, ttlMs })
  return { gateways, settlement, payment, clock, random, content, models, network }
}
