import { BoundedSet } from '@opengradient/async'
import type { PeerNode, Validation } from '@opengradient/p2p'
import {
  type Address,
  type Clock,
  type Hasher,
  type Hex,
  type JobCall,
  jobCallCodec,
  jobCallType,
  type Logger,
  recoverKey,
  type Signed,
  type Signer,
  signStruct,
  toOgError,
  topics,
} from '@opengradient/protocol'

import type { KnownNode, NodeDirectory } from '../registry/node-directory.ts'
import { AuthorRates } from './author-rates.ts'
import type { JobCalls } from './job-calls.ts'
import { Listeners } from './listeners.ts'
import { accepted, ignored, rejected } from './validations.ts'

export interface GossipJobCallsInit {
  readonly account: Address
  readonly module: Address
  readonly signer: Signer
  readonly hasher: Hasher
  readonly peerNode: Pick<PeerNode, 'gossip'>
  readonly nodes: Pick<NodeDirectory, 'byPeer'>
  readonly clock: Pick<Clock, 'now'>
  readonly logger: Logger
}

/** Calls that are remembered to ignore repeated ones. */
const maxSeen = 16_384

/** Seconds from now to the deadline of a call. */
const maxDeadlineSeconds = 3_600

/** {@link JobCalls} of topic `/og/2/jobs`. */
export class GossipJobCalls implements JobCalls {
  readonly #init: GossipJobCallsInit
  readonly #listeners: Listeners<JobCall>
  readonly #rates: AuthorRates
  readonly #seen = new BoundedSet<Hex>({ maxEntries: maxSeen })

  constructor(init: GossipJobCallsInit) {
    this.#init = init
    this.#listeners = new Listeners(init.logger)
    this.#rates = new AuthorRates({ clock: init.clock, burst: 100, perSecond: 20 })
  }

  start(): void {
    this.#init.peerNode.gossip.subscribe(topics.jobs, {
      validate: (bytes, from) => this.#validate(bytes, from),
      handle: (bytes) => this.#listeners.notify(jobCallCodec.decode(bytes).value),
    })
  }

  publish(call: Omit<JobCall, 'gateway' | 'module'>): void {
    const { account, module, signer, hasher, peerNode, logger } = this.#init
    const { value, signature } = signStruct(signer, hasher, jobCallType, { ...call, gateway: account, module })
    peerNode.gossip
      .publish(topics.jobs, jobCallCodec.encode({ value, signature }))
      .catch((error: unknown) => logger.debug({ error: toOgError(error).shortMessage }, 'Job call not published'))
  }

  onCall(listener: (call: JobCall) => void): () => void {
    return this.#listeners.add(listener)
  }

  #validate(bytes: Uint8Array, from: string): Validation {
    // [IGNORE] The author calls no more often than it needs.
    if (!this.#rates.take(from)) return ignored('TOO_MANY')
    const call = decode(bytes)
    // [REJECT] The payload decodes as a job call.
    if (call === undefined) return rejected('MALFORMED')
    const { gateway, module, deadline } = call.value
    // [IGNORE] The call is for this module.
    if (module !== this.#init.module) return ignored('OTHER_MODULE')
    // [IGNORE] The author is the peer of the gateway. This node's copy of the registry may be behind.
    const node = this.#init.nodes.byPeer(from)
    if (node?.account !== gateway || !node.roles.includes('gateway')) return ignored('NOT_THE_AUTHOR')
    // [IGNORE] Offers can still be made, within an hour.
    const now = this.#init.clock.now() / 1_000
    if (deadline < now || deadline > now + maxDeadlineSeconds) return ignored('STALE')
    const digest = this.#init.hasher.digest(jobCallType, call.value)
    // [IGNORE] The call is new.
    if (this.#seen.has(digest)) return ignored('DUPLICATE')
    // [IGNORE] The gateway or its signing key, which may have changed, signed it.
    if (!this.#isSigned(call, digest, node)) return ignored('BAD_SIGNATURE')
    this.#seen.add(digest)
    return accepted
  }

  #isSigned({ signature }: Signed<JobCall>, digest: Hex, { account, signer }: KnownNode): boolean {
    try {
      const key = recoverKey(this.#init.hasher, jobCallType, account, digest, signature)
      return key === account || key === signer
    } catch {
      return false
    }
  }
}

function decode(bytes: Uint8Array): Signed<JobCall> | undefined {
  try {
    return jobCallCodec.decode(bytes)
  } catch {
    return undefined
  }
}
