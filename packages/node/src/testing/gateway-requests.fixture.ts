import {
  ApiClient,
  encodeInferenceRequest,
  type InferenceAnswer,
  type InferenceRequestInit,
  parseInferenceAnswer,
  type ReceiptDetails,
  routes,
} from '@opengradient/api'
import { type Hex, isOgError, type Tensor, tensorOf } from '@opengradient/protocol'

/** Tensors of `affineModel`. */
export function affineInput(...values: number[]): Tensor[] {
  return [tensorOf('x', 'FP32', [values.length], Float32Array.from(values))]
}

/** Requests to one gateway. */
export class GatewayRequests {
  readonly #client: ApiClient

  constructor(url: string) {
    this.#client = new ApiClient({ urls: [url], rounds: 1 })
  }

  /** Runs a sponsored job on `affineModel`. @throws the error of the gateway */
  async infer(model: string, more: Partial<InferenceRequestInit> = {}): Promise<InferenceAnswer> {
    const request = encodeInferenceRequest({ inputs: affineInput(Math.random()), ...more })
    return parseInferenceAnswer(
      await this.#client.call(
        routes.inferModel,
        { params: { name: model }, ...request },
        { signal: AbortSignal.timeout(60_000) },
      ),
    )
  }

  /** @returns undefined while the gateway does not have the receipt */
  async receipt(receiptHash: Hex): Promise<ReceiptDetails | undefined> {
    try {
      return (
        await this.#client.call(
          routes.getReceipt,
          { params: { hash: receiptHash }, query: {} },
          { signal: AbortSignal.timeout(60_000) },
        )
      ).body
    } catch (error) {
      if (isOgError(error) && (error.code === 'NOT_FOUND' || error.retryable)) return undefined
      throw error
    }
  }
}
