import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'

import { contractsSchema } from '@opengradient/chain'
import { bytes32Schema, decodeRecord, encodeRecord, equalBytes, OgError } from '@opengradient/protocol'
import * as z from 'zod'

import { liarKindNames } from './liar-kinds.ts'

/** Start of every file, as text; the number is that of the format. */
const magic = 'opengradient devnet snapshot '
const format = 1
const head = new TextEncoder().encode(`${magic}${format}\n`)
const digestBytes = 32
/** Of the contents: more than a network of a day holds. */
const maxContentBytes = 2 ** 30

/** A path below a node's folder, of its records only: a file of another origin must not name any other. */
const recordPath = z.string().regex(/^records(\.writes)?(\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,4}$/)
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const contentsSchema = z.strictObject({
  /** Unix milliseconds of the network's clock, and how far it was ahead of the machine's. */
  at: z.int().min(0),
  clockOffsetMs: z.int().min(0),
  block: z.int().min(0),
  settings: z.strictObject({
    workers: z.int().min(1),
    auditors: z.int().min(0),
    liars: z.array(z.enum(liarKindNames)),
    takeTurns: z.boolean(),
    audit: z.literal([0, 1, 10, 100]),
    seed: z.int().min(0),
    blockTimeSeconds: z.int().min(1),
  }),
  deployment: z.strictObject({ chainId: z.int().min(1), fromBlock: z.int().min(0), contracts: contractsSchema }),
  models: z.array(z.strictObject({ name: z.string(), version: z.string(), modelId: bytes32Schema })),
  /** The chain's state, as anvil writes it. */
  chain: bytes,
  nodes: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+-[0-9]+$/),
      files: z.array(z.strictObject({ path: recordPath, bytes })),
    }),
  ),
})

/** The contents of a snapshot: everything that a network needs to go on, but the files of its models. */
export type Snapshot = z.infer<typeof contentsSchema>

/**
 * A snapshot as a file: a line that names the format, the SHA-256 of the rest, and the rest: gzip of canonical dag-cbor.
 */
export async function encodeSnapshot(snapshot: Snapshot): Promise<Uint8Array> {
  const body = await promisify(gzip)(encodeRecord(snapshot), { level: constants.Z_BEST_SPEED })
  return Buffer.concat([head, sha256(body), body])
}

/**
 * Reads the file of a snapshot.
 *
 * @param name of the file, for errors
 * @throws BAD_ENCODING when it is none, is of another format, or is damaged; TOO_LARGE
 */
export async function decodeSnapshot(file: Uint8Array, name: string): Promise<Snapshot> {
  const line = new TextDecoder().decode(file.subarray(0, head.length))
  if (!line.startsWith(magic)) {
    throw new OgError('BAD_ENCODING', `${name} is not a snapshot of a devnet.`, {
      next: ['Name a file that `og devnet snapshot` wrote.'],
    })
  }
  if (!equalBytes(file.subarray(0, head.length), head)) {
    throw new OgError('BAD_ENCODING', `${name} is a snapshot of another format than ${format}.`, {
      next: ['Restore it with the version of og that wrote it, or take a new one.'],
    })
  }
  const body = file.subarray(head.length + digestBytes)
  if (!equalBytes(sha256(body), file.subarray(head.length, head.length + digestBytes))) {
    throw new OgError('BAD_ENCODING', `${name} is damaged: its contents do not have the checksum that it states.`, {
      next: ['Copy it again from its origin, or take a new snapshot.'],
    })
  }
  const content = await promisify(gunzip)(body, { maxOutputLength: maxContentBytes }).catch((cause: unknown) => {
    throw new OgError('BAD_ENCODING', `${name} cannot be decompressed.`, { cause })
  })
  const parsed = contentsSchema.safeParse(decodeRecord(content, maxContentBytes))
  if (parsed.success) return parsed.data
  throw new OgError('BAD_ENCODING', `${name} has a snapshot that this version cannot read.`, {
    next: ['Restore it with the version of og that wrote it, or take a new one.'],
    cause: parsed.error,
  })
}

/** Whether a file begins like a snapshot of any format. */
export function looksLikeSnapshot(start: Uint8Array): boolean {
  return new TextDecoder().decode(start.subarray(0, magic.length)) === magic
}

function sha256(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest()
}
