import { withDeadline } from '@opengradient/async'
import {
  type Address,
  duties,
  type EvidenceResponse,
  evidenceRequestType,
  type Hex,
  hashList,
  OgError,
  outputRequestType,
  signStruct,
  type Tensor,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { EvidenceChannels } from './evidence-channels.ts'

/** The id that entitles the auditor to evidence, and which id it is. */
export interface EvidenceDuty {
  readonly id: Hex
  readonly kind: keyof typeof duties
}

type RequestComponents = Pick<Components, 'account' | 'signer' | 'hasher' | 'clock' | 'signal'>

/** Time in which a worker opens its outputs after a tag. */
const outputsTimeoutMs = 3_000

/** Signed requests to workers. */
export class EvidenceRequests {
  readonly #components: RequestComponents
  readonly #channels: EvidenceChannels
  /** Waits for outputs by worker and receipt. */
  readonly #outputs = new Map<string, (outputs: readonly Tensor[] | undefined) => void>()

  constructor(components: RequestComponents, channels: EvidenceChannels) {
    this.#components = components
    this.#channels = channels
    channels.onResponse((worker, response) => this.#onResponse(worker, response))
  }

  /** Asks for the leaf list of a batch, or of a case's batch. @throws UNAVAILABLE, PEER, OVERLOADED, NOT_REGISTERED */
  leaves(worker: Address, duty: EvidenceDuty): Promise<void> {
    return this.#channels.send(worker, { type: 'leaves', request: this.#sign(worker, duty, []) })
  }

  /** Asks for the evidence of 1 to 64 receipts. @throws UNAVAILABLE, PEER, OVERLOADED, NOT_REGISTERED */
  evidence(worker: Address, duty: EvidenceDuty, receipts: readonly Hex[]): Promise<void> {
    return this.#channels.send(worker, { type: 'evidence', request: this.#sign(worker, duty, receipts), receipts })
  }

  /** Commits to the own output by its tag, and asks for the receipt's. @returns undefined where the worker does not send them */
  async outputs(
    worker: Address,
    { id, kind }: EvidenceDuty,
    receiptHash: Hex,
    tag: Hex,
  ): Promise<readonly Tensor[] | undefined> {
    const { account, signer, hasher, clock, signal } = this.#components
    const value = { auditor: account, worker, duty: id, receiptHash, tag, at: clock.now(), kind: duties[kind] }
    const { signature } = signStruct(signer, hasher, outputRequestType, value)
    const key = `${worker}/${receiptHash}`
    try {
      return await withDeadline({ clock, signal, timeoutMs: outputsTimeoutMs }, async () => {
        const opened = new Promise<readonly Tensor[] | undefined>((resolve) => this.#outputs.set(key, resolve))
        await this.#channels.send(worker, { type: 'outputs', request: { value, signature } })
        return opened
      })
    } catch (cause) {
      if (signal.aborted) throw new OgError('ABORTED', 'The auditor is stopping.', { cause })
      return undefined
    } finally {
      this.#outputs.delete(key)
    }
  }

  #sign(worker: Address, { id, kind }: EvidenceDuty, receipts: readonly Hex[]) {
    const { account, signer, hasher, clock } = this.#components
    const { value, signature } = signStruct(signer, hasher, evidenceRequestType, {
      auditor: account,
      worker,
      duty: id,
      receiptsHash: hashList(receipts),
      at: clock.now(),
      kind: duties[kind],
    })
    return { value, signature }
  }

  #onResponse(worker: Address, response: EvidenceResponse): void {
    if (response.type === 'outputs') this.#outputs.get(`${worker}/${response.receiptHash}`)?.(response.outputs)
    if (response.type !== 'error') return
    for (const receiptHash of response.receipts) this.#outputs.get(`${worker}/${receiptHash}`)?.(undefined)
  }
}
