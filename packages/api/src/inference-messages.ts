import {
  type Address,
  bytes32Schema,
  type Cheque,
  chequeType,
  domainSchema,
  type Hex,
  type Job,
  jobType,
  OgError,
  parseSignedAnswer,
  type ReceiptFile,
  type Request,
  type Signed,
  type SignedAnswer,
  signedToJson,
  type Tensor,
} from '@opengradient/protocol'
import * as z from 'zod'

import { encodeBinaryRequest, headerLengthName, parseBinaryResponse } from './oip/binary-body.ts'

export interface InferenceRequestInit {
  readonly inputs: readonly Tensor[]
  /** Names of the requested outputs. @default all */
  readonly outputs?: readonly string[]
  /** User input before a task encoded it. @default null */
  readonly request?: Request
  /** @default none */
  readonly idempotencyKey?: string
  /** From which each commitment has its salt. @default chosen by the gateway */
  readonly salt?: Hex
  /** A job that the requester signs and pays; needs `salt` and `cheque`. @default the gateway sponsors the request */
  readonly job?: Signed<Job>
  /** The payer's cheque for the job. @default none */
  readonly cheque?: Signed<Cheque>
  /** Percent of leaves that each auditor checks, of a sponsored job. @default the gateway's */
  readonly audit?: 0 | 1 | 10 | 100
  /** Commitment of the caller's own draw, in a sponsored job. @default chosen by the gateway */
  readonly orderCommit?: Hex
  /** Key of the client, in a sponsored job. @default none */
  readonly client?: Address
  /** The only worker that may run the job. @default any that offers the model */
  readonly worker?: Address
}

/** Headers and body of the inference routes, with all tensors in binary in both directions. */
export function encodeInferenceRequest(init: InferenceRequestInit): {
  headers: Record<string, string>
  body: Uint8Array
} {
  const { inputs, outputs = [], job, cheque, idempotencyKey } = init
  const { salt, request, audit, orderCommit, client, worker } = init
  const extension = {
    ...(salt !== undefined && { salt }),
    ...(request !== undefined && { request }),
    ...(job !== undefined && { job: signedToJson(jobType, job) }),
    ...(cheque !== undefined && { cheque: signedToJson(chequeType, cheque) }),
    ...(audit !== undefined && { audit }),
    ...(orderCommit !== undefined && { orderCommit }),
    ...(client !== undefined && { client }),
    ...(worker !== undefined && { worker }),
  }
  const { body, headerLength } = encodeBinaryRequest(
    {
      parameters: { binary_data_output: true },
      ...(outputs.length > 0 && { outputs: outputs.map((name) => ({ name })) }),
      ...(Object.keys(extension).length > 0 && { opengradient: extension }),
    },
    inputs,
  )
  return {
    headers: {
      [headerLengthName]: String(headerLength),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body,
  }
}

/** An inference answer that is parsed and not verified. */
export interface InferenceAnswer {
  readonly signed: SignedAnswer
  readonly receiptHash: Hex
  readonly domain: ReceiptFile['domain']
  readonly salt: Hex
  readonly outputs: readonly Tensor[]
}

/** The signed objects of the answer. Its unsigned fields are for other clients: they prove nothing and are not read. */
const extensionSchema = z.object({
  receiptHash: bytes32Schema,
  domain: domainSchema,
  salt: bytes32Schema,
  job: z.unknown(),
  offer: z.unknown(),
  assignment: z.unknown(),
  receipt: z.unknown(),
})

/** @throws BAD_RECEIPT when the answer has no readable receipt */
export function parseInferenceAnswer(response: {
  readonly headers: Headers
  readonly body: Uint8Array
}): InferenceAnswer {
  const length = response.headers.get(headerLengthName)
  try {
    const parsed = parseBinaryResponse(response.body, length === null ? undefined : Number(length))
    const { job, offer, assignment, receipt, ...rest } = extensionSchema.parse(parsed.response.opengradient)
    return { ...rest, signed: parseSignedAnswer({ job, offer, assignment, receipt }), outputs: parsed.tensors }
  } catch (cause) {
    throw new OgError('BAD_RECEIPT', 'The answer of the gateway has no readable receipt.', {
      cause,
      details: fieldOf(cause),
      next: ['Check that the URL is that of a gateway, or use another one.'],
    })
  }
}

/** The field at fault when the extension does not fit its schema. */
function fieldOf(error: unknown): { field: string } | undefined {
  if (!(error instanceof z.ZodError)) return undefined
  return { field: ['response.opengradient', ...(error.issues[0]?.path ?? [])].join('.') }
}
