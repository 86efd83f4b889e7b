import * as z from 'zod'
import { platform } from '#platform'

import { bytes32Schema } from './byte-schemas.ts'
import { canonicalJson, parseCanonicalJson } from './canonical.ts'
import { type Domain, domainSchema } from './domain.ts'
import type { Hex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { assertManifest, type Manifest, manifestSchema } from './manifest.ts'
import { type Assignment, assignmentType } from './objects/assignment.ts'
import { type Job, jobType } from './objects/job.ts'
import { type Offer, offerType } from './objects/offer.ts'
import { type Receipt, receiptType } from './objects/receipt.ts'
import { type Signed, type SignedJson, signedJsonSchema, signedToJson } from './objects/signed.ts'
import { type Verdict, verdictType } from './objects/verdict.ts'
import { OgError } from './og-error.ts'
import { type Request, requestSchema, runParamsSchema } from './params.ts'
import { parseWith } from './parse-schema.ts'
import { type Datatype, datatypes, type Tensor } from './tensor.ts'

/** The signed objects of one answer: digests only, so they may be gossiped. */
export interface SignedAnswer {
  readonly job: Signed<Job>
  readonly offer: Signed<Offer>
  readonly assignment: Signed<Assignment>
  readonly receipt: Signed<Receipt>
}

/** All data needed to check an answer offline: the content of `receipt.json`. */
export interface ReceiptFile extends SignedAnswer {
  readonly domain: Domain
  readonly manifest: Manifest
  readonly blind: Hex
  readonly params: RunParams
  readonly request: Request
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
  /** Verdicts known when the file was written. */
  readonly verdicts: readonly Signed<Verdict>[]
}

/** Largest receipt file that is decoded, in characters. */
export const maxReceiptFileBytes = 1 << 28

/** JSON form of a tensor. */
export const tensorJsonSchema: z.ZodType<Tensor> = z
  .strictObject({
    name: z.string().min(1).max(256),
    datatype: z.enum(Object.keys(datatypes) as [Datatype, ...Datatype[]]),
    shape: z.array(z.int().min(0)).max(16),
    /** Raw little-endian row-major bytes, base64. */
    data: z.string(),
  })
  .transform((tensor, context) => {
    try {
      return { ...tensor, data: decodeBase64(tensor.data) }
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['data'], message: (error as OgError).shortMessage })
      return z.NEVER
    }
  })

const receiptFileSchema = z.strictObject({
  format: z.literal('og/receipt/1'),
  domain: domainSchema,
  job: signedJsonSchema(jobType),
  offer: signedJsonSchema(offerType),
  assignment: signedJsonSchema(assignmentType),
  receipt: signedJsonSchema(receiptType),
  manifest: manifestSchema,
  blind: bytes32Schema,
  params: runParamsSchema,
  request: requestSchema,
  inputs: z.array(tensorJsonSchema).max(1024),
  outputs: z.array(tensorJsonSchema).max(1024),
  verdicts: z.array(signedJsonSchema(verdictType)).max(1024),
})

/** RFC 8785 text with a final line feed. */
export function encodeReceiptFile(file: ReceiptFile): string {
  return `${canonicalJson(receiptFileToJson(file))}\n`
}

/** The JSON value of a receipt file. */
export function receiptFileToJson(file: ReceiptFile): Record<string, unknown> {
  return {
    format: 'og/receipt/1',
    domain: file.domain,
    ...signedAnswerToJson(file),
    manifest: file.manifest,
    blind: file.blind,
    params: file.params,
    request: file.request,
    inputs: file.inputs.map(tensorToJson),
    outputs: file.outputs.map(tensorToJson),
    verdicts: file.verdicts.map((verdict) => signedToJson(verdictType, verdict)),
  }
}

/** @throws BAD_ENCODING, TOO_LARGE */
export function decodeReceiptFile(text: string): ReceiptFile {
  if (text.length > maxReceiptFileBytes) {
    throw new OgError('TOO_LARGE', `A receipt file of ${text.length} bytes is too large.`, {
      details: { limit: maxReceiptFileBytes, actual: text.length },
    })
  }
  return parseReceiptFile(parseCanonicalJson(text))
}

/** Same as {@link decodeReceiptFile}, for a value that is already parsed. @throws BAD_ENCODING */
export function parseReceiptFile(value: unknown): ReceiptFile {
  const { format: _, ...file } = parseWith(receiptFileSchema, value, 'receipt file')
  assertManifest(file.manifest)
  return file
}

const signedAnswerJsonSchema = z.strictObject({
  job: signedJsonSchema(jobType),
  offer: signedJsonSchema(offerType),
  assignment: signedJsonSchema(assignmentType),
  receipt: signedJsonSchema(receiptType),
})

/** JSON form of a {@link SignedAnswer}. */
export interface SignedAnswerJson {
  readonly job: SignedJson<(typeof jobType)['fields']>
  readonly offer: SignedJson<(typeof offerType)['fields']>
  readonly assignment: SignedJson<(typeof assignmentType)['fields']>
  readonly receipt: SignedJson<(typeof receiptType)['fields']>
}

export function signedAnswerToJson(answer: SignedAnswer): SignedAnswerJson {
  return {
    job: signedToJson(jobType, answer.job),
    offer: signedToJson(offerType, answer.offer),
    assignment: signedToJson(assignmentType, answer.assignment),
    receipt: signedToJson(receiptType, answer.receipt),
  }
}

/** @throws BAD_ENCODING */
export function parseSignedAnswer(value: unknown): SignedAnswer {
  return parseWith(signedAnswerJsonSchema, value, 'signed answer')
}

export function tensorToJson(tensor: Tensor): { name: string; datatype: Datatype; shape: number[]; data: string } {
  return { name: tensor.name, datatype: tensor.datatype, shape: [...tensor.shape], data: encodeBase64(tensor.data) }
}

/** RFC 4648 base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return platform.bytesToBase64(bytes)
}

/** @throws BAD_ENCODING unless `text` is exactly what {@link encodeBase64} writes. */
export function decodeBase64(text: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = platform.base64ToBytes(text)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not base64.', { cause })
  }
  if (platform.bytesToBase64(bytes) !== text) throw new OgError('BAD_ENCODING', 'Not canonical base64.')
  return bytes
}
