import {
  ApiClient,
  encodeInferenceRequest,
  type ModelSummary,
  type NodeStatus,
  parseInferenceAnswer,
  type ReceiptDetails,
  type ReceiptListing,
  routes,
} from '@opengradient/api'
import { pause, retry } from '@opengradient/async'
import { type Address, type Hex, OgError, systemClock, type Tensor } from '@opengradient/protocol'

/** The answer to a sponsored job. */
export interface Inferred {
  readonly receiptHash: Hex
  readonly worker: Address
  readonly outputs: readonly Tensor[]
}

/** Attempts for a request that is rejected with a retryable error. */
const maxAttempts = 20
/** Delay before a request without a retry time is repeated, and before an event stream is reopened, in milliseconds. */
const retryDelayMs = 500

/** The devnet's client of its gateway. */
export interface GatewayClient {
  /** Runs a sponsored job. @throws the error of the gateway */
  infer(model: string, inputs: readonly Tensor[], signal: AbortSignal): Promise<Inferred>
  receipt(receiptHash: Hex, signal: AbortSignal): Promise<ReceiptDetails>
  nodes(signal: AbortSignal): Promise<readonly NodeStatus[]>
  models(signal: AbortSignal): Promise<readonly ModelSummary[]>
  /** Calls the listener after each change of a receipt until `signal` aborts; reconnects when the gateway restarts. */
  listen(onReceipt: (receipt: ReceiptListing) => void, signal: AbortSignal): Promise<void>
}

export function createGatewayClient(gateway: string): GatewayClient {
  const client = new ApiClient({ urls: [gateway], rounds: 1 })
  return {
    infer(model, inputs, signal) {
      const request = { params: { name: model }, ...encodeInferenceRequest({ inputs }) }
      const run = async (): Promise<Inferred> => {
        const answer = await client.call(routes.inferModel, request, { signal }).catch(reportAbort(signal))
        const { receiptHash, signed, outputs } = parseInferenceAnswer(answer)
        return { receiptHash, worker: signed.receipt.value.worker, outputs }
      }
      return retry(run, {
        clock: systemClock,
        signal,
        attempts: maxAttempts,
        firstDelayMs: retryDelayMs,
        maxDelayMs: retryDelayMs,
        shouldRetry: (error) => error instanceof OgError && error.retryable,
        delayMs: (error, delayMs) => (error as OgError).retryAfterMs ?? delayMs,
      })
    },
    async receipt(receiptHash, signal) {
      const request = { params: { hash: receiptHash } }
      return (await client.call(routes.getReceipt, request, { signal }).catch(reportAbort(signal))).body
    },
    async nodes(signal) {
      return (await client.call(routes.listNodes, {}, { signal }).catch(reportAbort(signal))).body.nodes
    },
    async models(signal) {
      return (await client.call(routes.listModels, {}, { signal }).catch(reportAbort(signal))).body.models
    },
    async listen(onReceipt, signal) {
      do {
        try {
          for await (const event of client.events(routes.streamEvents, {}, { signal })) {
            if (event.event === 'receipt') onReceipt(event.data)
          }
        } catch {
          // The gateway restarts, or this devnet stops.
        }
      } while (await pause(systemClock, retryDelayMs, signal))
    },
  }
}

/** Converts the error of an aborted request to `ABORTED`. */
function reportAbort(signal: AbortSignal): (error: unknown) => never {
  return (cause) => {
    if (signal.aborted) throw new OgError('ABORTED', 'The wait for the gateway was aborted.', { cause })
    throw cause
  }
}
