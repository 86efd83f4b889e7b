import { encodeBinaryRequest, headerLengthName, parseBinaryResponse } from '@opengradient/api'
import {
  type Address,
  addressSchema,
  bytes32Schema,
  fromWireError,
  type Hex,
  OgError,
  type ReceiptState,
  systemClock,
  type Tensor,
  wireErrorSchema,
} from '@opengradient/protocol'
import { z } from 'zod'

const hash = bytes32Schema
const states = [
  'signed',
  'replayed',
  'settled',
  'final',
  'challenged',
  'voided',
  'confirmed',
] as const satisfies ReceiptState[]

/** What a gateway says of a receipt in a line: in lists and events. Times in Unix milliseconds, prices in 1e-18 OPG. */
const briefSchema = z.object({
  receiptHash: hash,
  state: z.enum(states),
  guarantee: z.string(),
  standing: z.object({ matched: z.int(), within: z.int(), verdicts: z.int(), closed: z.boolean() }),
  model: z.object({ name: z.string(), version: z.string() }).nullable(),
  worker: addressSchema.nullable(),
  price: z.string().nullable(),
  startedAt: z.int().nullable(),
  finishedAt: z.int().nullable(),
})
export type ReceiptBrief = z.infer<typeof briefSchema>

const receiptSchema = briefSchema.extend({
  jobHash: hash.nullable(),
  verdicts: z.array(z.object({ value: z.object({ auditor: addressSchema, outcome: z.int() }) })),
  settlement: z.object({ transaction: hash, claimTransaction: hash.nullable() }).nullable(),
})
export type ReceiptDetails = z.infer<typeof receiptSchema>

const nodesSchema = z.object({
  nodes: z.array(
    z.object({ address: addressSchema, live: z.boolean(), status: z.enum(['active', 'suspended', 'retired']) }),
  ),
})
export type NodeStatus = z.infer<typeof nodesSchema>['nodes'][number]

const answerSchema = z.object({
  receiptHash: hash,
  receipt: z.object({ value: z.object({ worker: addressSchema }) }),
})

/** A job that was answered. */
export interface Inferred {
  readonly receiptHash: Hex
  readonly worker: Address
  readonly outputs: readonly Tensor[]
}

/** How often a request is repeated that the gateway says may succeed later. */
const attempts = 20

/** What the devnet asks its gateway. */
export interface GatewayClient {
  /** Runs a job at the gateway's expense. @throws what the gateway answered */
  infer(model: string, inputs: readonly Tensor[], signal: AbortSignal): Promise<Inferred>
  receipt(receiptHash: Hex, signal: AbortSignal): Promise<ReceiptDetails>
  nodes(signal: AbortSignal): Promise<NodeStatus[]>
  /** Calls back after every change of a receipt until `signal` aborts; connects again when the gateway goes away. */
  listen(onReceipt: (brief: ReceiptBrief) => void, signal: AbortSignal): Promise<void>
}

export function createGatewayClient(gateway: string): GatewayClient {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    let response: Response
    try {
      response = await fetch(`${gateway}${path}`, init)
    } catch (cause) {
      if (init.signal?.aborted) throw new OgError('ABORTED', 'Stopped waiting for the gateway.', { cause })
      throw new OgError('UNAVAILABLE', `The gateway ${gateway} does not answer.`, { cause, retryAfterMs: 500 })
    }
    if (response.ok) return response
    const body = (await response.json().catch(() => ({}))) as { opengradient?: unknown }
    const known = wireErrorSchema.safeParse(body.opengradient)
    throw known.success
      ? fromWireError(known.data)
      : new OgError('UNAVAILABLE', `The gateway answered ${response.status}.`)
  }
  const inferOnce = async (model: string, inputs: readonly Tensor[], signal: AbortSignal): Promise<Inferred> => {
    const { body, headerLength } = encodeBinaryRequest({}, inputs)
    const response = await ask(`/v2/models/${encodeURIComponent(model)}/infer`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', [headerLengthName]: String(headerLength) },
      body: body as Uint8Array<ArrayBuffer>,
      signal,
    })
    const length = response.headers.get(headerLengthName)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { response: message, tensors } = parseBinaryResponse(bytes, length === null ? undefined : Number(length))
    const { receiptHash, receipt } = answerSchema.parse(message.opengradient)
    return { receiptHash, worker: receipt.value.worker, outputs: tensors }
  }
  return {
    async infer(model, inputs, signal) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await inferOnce(model, inputs, signal)
        } catch (error) {
          if (!(error instanceof OgError) || !error.retryable || attempt >= attempts) throw error
          await pause(error.retryAfterMs ?? 500, signal)
        }
      }
    },
    async receipt(receiptHash, signal) {
      return receiptSchema.parse(await (await ask(`/og/v1/receipts/${receiptHash}`, { signal })).json())
    },
    async nodes(signal) {
      return nodesSchema.parse(await (await ask('/og/v1/nodes', { signal })).json()).nodes
    },
    async listen(onReceipt, signal) {
      while (!signal.aborted) {
        try {
          const response = await ask('/og/v1/events', { signal })
          for await (const { event, data } of readEvents(response.body as unknown as AsyncIterable<Uint8Array>)) {
            if (event === 'receipt') onReceipt(briefSchema.parse(JSON.parse(data)))
          }
        } catch {
          // The gateway is being restarted, or this devnet is stopping.
        }
        await pause(500, signal).catch(() => undefined)
      }
    },
  }
}

/** Server-sent events of a response body. */
async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of body) {
    text += decoder.decode(part, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string): string =>
        lines
          .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).trimStart()] : []))
          .join('\n')
      yield { event: field('event'), data: field('data') }
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return systemClock.sleep(ms, signal)
}
