import { retry } from '@opengradient/async'
import {
  type Address,
  type Evidence,
  evidenceRequestCodec,
  evidenceResponseCodec,
  fromWireError,
  type Hex,
  OgError,
  signEvidenceRequest,
  streamNames,
  toOgError,
} from '@opengradient/protocol'
import { hashAnswer } from '@opengradient/verifier'

import type { Components } from '../components.ts'

type EvidenceClientComponents = Pick<
  Components,
  'config' | 'signer' | 'hasher' | 'peerNode' | 'nodes' | 'clock' | 'logger' | 'signal'
>

const requestTimeoutMs = 30_000
const backoff = { firstDelayMs: 500, maxDelayMs: 60_000 }

/** Fetches evidence from workers. */
export class EvidenceClient {
  readonly #components: EvidenceClientComponents

  constructor(components: EvidenceClientComponents) {
    this.#components = components
  }

  /**
   * The evidence of a receipt and its job, or undefined when the worker does not give it.
   * @throws ABORTED when the node stops
   */
  async fetch(receiptHash: Hex, worker: Address): Promise<Evidence | undefined> {
    const { config, clock, logger, signal } = this.#components
    const log = (error: unknown, attempt: number): void =>
      logger.debug({ receiptHash, attempt, error: toOgError(error).shortMessage }, 'Evidence request failed')
    const attempts = config.auditor.evidenceAttempts
    try {
      return await retry(() => this.#request(receiptHash, worker), {
        ...backoff,
        clock,
        signal,
        attempts,
        onRetry: ({ error, attempt }) => log(error, attempt),
      })
    } catch (error) {
      if (signal.aborted) throw error
      log(error, attempts)
      return undefined
    }
  }

  async #request(receiptHash: Hex, worker: Address): Promise<Evidence> {
    const { signer, hasher, peerNode, nodes, clock, signal } = this.#components
    const peer = nodes.byAccount(worker)
    if (peer === undefined) throw new OgError('UNAVAILABLE', `Worker ${worker} is not registered.`)
    const request = evidenceRequestCodec.encode(signEvidenceRequest(signer, receiptHash, clock.now()))
    const bytes = await peerNode.request(peer.peerId, streamNames.evidence, request, {
      responseMaxBytes: evidenceResponseCodec.maxBytes,
      timeoutMs: requestTimeoutMs,
      signal,
    })
    const response = evidenceResponseCodec.decode(bytes)
    if (response.type === 'error') throw fromWireError(response.error)
    const hashes = hashAnswer(response.evidence, hasher)
    if (hashes.receiptHash !== receiptHash) throw new OgError('PEER', 'Evidence is of another receipt.')
    // With a job of its own choice a worker could present any model and input that lead to the output it signed.
    if (hashes.jobHash !== response.evidence.receipt.value.jobHash) {
      throw new OgError('PEER', 'Evidence is of another job.')
    }
    return response.evidence
  }
}
