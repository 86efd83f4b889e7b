import {
  assignmentType,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  jobType,
  type Leaf,
  leafType,
  type OutcomeLeaf,
  offerType,
  outcomeLeafType,
  packPath,
  packSigned,
  receiptType,
  type Signed,
  type SignedAnswer,
  type Summary,
  summaryType,
  toHex,
  unpackPath,
  unpackSigned,
} from '@opengradient/protocol'

/** A receipt of a job that this gateway assigned. Its rules were checked before it was stored. */
export interface OwnReceipt {
  readonly receiptHash: Hex
  readonly jobHash: Hex
  readonly answer: SignedAnswer
  /** From which each commitment has its salt. */
  readonly salt: Hex
  /** Root of the outputs: auditors' tags are checked with it. */
  readonly outputRoot: Hex
  /** Unix milliseconds. */
  readonly storedAt: number
}

/** The place of a receipt in a posted batch, as its worker sent it. The path was checked against the leaf's group and hash. */
export interface ReceiptPlace {
  readonly batchId: Hex
  readonly leaf: Leaf
  readonly path: readonly Hex[]
}

/** An auditor's outcome for a receipt, with the summary that holds it. */
export interface ReceiptOutcome {
  readonly summary: Signed<Summary>
  readonly bitmap: Uint8Array
  readonly leaf: OutcomeLeaf
  readonly path: readonly Hex[]
}

const maxRecordBytes = 16_384

export function encodeOwnReceipt({ receiptHash, jobHash, answer, salt, outputRoot, storedAt }: OwnReceipt): Uint8Array {
  return encodeRecord({
    receiptHash: fromHex(receiptHash),
    jobHash: fromHex(jobHash),
    job: packSigned(jobType, answer.job),
    offer: packSigned(offerType, answer.offer),
    assignment: packSigned(assignmentType, answer.assignment),
    receipt: packSigned(receiptType, answer.receipt),
    salt: fromHex(salt),
    outputRoot: fromHex(outputRoot),
    storedAt,
  })
}

type Bytes<Name extends string> = Readonly<Record<Name, Uint8Array>>

export function decodeOwnReceipt(bytes: Uint8Array): OwnReceipt {
  const record = decodeRecord(bytes, maxRecordBytes) as Bytes<
    'receiptHash' | 'jobHash' | 'job' | 'offer' | 'assignment' | 'receipt' | 'salt' | 'outputRoot'
  > & { readonly storedAt: number }
  return {
    receiptHash: toHex(record.receiptHash),
    jobHash: toHex(record.jobHash),
    answer: {
      job: unpackSigned(jobType, record.job),
      offer: unpackSigned(offerType, record.offer),
      assignment: unpackSigned(assignmentType, record.assignment),
      receipt: unpackSigned(receiptType, record.receipt),
    },
    salt: toHex(record.salt),
    outputRoot: toHex(record.outputRoot),
    storedAt: record.storedAt,
  }
}

export function encodePlace({ batchId, leaf, path }: ReceiptPlace): Uint8Array {
  return encodeRecord({ batchId: fromHex(batchId), leaf: leafType.pack(leaf), path: packPath(path) })
}

export function decodePlace(bytes: Uint8Array): ReceiptPlace {
  const { batchId, leaf, path } = decodeRecord(bytes, maxRecordBytes) as Bytes<'batchId' | 'leaf' | 'path'>
  return { batchId: toHex(batchId), leaf: leafType.unpack(leaf), path: unpackPath(path) }
}

export function encodeOutcome({ summary, bitmap, leaf, path }: ReceiptOutcome): Uint8Array {
  const fields = { summary: packSigned(summaryType, summary), leaf: outcomeLeafType.pack(leaf), path: packPath(path) }
  return encodeRecord({ ...fields, bitmap })
}

export function decodeOutcome(bytes: Uint8Array): ReceiptOutcome {
  const { summary, bitmap, leaf, path } = decodeRecord(bytes, maxRecordBytes) as Bytes<
    'summary' | 'bitmap' | 'leaf' | 'path'
  >
  return {
    summary: unpackSigned(summaryType, summary),
    bitmap,
    leaf: outcomeLeafType.unpack(leaf),
    path: unpackPath(path),
  }
}
