import { equalBytes, isOgError, OgError } from '@opengradient/protocol'

import { digestAt, digestCount } from './blob-entry.ts'
import type { BlobStore, PartialFile } from './blob-store.ts'
import { checkBlock, cidOf, codecs, type ParsedCid, parseCid, sha256Of } from './cid.ts'
import { childSpans, claimedBytes, heightOf, leafBytes, leafDigests, type NodeSpan } from './unixfs.ts'

export interface FetchedBlock {
  readonly cid: string
  readonly bytes: Uint8Array
}

/**
 * Requests blocks from a source, each content id once. The source may answer in any order, with duplicates and with
 * fewer blocks. The signal is aborted when no further block is needed.
 */
export type FetchBlocks = (cids: readonly string[], signal: AbortSignal) => AsyncIterable<FetchedBlock>

export interface FetchBlobOptions {
  /** Largest file in bytes; a larger one is rejected before its leaves are requested. @default 2 GiB */
  maxBytes?: number
  signal?: AbortSignal
  /** Stored bytes of the file, and its length. */
  onProgress?(progress: { bytes: number; totalBytes: number }): void
}

/**
 * Fetches a blob into the store by its content id and verifies every block before it is stored. A file that another store of
 * the machine shares, and blocks that the store has, from an interrupted fetch or inside other files, are not requested. The file is not visible before its last
 * leaf is stored. A failed fetch resumes when it is repeated, also with another source.
 * @throws BAD_ENCODING when a block does not hash to its id, or the DAG is not the one that `unixfs-v1-2025` gives
 * @throws TOO_LARGE when the blob is over `maxBytes` or over the bound of the store
 * @throws PEER when an unrequested block arrives
 * @throws UNAVAILABLE when the source ends before all blocks have arrived
 */
export async function fetchBlob(
  blobs: BlobStore,
  cid: string,
  fetchBlocks: FetchBlocks,
  options: FetchBlobOptions = {},
): Promise<void> {
  const root = parseCid(cid)
  const { signal = new AbortController().signal, maxBytes = 2 ** 31, onProgress = () => {} } = options
  await blobs.exclusive(cid, async () => {
    signal.throwIfAborted()
    if (await blobs.has(cid)) return
    if (await blobs.adopt(cid, { maxBytes, signal })) {
      const bytes = await blobs.size(cid)
      return onProgress({ bytes, totalBytes: bytes })
    }
    const fetch: Fetch = (wanted, take) => fetchAll(blobs, fetchBlocks, wanted, signal, take)
    if (root.codec === codecs.dagPb) await fetchFile(blobs, root, fetch, { maxBytes, signal, onProgress })
    else {
      await fetch([cid], async (_, bytes) => {
        const limit = Math.min(maxBytes, leafBytes)
        if (bytes.length > limit) {
          throw new OgError('TOO_LARGE', `${cid} has ${bytes.length} bytes; the limit is ${limit}.`, {
            details: { limit, actual: bytes.length },
          })
        }
        await blobs.putBlock(cid, bytes)
        onProgress({ bytes: bytes.length, totalBytes: bytes.length })
      })
    }
  })
}

type Take = (cid: string, bytes: Uint8Array) => Promise<void>
type Fetch = (wanted: readonly string[], take: Take) => Promise<void>

/** Passes every wanted block once to `take`, verified: from the store if present, else from the source. */
async function fetchAll(
  blobs: BlobStore,
  fetchBlocks: FetchBlocks,
  wanted: readonly string[],
  signal: AbortSignal,
  take: Take,
): Promise<void> {
  const asked = new Set<string>()
  for (const cid of new Set(wanted)) {
    signal.throwIfAborted()
    const block = await storedBlock(blobs, cid)
    if (block === undefined) asked.add(cid)
    else await take(cid, block)
  }
  if (asked.size === 0) return
  const missing = new Set(asked)
  const done = new AbortController()
  try {
    for await (const { cid, bytes } of fetchBlocks([...asked], AbortSignal.any([signal, done.signal]))) {
      signal.throwIfAborted()
      if (!asked.has(cid))
        throw new OgError('PEER', `The source sent a block that was not requested: ${cid.slice(0, 128)}.`)
      if (!missing.has(cid)) continue
      checkBlock(parseCid(cid), bytes)
      await take(cid, bytes)
      missing.delete(cid)
      if (missing.size === 0) break
    }
  } finally {
    done.abort()
  }
  signal.throwIfAborted()
  if (missing.size > 0) {
    throw new OgError('UNAVAILABLE', `${missing.size} of ${asked.size} blocks were not served.`, {
      next: ['Try again with another host; the received blocks are stored.'],
    })
  }
}

/** Undefined also when the block is damaged, or was evicted meanwhile. */
async function storedBlock(blobs: BlobStore, cid: string): Promise<Uint8Array | undefined> {
  if (!(await blobs.hasBlock(cid))) return undefined
  try {
    return await blobs.getBlock(cid)
  } catch (error) {
    if (isOgError(error) && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}

async function fetchFile(
  blobs: BlobStore,
  root: ParsedCid,
  fetch: Fetch,
  options: Required<FetchBlobOptions>,
): Promise<void> {
  const nodes = new Map<string, Uint8Array>()
  const keepNode: Take = async (cid, bytes) => {
    nodes.set(cid, bytes)
    await blobs.putBlock(cid, bytes)
  }
  await fetch([root.text], async (cid, bytes) => {
    nodes.set(cid, bytes)
  })
  const bytes = claimedBytes(nodes.get(root.text)!)
  const limit = Math.min(options.maxBytes, (await blobs.stat()).maxBytes)
  if (bytes > limit) {
    throw new OgError('TOO_LARGE', `${root.text} claims ${bytes} bytes; the limit is ${limit}.`, {
      details: { limit, actual: bytes },
    })
  }
  let level: NodeSpan[] = [{ cid: root, bytes, height: heightOf(bytes) }]
  if (bytes <= leafBytes) {
    throw new OgError('BAD_ENCODING', `${root.text} is a node, but the file fits into one leaf.`)
  }
  await blobs.putBlock(root.text, nodes.get(root.text)!)
  while (level.length > 0) {
    level = level.flatMap((span) => childSpans(nodes.get(span.cid.text)!, span))
    await fetch(
      level.map(({ cid }) => cid.text).filter((cid) => !nodes.has(cid)),
      keepNode,
    )
  }
  const digests = leafDigests(root, bytes, nodes)
  const part = await blobs.openPart(root.text, bytes)
  try {
    await fillPart(part, bytes, digests, fetch, options)
    await part.commit(digests, nodes)
  } finally {
    await part.release()
  }
}

async function fillPart(
  part: PartialFile,
  bytes: number,
  digests: Uint8Array,
  fetch: Fetch,
  { signal, onProgress }: Required<FetchBlobOptions>,
): Promise<void> {
  /** Positions of each missing leaf; a file may contain equal leaves. */
  const positions = new Map<string, number[]>()
  let here = 0
  for (let index = 0; index < digestCount(digests); index++) {
    signal.throwIfAborted()
    const position = index * leafBytes
    const digest = digestAt(digests, index)
    if (part.resumed) {
      const leaf = await part.read(position, Math.min(leafBytes, bytes - position))
      if (equalBytes(sha256Of(leaf), digest)) {
        here += leaf.length
        continue
      }
    }
    const cid = cidOf(codecs.raw, digest)
    const known = positions.get(cid)
    if (known === undefined) positions.set(cid, [position])
    else known.push(position)
  }
  onProgress({ bytes: here, totalBytes: bytes })
  await fetch([...positions.keys()], async (cid, leaf) => {
    for (const position of positions.get(cid)!) {
      if (leaf.length !== Math.min(leafBytes, bytes - position)) {
        throw new OgError(
          'BAD_ENCODING',
          `The leaf ${cid} has ${leaf.length} bytes, which differs from the size in its parent.`,
        )
      }
      await part.write(position, leaf)
      here += leaf.length
    }
    onProgress({ bytes: here, totalBytes: bytes })
  })
}
