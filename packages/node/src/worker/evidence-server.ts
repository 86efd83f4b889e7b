import { BoundedSet } from '@opengradient/async'
import type { ChainReader } from '@opengradient/chain'
import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  duties,
  type Evidence,
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceCodec,
  evidenceMessageCodec,
  evidenceResponseCodec,
  type Hasher,
  type Hex,
  hashLeaf,
  type Leaf,
  leafList,
  maxReceiptsPerMessage,
  OgError,
  type OutputRequest,
  type SignatureContext,
  streamNames,
  toOgError,
  toWireError,
  visibilities,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { assertRequest } from '../evidence/assert-request.ts'
import { EvidenceRates } from '../evidence/evidence-rates.ts'
import { isJuror } from '../evidence/is-juror.ts'
import type { BatchPoster } from './batch-poster.ts'
import type { BatchState } from './batch-state.ts'
import { maxChannels } from './gateway-channels.ts'
import type { OwnBatch } from './own-batch.ts'
import type { OwnBatches } from './own-batches.ts'
import { dutiesOf, isDrawnFor, type OwnDuty } from './own-duties.ts'
import type { ReceiptStore } from './receipt-store.ts'
import type { ReceivedSummary, SummaryStore } from './summary-store.ts'
import type { WorkerHooks } from './worker-hooks.ts'

type EvidenceServerComponents = Pick<Components, 'peerNode' | 'nodes' | 'clock' | 'logger' | 'metrics'>

export interface EvidenceServerInit {
  readonly account: Address
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly reader: Pick<ChainReader, 'case' | 'jury'>
  readonly batches: OwnBatches
  readonly poster: Pick<BatchPoster, 'read'>
  readonly receipts: ReceiptStore
  readonly summaries: SummaryStore
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
  readonly hooks: WorkerHooks
  /** Tolerance of a model; 0 for an exact or unknown one. */
  readonly toleranceOf: (modelId: Hex) => number
  /** Called with a new summary, after it was stored. */
  readonly onSummary: (state: BatchState, received: ReceivedSummary) => void
}

/** Duties of one channel that are remembered as pushed: more than are open at a time. */
const maxPushed = 16_384
/** Bytes of evidence in one message: the codec's limit, less the fields around it. */
const maxItemBytes = evidenceResponseCodec.maxBytes - 65_536

/** A batch, and the leaves of it whose evidence an account may have. */
interface Entitlement {
  readonly state: BatchState
  readonly own: OwnBatch
  readonly allows: (leaf: Leaf | undefined) => boolean
}

interface AuditorChannel {
  readonly channel: Channel
  /** Duties that were pushed on this channel. */
  readonly pushed: BoundedSet<string>
  /** Pushes follow each other. */
  queue: Promise<void>
}

/** Serves evidence of this worker's receipts: pushes it to drawn auditors, and answers requests with a duty. */
export class EvidenceServer {
  readonly #components: EvidenceServerComponents
  readonly #init: EvidenceServerInit
  readonly #channels = new Map<Address, Set<AuditorChannel>>()
  readonly #rates: EvidenceRates
  readonly #refused: ReturnType<Components['metrics']['counter']>

  constructor(components: EvidenceServerComponents, init: EvidenceServerInit) {
    this.#components = components
    this.#init = init
    this.#rates = new EvidenceRates(components.clock)
    this.#refused = components.metrics.counter(
      'og_worker_evidence_refused_total',
      'Requests for evidence that were refused.',
      ['code'],
    )
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = evidenceMessageCodec
    const { peerNode } = this.#components
    await peerNode.handleChannel(streamNames.evidence, { maxFrameBytes }, (channel) => this.#serve(channel))
  }

  /** Pushes the duties of a batch to the auditors with a channel. */
  push(state: BatchState): void {
    for (const account of new Set(state.rounds.flatMap(({ accounts }) => accounts))) {
      for (const auditor of this.#channels.get(account) ?? []) this.#pushAll(auditor, dutiesOf(state, account))
    }
  }

  async #serve(channel: Channel): Promise<void> {
    const account = this.#components.nodes.byPeer(channel.peerId)?.account
    if (account === undefined) throw new OgError('NOT_REGISTERED', 'Peer is not a registered auditor.')
    const auditor: AuditorChannel = {
      channel,
      pushed: new BoundedSet({ maxEntries: maxPushed }),
      queue: Promise.resolve(),
    }
    const channels = this.#channels.get(account) ?? new Set()
    if (channels.size >= maxChannels) {
      throw new OgError('OVERLOADED', 'The auditor has too many channels.', { details: { limit: maxChannels } })
    }
    this.#channels.set(account, channels.add(auditor))
    try {
      for (const state of this.#init.batches.all()) this.#pushAll(auditor, dutiesOf(state, account))
      for await (const frame of channel.frames) await this.#answer(channel, account, evidenceMessageCodec.decode(frame))
    } finally {
      channels.delete(auditor)
      if (channels.size === 0) this.#channels.delete(account)
      await auditor.queue
    }
  }

  #pushAll(auditor: AuditorChannel, own: readonly OwnDuty[]): void {
    for (const duty of own) {
      const id = `${duty.batchId}/${duty.round}`
      const isDone = this.#init.summaries.auditorsOf(duty.batchId, duty.round).has(duty.auditor)
      if (isDone || auditor.pushed.has(id)) continue
      auditor.pushed.add(id)
      auditor.queue = auditor.queue
        .then(() => this.#pushDuty(auditor.channel, duty))
        .catch((error: unknown) => {
          auditor.pushed.delete(id)
          this.#components.logger.debug({ ...duty, error: String(error) }, 'Evidence not pushed')
        })
    }
  }

  async #pushDuty(channel: Channel, duty: OwnDuty): Promise<void> {
    const { batches, poster, drawn } = this.#init
    const state = batches.get(duty.batchId)
    const own = state && (await poster.read(state))
    if (state === undefined || own === undefined || state.rounds[duty.round]?.summaries.has(duty.auditor)) return
    if (this.#rates.take(duty.auditor, duty.batchId, 'leaves')) await send(channel, leavesMessage(state, own))
    const given = own.batch.leaves.filter(isDrawnFor(state, duty, drawn)).map(({ receiptHash }) => receiptHash)
    await this.#sendEvidence(channel, duty.auditor, duty.batchId, given)
  }

  async #answer(channel: Channel, account: Address, message: EvidenceMessage): Promise<void> {
    try {
      if (message.type === 'summary') return await this.#takeSummary(channel, account, message)
      const { account: asked, hasher, signatures } = this.#init
      const nowMs = this.#components.clock.now()
      const request = assertRequest(message, { asked, auditor: account, hasher, signatures, nowMs })
      const { state, own, allows } = await this.#entitle(account, request)
      if (message.type === 'leaves') {
        if (!this.#rates.take(account, request.duty, 'leaves')) throw tooOften()
        return await send(channel, leavesMessage(state, own))
      }
      const receipts = message.type === 'outputs' ? [message.request.value.receiptHash] : message.receipts
      const leaves = new Map(own.batch.leaves.map((leaf) => [leaf.receiptHash, leaf]))
      const refused = receipts.find((hash) => !allows(leaves.get(hash)))
      if (refused !== undefined) throw new OgError('NOT_AUTHORISED', `No duty of ${account} covers ${refused}.`)
      if (message.type === 'evidence') await this.#sendEvidence(channel, account, request.duty, receipts)
      else await this.#sendOutputs(channel, account, message.request.value)
    } catch (error) {
      const failure = toOgError(error)
      this.#refused.add(1, { code: failure.code })
      const receipts = message.type === 'evidence' ? message.receipts : []
      await send(channel, { type: 'error', receipts, error: toWireError(failure) })
    }
  }

  /** The batch that a request's duty entitles the account to, and to which of its leaves. @throws NOT_AUTHORISED, NOT_FOUND */
  async #entitle(
    account: Address,
    { duty, kind }: { readonly duty: Hex; readonly kind: number },
  ): Promise<Entitlement> {
    const { batches, drawn } = this.#init
    if (kind === duties.batch) {
      const state = batches.get(duty)
      const own = state && dutiesOf(state, account)
      if (state === undefined || own === undefined || own.length === 0) throw notEntitled(account, duty)
      const isGiven = own.map((each) => isDrawnFor(state, each, drawn))
      const allows = (leaf: Leaf | undefined): boolean => leaf !== undefined && isGiven.some((given) => given(leaf))
      return { state, own: await this.#read(state), allows }
    }
    if (kind !== duties.case) throw notEntitled(account, duty)
    return this.#entitleJuror(account, duty)
  }

  /** The requester is a drawn juror of the case, on the chain. */
  async #entitleJuror(account: Address, caseId: Hex): Promise<Entitlement> {
    const { reader, batches } = this.#init
    const found = await reader.case(caseId)
    const state = found && batches.get(found.batchId)
    if (found === undefined || state === undefined) throw notEntitled(account, caseId)
    if (!(await isJuror(reader, caseId, account))) throw notEntitled(account, caseId)
    const isList = found.leafHash === hashLeaf(leafList)
    const allows = (leaf: Leaf | undefined): boolean =>
      leaf !== undefined && (isList || hashLeaf(leaf) === found.leafHash)
    return { state, own: await this.#read(state), allows }
  }

  async #read(state: BatchState): Promise<OwnBatch> {
    const own = await this.#init.poster.read(state)
    if (own === undefined) throw new OgError('NOT_FOUND', `Batch ${state.batchId} is not stored.`)
    return own
  }

  /** Sends evidence in messages of at most 64 receipts, within the limit of bytes. */
  async #sendEvidence(channel: Channel, account: Address, duty: Hex, receipts: readonly Hex[]): Promise<void> {
    const { hooks } = this.#init
    let items: Evidence[] = []
    let bytes = 0
    const missing: Hex[] = []
    const repeated: Hex[] = []
    const flush = async (): Promise<void> => {
      if (items.length > 0) await send(channel, { type: 'evidence', duty, items })
      items = []
      bytes = 0
    }
    for (const receiptHash of receipts) {
      if (hooks.withholds?.(receiptHash)) continue
      const evidence = await this.#init.receipts.evidence(receiptHash).catch(() => undefined)
      if (evidence === undefined || evidence.job.value.visibility !== visibilities.public) {
        missing.push(receiptHash)
        continue
      }
      if (!this.#rates.take(account, duty, 'evidence', receiptHash)) {
        repeated.push(receiptHash)
        continue
      }
      const size = evidenceCodec.encode(evidence).length
      if (items.length >= maxReceiptsPerMessage || bytes + size > maxItemBytes) await flush()
      items.push(evidence)
      bytes += size
    }
    await flush()
    await sendError(channel, missing, new OgError('NOT_FOUND', 'Evidence of these receipts is not served.'))
    await sendError(channel, repeated, tooOften())
  }

  async #sendOutputs(channel: Channel, account: Address, { duty, receiptHash }: OutputRequest): Promise<void> {
    const { hooks, receipts, toleranceOf } = this.#init
    if (hooks.withholds?.(receiptHash)) return
    const { job } = await receipts.evidence(receiptHash)
    // With the output of an exact model an auditor would have the tag of a match without a run.
    if (!(toleranceOf(job.value.modelId) > 0)) {
      throw new OgError('NOT_AUTHORISED', 'The model is exact: its outputs are not sent to auditors.')
    }
    if (!this.#rates.take(account, duty, 'outputs', receiptHash)) throw tooOften()
    const { outputs } = await receipts.answer(receiptHash)
    await send(channel, { type: 'outputs', receiptHash, outputs })
  }

  async #takeSummary(channel: Channel, account: Address, received: ReceivedSummary): Promise<void> {
    const { batches, summaries, onSummary } = this.#init
    const { batchId, round, auditor } = received.summary.value
    const state = batches.get(batchId)
    if (state === undefined || auditor !== account) throw notEntitled(account, batchId)
    const own = await this.#read(state)
    const isNew = await summaries.add(state, own.batch.leaves, received)
    await send(channel, { type: 'acknowledged', batchId, round })
    if (isNew) onSummary(state, received)
  }
}

function leavesMessage({ batchId, groups, atRisk }: BatchState, { batch }: OwnBatch): EvidenceResponse {
  return { type: 'leaves', batchId, groups, atRisk, leaves: batch.leaves }
}

function notEntitled(account: Address, duty: Hex): OgError {
  return new OgError('NOT_AUTHORISED', `${account} has no duty ${duty} for this worker.`)
}

function tooOften(): OgError {
  return new OgError('OVERLOADED', 'The same answer is requested too often.', { retryAfterMs: 5_000 })
}

async function sendError(channel: Channel, receipts: readonly Hex[], error: OgError): Promise<void> {
  for (let at = 0; at < receipts.length; at += maxReceiptsPerMessage) {
    const some = receipts.slice(at, at + maxReceiptsPerMessage)
    await send(channel, { type: 'error', receipts: some, error: toWireError(error) })
  }
}

async function send(channel: Channel, response: EvidenceResponse): Promise<void> {
  await channel.send(evidenceResponseCodec.encode(response))
}
