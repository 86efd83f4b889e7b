import * as z from 'zod'

import { decodeBase64, encodeBase64 } from './base64.ts'
import { type Group, groupType, type Leaf, leafType, maxGroups, maxLeaves } from './batch.ts'
import { addressSchema, bytes32Schema } from './byte-schemas.ts'
import { canonicalJson, parseCanonicalJson } from './canonical.ts'
import { type Domain, domainSchema } from './domain.ts'
import type { Address, Hex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { assertManifest, type Manifest, manifestSchema } from './manifest.ts'
import { maxPathLength } from './merkle-tree.ts'
import { type Assignment, assignmentType } from './objects/assignment.ts'
import { type Calibration, calibrationType } from './objects/calibration.ts'
import { type Job, jobType } from './objects/job.ts'
import { type Offer, offerType } from './objects/offer.ts'
import { type Order, type OrderVerdict, orderType, orderVerdictType } from './objects/order.ts'
import { type Receipt, receiptType } from './objects/receipt.ts'
import { type Summary, summaryType } from './objects/summary.ts'
import { OgError } from './og-error.ts'
import { type OutcomeLeaf, outcomeLeafType } from './outcomes.ts'
import { type Request, requestSchema, runParamsSchema } from './params.ts'
import { parseWith } from './parse-schema.ts'
import { type Signed, signedJsonSchema, signedToJson } from './signed.ts'
import type { Tensor } from './tensor.ts'
import { tensorJsonSchema, tensorToJson } from './tensor-json.ts'

/** Largest receipt file that is decoded, in characters. */
const maxReceiptFileBytes = 1 << 28

/** The signed objects of one answer. */
export interface SignedAnswer {
  readonly job: Signed<Job>
  readonly offer: Signed<Offer>
  readonly assignment: Signed<Assignment>
  readonly receipt: Signed<Receipt>
}

/** A receipt's place in a posted batch. */
export interface Inclusion {
  readonly batchId: Hex
  readonly sequence: number
  readonly postedBlock: number
  readonly groups: readonly Group[]
  /** In the order of the groups. */
  readonly atRisk: readonly bigint[]
  readonly leaf: Leaf
  readonly path: readonly Hex[]
}

/** One round of the batch's draw. Readers compute it again from the chain. */
export interface DrawnRound {
  readonly round: number
  readonly seed: Hex
  readonly accounts: readonly Address[]
}

/** A summary, and its outcome for the receipt. */
export interface ReceiptSummary {
  readonly summary: Signed<Summary>
  readonly bitmap: Uint8Array
  readonly leaf: OutcomeLeaf
  readonly path: readonly Hex[]
}

/** An order of the requester and its verdicts. */
export interface ReceiptOrder {
  readonly order: Signed<Order>
  readonly auditors: readonly Address[]
  readonly verdicts: readonly Signed<OrderVerdict>[]
}

/** All data needed to check an answer offline, and the draw against the chain: the content of `receipt.json`. */
export interface ReceiptFile extends SignedAnswer {
  readonly domain: Domain
  readonly manifest: Manifest
  /** Of runtimes that a comparison within a tolerance relies on. */
  readonly calibrations: readonly Signed<Calibration>[]
  /** The random value from which each field has its salt. */
  readonly salt: Hex
  readonly params: RunParams
  readonly request: Request
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
  /** Null while no batch holds the receipt. */
  readonly inclusion: Inclusion | null
  /** Empty until the batch is sealed. */
  readonly draw: readonly DrawnRound[]
  /** Summaries known when the file was written. */
  readonly summaries: readonly ReceiptSummary[]
  readonly order: ReceiptOrder | null
}

const count = z.int().min(0)
const path = z.array(bytes32Schema).max(maxPathLength)
const amount = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/)
  .transform(BigInt)
  .pipe(z.bigint().max(2n ** 256n - 1n))

const bitmapSchema: z.ZodType<Uint8Array> = z
  .string()
  .max(maxLeaves)
  .transform((text, context) => {
    try {
      return decodeBase64(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as OgError).shortMessage })
      return z.NEVER
    }
  })

const receiptFileSchema = z.strictObject({
  format: z.literal('og/receipt/2'),
  domain: domainSchema,
  job: signedJsonSchema(jobType),
  offer: signedJsonSchema(offerType),
  assignment: signedJsonSchema(assignmentType),
  receipt: signedJsonSchema(receiptType),
  manifest: manifestSchema,
  calibrations: z.array(signedJsonSchema(calibrationType)).max(64),
  salt: bytes32Schema,
  params: runParamsSchema,
  request: requestSchema,
  inputs: z.array(tensorJsonSchema).max(1024),
  outputs: z.array(tensorJsonSchema).max(1024),
  inclusion: z
    .strictObject({
      batchId: bytes32Schema,
      sequence: count,
      postedBlock: count,
      groups: z.array(groupType.jsonSchema).min(1).max(maxGroups),
      atRisk: z.array(amount).max(maxGroups),
      leaf: leafType.jsonSchema,
      path,
    })
    .nullable(),
  draw: z.array(z.strictObject({ round: count, seed: bytes32Schema, accounts: z.array(addressSchema).max(64) })).max(3),
  summaries: z
    .array(
      z.strictObject({
        summary: signedJsonSchema(summaryType),
        bitmap: bitmapSchema,
        leaf: outcomeLeafType.jsonSchema,
        path,
      }),
    )
    .max(64),
  order: z
    .strictObject({
      order: signedJsonSchema(orderType),
      auditors: z.array(addressSchema).min(1).max(64),
      verdicts: z.array(signedJsonSchema(orderVerdictType)).max(64),
    })
    .nullable(),
})

/** RFC 8785 text with a final line feed. */
export function encodeReceiptFile(file: ReceiptFile): string {
  return `${canonicalJson(receiptFileToJson(file))}\n`
}

/** The JSON value of a receipt file. */
export function receiptFileToJson(file: ReceiptFile): Record<string, unknown> {
  const { inclusion, order } = file
  return {
    format: 'og/receipt/2',
    domain: file.domain,
    ...signedAnswerToJson(file),
    manifest: file.manifest,
    calibrations: file.calibrations.map((each) => signedToJson(calibrationType, each)),
    salt: file.salt,
    params: file.params,
    request: file.request,
    inputs: file.inputs.map(tensorToJson),
    outputs: file.outputs.map(tensorToJson),
    inclusion: inclusion && {
      ...inclusion,
      groups: inclusion.groups.map((group) => groupType.toJson(group)),
      atRisk: inclusion.atRisk.map(String),
      leaf: leafType.toJson(inclusion.leaf),
    },
    draw: file.draw,
    summaries: file.summaries.map((each) => ({
      summary: signedToJson(summaryType, each.summary),
      bitmap: encodeBase64(each.bitmap),
      leaf: outcomeLeafType.toJson(each.leaf),
      path: each.path,
    })),
    order: order && {
      order: signedToJson(orderType, order.order),
      auditors: order.auditors,
      verdicts: order.verdicts.map((each) => signedToJson(orderVerdictType, each)),
    },
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

const signedAnswerSchema = z.strictObject({
  job: signedJsonSchema(jobType),
  offer: signedJsonSchema(offerType),
  assignment: signedJsonSchema(assignmentType),
  receipt: signedJsonSchema(receiptType),
})

/** JSON form of a {@link SignedAnswer}. */
export function signedAnswerToJson(answer: SignedAnswer) {
  return {
    job: signedToJson(jobType, answer.job),
    offer: signedToJson(offerType, answer.offer),
    assignment: signedToJson(assignmentType, answer.assignment),
    receipt: signedToJson(receiptType, answer.receipt),
  }
}

/** @throws BAD_ENCODING */
export function parseSignedAnswer(value: unknown): SignedAnswer {
  return parseWith(signedAnswerSchema, value, 'signed answer')
}
