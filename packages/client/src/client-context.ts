import { ApiClient, type HttpFetch } from '@opengradient/api'
import {
  type ChainReader,
  createReader,
  type Deployment,
  distinctEndpoints,
  findDeployment,
  type OnChainParameters,
} from '@opengradient/chain'
import {
  type Address,
  addressSchema,
  type Clock,
  createHasher,
  createSigner,
  type Hasher,
  OgError,
  type Random,
  randomBytes32,
  type Signer,
  systemClock,
  systemRandom,
} from '@opengradient/protocol'
import { VerifierCache } from '@opengradient/verifier'

import { type ContentCache, type ContentReader, createContentReader } from './content-reader.ts'
import { checkLockfile, type Lockfile } from './lockfile.ts'
import { ModelResolver } from './model-resolver.ts'
import { PromisedSums } from './promised-sums.ts'
import { RegistrationCache } from './registration-cache.ts'

/** Jobs that the client signs and pays itself, instead of having them sponsored by a gateway. */
export interface PaymentInit {
  /** The account that signs jobs and cheques; what it reserved in the Escrow for a worker pays. */
  readonly signer: Signer
  /** ERC-20 token of the price. @default the network's OPG */
  readonly token?: Address
  /**
   * Most that a job costs, price and audit fee together, in the smallest units of the token. A call's own `maxPrice` replaces it.
   * @default none: a call without `maxPrice` signs nothing
   */
  readonly maxPrice?: bigint
  /** Seconds from now within which a worker must start. @default what the gateway asks for */
  readonly executeSeconds?: number
  /** Largest sum of the gateway's share and the burnt share of a price, in 1/10,000. @default 2_000 */
  readonly maxSharesBps?: number
}

export interface ClientInit {
  /** URL of a gateway, or several in order of preference. */
  readonly gateway: string | readonly string[]
  /** RPC endpoints of the chain. With several, `quorum` of them must agree; URLs of one origin count once. */
  readonly rpcUrls: readonly string[]
  /** The network's settlement module, which every job names. */
  readonly settlement: Address
  /** Number of RPC endpoints that must agree. @default more than half */
  readonly quorum?: number
  /** First block that is searched for events: that of the contracts' deployment. @default 0 */
  readonly fromBlock?: number
  /** Content of `og.lock.json`: the model that each name must refer to. @default none */
  readonly lockfile?: Lockfile
  /** Payment of jobs by the client. @default the gateway signs and pays, if it sponsors jobs */
  readonly payment?: PaymentInit
  /**
   * Key that sponsored jobs name as their client: it orders audits and may open cases. A receipt's own draw counts only for its
   * holder.
   * @default the key of `payment`, or a random one
   */
  readonly clientKey?: Signer
  /** Blocks above an event's block, from which on it counts. @default 1 */
  readonly confirmations?: number
  /** Milliseconds for which registrations and the meaning of names are cached. @default 60_000 */
  readonly registrationTtlMs?: number
  /** Store of manifests and tokenizers between runs. @default none */
  readonly cache?: ContentCache
  /** @default the platform's `fetch` */
  readonly fetch?: HttpFetch
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default the system's source of randomness */
  readonly random?: Random
}

/** The network's contracts, read once from the chain. */
export interface ClientNetwork {
  readonly deployment: Deployment
  readonly reader: ChainReader
  readonly parameters: OnChainParameters
  readonly hasher: Hasher
  readonly registrations: RegistrationCache
}

/** The parts that the actions of a client share. */
export interface ClientContext {
  readonly gateways: ApiClient
  readonly settlement: Address
  /** The endpoint that transactions are sent to. */
  readonly rpcUrl: string
  readonly payment: PaymentInit | undefined
  readonly clientKey: Signer
  readonly confirmations: number
  readonly clock: Clock
  readonly random: Random
  readonly content: ContentReader
  readonly models: ModelResolver
  readonly verifierCache: VerifierCache
  readonly cheques: PromisedSums
  /** Of auditors of the client's orders: another module counts them. */
  readonly orderCheques: PromisedSums
  /** Reads the contracts on the first call and caches them. @throws CHAIN, RPC_DISAGREE, NOT_FOUND */
  network(): Promise<ClientNetwork>
}

const defaultTtlMs = 60_000

/** @throws USAGE, BAD_INPUT when the lock file is invalid */
export function createContext(init: ClientInit): ClientContext {
  const { payment, clock = systemClock, random = systemRandom, registrationTtlMs: ttlMs = defaultTtlMs } = init
  const { confirmations = 1, clientKey = payment?.signer ?? createSigner(randomBytes32(random)) } = init
  assertEndpoints(init)
  const settlement = parseSettlement(init.settlement)
  const [rpcUrl] = init.rpcUrls as [string]
  const lockfile = init.lockfile && checkLockfile(init.lockfile)
  const urls = typeof init.gateway === 'string' ? [init.gateway] : init.gateway
  const gateways = new ApiClient({ urls, clock, random, ...(init.fetch && { fetch: init.fetch }) })
  const content = createContentReader(gateways, init.cache)

  let connecting: Promise<ClientNetwork> | undefined
  const network = (): Promise<ClientNetwork> => {
    connecting ??= connect(init, settlement, clock, ttlMs).catch((error: unknown) => {
      connecting = undefined
      throw error
    })
    return connecting
  }
  const reader = async (): Promise<ChainReader> => (await network()).reader
  return {
    ...{ gateways, settlement, rpcUrl, payment, clientKey, confirmations, clock, random, content, network },
    models: new ModelResolver({ reader, content, lockfile, clock, ttlMs }),
    verifierCache: new VerifierCache(),
    cheques: new PromisedSums(Math.floor(clock.now() / 1000)),
    orderCheques: new PromisedSums(Math.floor(clock.now() / 1000)),
  }
}

async function connect(init: ClientInit, settlement: Address, clock: Clock, ttlMs: number): Promise<ClientNetwork> {
  const { rpcUrls, quorum, fromBlock } = init
  const agreement = quorum === undefined ? {} : { quorum }
  const deployment = await findDeployment({
    rpcUrls,
    settlement,
    ...agreement,
    ...(fromBlock === undefined ? {} : { fromBlock }),
  })
  const reader = createReader({ rpcUrls, deployment, ...agreement })
  const parameters = await reader.parameters()
  const hasher = createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.escrow })
  const registrations = new RegistrationCache(reader, parameters, clock, ttlMs)
  return { deployment, reader, parameters, hasher, registrations }
}

/** @throws USAGE */
function assertEndpoints({ rpcUrls, quorum }: ClientInit): void {
  if (rpcUrls.length === 0) {
    throw new OgError('USAGE', 'A client needs at least one RPC endpoint to read registrations from the chain.')
  }
  const count = distinctEndpoints(rpcUrls).length
  if (quorum !== undefined && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= count)) {
    throw new OgError('USAGE', `A quorum of ${quorum} is not possible with ${count} RPC endpoints of different origin.`)
  }
}

/** @throws USAGE */
function parseSettlement(text: string): Address {
  const settlement = text.toLowerCase() as Address
  if (!addressSchema.safeParse(settlement).success) {
    throw new OgError('USAGE', `The settlement address is invalid: ${settlement.slice(0, 100)}`)
  }
  return settlement
}
