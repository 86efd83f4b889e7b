import type { ChainReader, PostedBatch } from '@opengradient/chain'
import type { Channel, PeerNode } from '@opengradient/p2p'
import {
  type Address,
  type Batch,
  createLeafDraw,
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  type Hex,
  rateOf,
  streamNames,
} from '@opengradient/protocol'
import type { TestRun } from '@opengradient/verifier/testing'

import type { KnownNode } from '../registry/node-directory.ts'
import type { SummaryMessage } from './duty-records.ts'

/** A posted batch of runs. */
export interface AuditedBatch {
  readonly batchId: Hex
  readonly batch: Batch
  readonly runs: readonly TestRun[]
}

/** The serving end of an evidence stream, a worker's or a gateway's, with faults that a test switches on. */
export class ScriptedWorker {
  readonly address: Address
  readonly peerNode: PeerNode
  /** Messages of the auditors, in order. */
  readonly received: { readonly account: Address; readonly message: EvidenceMessage }[] = []
  /** Whether the worker pushes unasked. */
  pushes: boolean
  /** Whether the leaf list is sent. */
  servesLeaves = true
  /** Receipts whose evidence is not sent. */
  readonly withheld = new Set<Hex>()
  /** Changes a message before it is sent. */
  change: (response: EvidenceResponse) => EvidenceResponse = (response) => response
  readonly #stream: 'evidence' | 'caseEvidence'
  readonly #reader: ChainReader
  readonly #accounts: ReadonlyMap<string, Address>
  readonly #channels = new Map<Address, Channel>()
  readonly #batches = new Map<Hex, { readonly posted: PostedBatch; readonly batch: AuditedBatch }>()

  constructor(
    peerNode: PeerNode,
    address: Address,
    reader: ChainReader,
    nodes: readonly KnownNode[],
    stream: 'evidence' | 'caseEvidence' = 'evidence',
  ) {
    this.#stream = stream
    this.pushes = stream === 'evidence'
    this.peerNode = peerNode
    this.address = address
    this.#reader = reader
    this.#accounts = new Map(nodes.map(({ peerId, account }) => [peerId, account]))
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = evidenceMessageCodec
    await this.peerNode.handleChannel(streamNames[this.#stream], { maxFrameBytes }, (channel) => this.#serve(channel))
  }

  async add(batch: AuditedBatch): Promise<void> {
    const posted = await this.#reader.postedBatch(batch.batchId)
    if (posted !== undefined) this.#batches.set(batch.batchId, { posted, batch })
  }

  /** The summary of a batch that an auditor sent. */
  summaryOf(auditor: Address, batchId: Hex): SummaryMessage | undefined {
    for (const { account, message } of this.received) {
      const isSummary = account === auditor && message.type === 'summary'
      if (isSummary && message.summary.value.batchId === batchId) return message
    }
    return undefined
  }

  /** Pushes leaf list and evidence of a sealed batch to the drawn accounts that are connected. */
  async push(batchId: Hex): Promise<void> {
    for (const account of this.#channels.keys()) await this.#pushTo(account, batchId)
  }

  async stop(): Promise<void> {
    await this.peerNode.stop()
  }

  async #serve(channel: Channel): Promise<void> {
    const account = this.#accounts.get(channel.peerId)
    if (account === undefined) return
    this.#channels.set(account, channel)
    for (const batchId of this.#batches.keys()) await this.#pushTo(account, batchId)
    for await (const frame of channel.frames) {
      const message = evidenceMessageCodec.decode(frame)
      this.received.push({ account, message })
      await this.#answer(account, message)
    }
    this.#channels.delete(account)
  }

  async #answer(account: Address, message: EvidenceMessage): Promise<void> {
    if (message.type === 'summary') {
      const { batchId, round } = message.summary.value
      await this.#send(account, { type: 'acknowledged', batchId, round })
    } else if (message.type === 'leaves') {
      const { duty } = message.request.value
      await this.#sendLeaves(account, (await this.#batchOf(duty)) ?? duty)
    } else if (message.type === 'evidence') {
      const { duty } = message.request.value
      await this.#sendEvidence(account, duty, message.receipts)
    } else {
      const { receiptHash } = message.request.value
      const run = this.#runs().find((each) => each.receiptHash === receiptHash)
      if (run !== undefined) await this.#send(account, { type: 'outputs', receiptHash, outputs: run.outputs })
    }
  }

  /** The batch of a case. */
  async #batchOf(duty: Hex): Promise<Hex | undefined> {
    return this.#batches.has(duty) ? duty : (await this.#reader.caseContents(duty))?.batchId
  }

  async #pushTo(account: Address, batchId: Hex): Promise<void> {
    const known = this.#batches.get(batchId)
    if (known === undefined || !this.pushes) return
    for (let round = 0; round <= 2; round++) {
      const { seed, auditors } = await this.#reader.round(batchId, round)
      if (seed === undefined || !auditors.some((drawn) => drawn.account === account)) continue
      const isDrawn = createLeafDraw(seed, account)
      const receipts = known.batch.batch.leaves
        .filter(({ index, group, price }) => {
          const { auditClass } = known.posted.groups[group] ?? { auditClass: 0 }
          return isDrawn(index, rateOf({ auditClass, price, drawn: 2, atRisk: known.posted.atRisk[group] ?? 0n }))
        })
        .map(({ receiptHash }) => receiptHash)
      await this.#sendLeaves(account, batchId)
      await this.#sendEvidence(account, batchId, receipts)
    }
  }

  async #sendLeaves(account: Address, batchId: Hex): Promise<void> {
    const known = this.#batches.get(batchId)
    if (known === undefined || !this.servesLeaves) return
    const { groups, atRisk } = known.posted
    await this.#send(account, { type: 'leaves', batchId, groups, atRisk, leaves: known.batch.batch.leaves })
  }

  async #sendEvidence(account: Address, duty: Hex, receipts: readonly Hex[]): Promise<void> {
    const items = this.#runs()
      .filter(({ receiptHash }) => receipts.includes(receiptHash) && !this.withheld.has(receiptHash))
      .map(({ evidence }) => evidence)
    for (let at = 0; at < items.length; at += 64) {
      await this.#send(account, { type: 'evidence', duty, items: items.slice(at, at + 64) })
    }
  }

  #runs(): readonly TestRun[] {
    return [...this.#batches.values()].flatMap(({ batch }) => batch.runs)
  }

  async #send(account: Address, response: EvidenceResponse): Promise<void> {
    // An auditor that stops resets its channel.
    await this.#channels
      .get(account)
      ?.send(evidenceResponseCodec.encode(this.change(response)))
      .catch(() => undefined)
  }
}
