import { postSummary } from '@opengradient/chain'
import type { Channel } from '@opengradient/p2p'
import {
  buildSummary,
  type Evidence,
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  type Hex,
  type Leaf,
  outcomes,
  receiptType,
  signStruct,
  streamNames,
  summaryType,
  type Tensor,
  tagOf,
  tensorOf,
  tensorsRoot,
  zeroBytes32,
} from '@opengradient/protocol'

import type { TestPeer, WorkerNetwork } from './worker-network.fixture.ts'

type SummaryMessage = Extract<EvidenceMessage, { type: 'summary' }>
type LeavesMessage = Extract<EvidenceResponse, { type: 'leaves' }>

const notChecked = { tag: zeroBytes32, outcome: outcomes.notChecked, distance: 0 }

/** A summary that a test has signed. */
export interface SummaryInit {
  readonly round?: number
  readonly unchecked?: readonly number[]
  /** @default match */
  readonly outcome?: number
  /** Root of the outcomes that the summary names. @default theirs */
  readonly outcomesRoot?: Hex
  /** Root of the output that the tags claim. @default the model's */
  readonly root?: Hex
  /** Leaves of the batch. @default those of the summary */
  readonly leafCount?: number
}

/** An auditor that the test plays: one channel to the worker. */
export class ScriptedAuditor implements AsyncDisposable {
  readonly leaves: LeavesMessage[] = []
  readonly evidence = new Map<Hex, Evidence>()
  readonly responses: EvidenceResponse[] = []
  readonly peer: TestPeer
  readonly #net: WorkerNetwork
  readonly #channel: Channel

  private constructor(net: WorkerNetwork, peer: TestPeer, channel: Channel) {
    this.#net = net
    this.peer = peer
    this.#channel = channel
  }

  static async connect(net: WorkerNetwork, peer: TestPeer): Promise<ScriptedAuditor> {
    const { maxBytes: maxFrameBytes } = evidenceResponseCodec
    const { peerId } = net.worker.peerNode
    const channel = await peer.peerNode.openChannel(peerId, streamNames.evidence, { maxFrameBytes })
    const auditor = new ScriptedAuditor(net, peer, channel)
    void auditor.#read()
    return auditor
  }

  /** The batch's leaf list, once the worker has pushed it. */
  leavesOf(batchId: Hex): LeavesMessage | undefined {
    return this.leaves.find((each) => each.batchId === batchId)
  }

  /** Whether the worker has pushed the batch's leaf list, and evidence for all its leaves: none of them is of class 0. */
  has(batchId: Hex): boolean {
    const list = this.leavesOf(batchId)
    return list?.leaves.every(({ receiptHash }) => this.evidence.has(receiptHash)) ?? false
  }

  /** A summary with one outcome for all leaves of a batch of class 10,000 but the `unchecked` ones. */
  summarize(batchId: Hex, leaves: readonly Leaf[], init: SummaryInit = {}): SummaryMessage {
    const { address: auditor, signer } = this.peer.account
    const { round = 0, unchecked = [], outcome = outcomes.match, root, leafCount = leaves.length } = init
    const results = leaves.map(({ receiptHash, index }) => {
      const { inputs, outputSalt } = this.evidence.get(receiptHash) as Evidence
      if (unchecked.includes(index)) return { receiptHash, index, ...notChecked }
      const tag = tagOf(auditor, outputSalt, root ?? tensorsRoot('output', affine(inputs)))
      return { receiptHash, index, tag, outcome, distance: 0 }
    })
    const fingerprint: Hex = `0x${'22'.repeat(32)}`
    const built = buildSummary({ batchId, auditor, round, fingerprint, leafCount, results })
    const { outcomesRoot = built.summary.outcomesRoot } = init
    const { value, signature } = signStruct(signer, this.#net.hasher, summaryType, { ...built.summary, outcomesRoot })
    return { type: 'summary', summary: { value, signature }, bitmap: built.bitmap, outcomes: built.leaves }
  }

  /** Sends the summary of a batch to the worker unless it is `hidden`, and posts it. */
  async audit(
    batchId: Hex,
    {
      isPosted = true,
      isHidden = false,
      ...init
    }: SummaryInit & { readonly isPosted?: boolean; readonly isHidden?: boolean } = {},
  ): Promise<SummaryMessage> {
    const list = this.leavesOf(batchId) as LeavesMessage
    // Leaves of class 0 have no evidence.
    const leaves = list.leaves.filter(({ receiptHash }) => this.evidence.has(receiptHash))
    const message = this.summarize(batchId, leaves, { leafCount: list.leaves.length, ...init })
    if (!isHidden) await this.send(message)
    const { value: summary, signature } = message.summary
    if (isPosted) await postSummary(this.peer.account, { summary, signature, bitmap: message.bitmap })
    return message
  }

  async send(message: EvidenceMessage): Promise<void> {
    await this.#channel.send(evidenceMessageCodec.encode(message))
  }

  /** The response of a type that comes next, or came. */
  response<Type extends EvidenceResponse['type']>(type: Type): Extract<EvidenceResponse, { type: Type }> | undefined {
    return this.responses.find((each) => each.type === type) as Extract<EvidenceResponse, { type: Type }> | undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#channel.close()
  }

  async #read(): Promise<void> {
    try {
      for await (const frame of this.#channel.frames) {
        const response = evidenceResponseCodec.decode(frame)
        this.responses.push(response)
        if (response.type === 'leaves') this.leaves.push(response)
        if (response.type !== 'evidence') continue
        for (const item of response.items) {
          this.evidence.set(this.#net.hasher.digest(receiptType, item.receipt.value), item)
        }
      }
    } catch {
      // The worker has ended.
    }
  }
}

/** Output of the affine model. */
export function affine(inputs: readonly Tensor[]): Tensor[] {
  const { data } = inputs[0] as Tensor
  const values = [...new Float32Array(data.slice().buffer)].map((x) => 2 * x + 1)
  return [tensorOf('y', 'FP32', [values.length], Float32Array.from(values))]
}
