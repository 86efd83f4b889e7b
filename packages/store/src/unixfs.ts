import * as dagPb from '@ipld/dag-pb'
import { equalBytes, OgError } from '@opengradient/protocol'
import { UnixFS } from 'ipfs-unixfs'
import type { CID } from 'multiformats/cid'

import { checkCid, codecs, createCid, type ParsedCid, sha256Of } from './cid.ts'

/**
 * The profile `unixfs-v1-2025` (IPIP-499): raw leaves of 1 MiB, at most 1024 children per node, balanced. The
 * length of a file determines the shape of its DAG: a DAG of another depth or width is rejected before it is traversed.
 */
export const leafBytes = 1024 * 1024
export const maxChildren = 1024

/** Largest node of the profile: 1024 links of about 50 bytes and as many sizes. */
export const maxNodeBytes = 128 * 1024

interface Child {
  readonly cid: ParsedCid
  /** Bytes of the file below this child. */
  readonly bytes: number
  /** Bytes of the file and of the nodes below this child, claimed by the parent. */
  readonly totalBytes: number
}

/** Levels of nodes above the leaves of a file of more than one leaf. */
export function heightOf(bytes: number): number {
  let height = 1
  for (let reach = leafBytes * maxChildren; reach < bytes; reach *= maxChildren) height++
  return height
}

/** File length that the root block claims, unverified. @throws BAD_ENCODING, TOO_LARGE */
export function claimedBytes(block: Uint8Array): number {
  const bytes = Number(decodeNode(block).unixfs.fileSize())
  if (!Number.isSafeInteger(bytes)) {
    throw new OgError('TOO_LARGE', 'The claimed length of the file exceeds 2^53 bytes.', {
      details: { limit: Number.MAX_SAFE_INTEGER },
    })
  }
  return bytes
}

/**
 * Children of a node that covers `bytes` bytes with `height` levels below it.
 * @throws BAD_ENCODING when the bytes of the node differ from those of the profile
 */
export function readNode(block: Uint8Array, bytes: number, height: number, totalBytes?: number): Child[] {
  const { links, unixfs } = decodeNode(block)
  const span = leafBytes * maxChildren ** (height - 1)
  const count = Math.ceil(bytes / span)
  const refuse = (why: string): never => {
    throw new OgError('BAD_ENCODING', `A node of the file's DAG ${why}.`)
  }
  if (unixfs.type !== 'file') refuse(`is a ${unixfs.type}, not part of a file`)
  if (unixfs.data !== undefined) refuse('contains data')
  if (count > maxChildren || links.length !== count || unixfs.blockSizes.length !== count) {
    refuse(`has ${links.length} links and ${unixfs.blockSizes.length} sizes instead of ${count}`)
  }
  const children = links.map((link, index): Child => {
    const expected = index < count - 1 ? span : bytes - span * (count - 1)
    if (unixfs.blockSizes[index] !== BigInt(expected)) refuse('claims sizes that differ from the file length')
    const cid = checkCid(link.Hash)
    if (cid.codec !== (height === 1 ? codecs.raw : codecs.dagPb))
      refuse('has a depth that differs from the file length')
    const claimed = link.Tsize ?? -1
    if (height === 1 ? claimed !== expected : claimed <= expected) refuse('claims a wrong total')
    return { cid, bytes: expected, totalBytes: claimed }
  })
  const total = children.reduce((sum, child) => sum + child.totalBytes, block.length)
  if (totalBytes !== undefined && totalBytes !== total) refuse('has a parent that claims a wrong total')
  const canonical = encodeBlock(unixfs.blockSizes, links)
  if (!equalBytes(canonical, block)) refuse('is not encoded as unixfs-v1-2025')
  return children
}

/** Encodes the node above some children, at most {@link maxChildren}. */
export function encodeNode(
  children: readonly { readonly cid: CID; readonly bytes: number; readonly totalBytes: number }[],
): { cid: CID; block: Uint8Array } {
  const block = encodeBlock(
    children.map(({ bytes }) => BigInt(bytes)),
    children.map(({ cid, totalBytes }) => ({ Hash: cid, Tsize: totalBytes })),
  )
  return { cid: createCid(codecs.dagPb, sha256Of(block)), block }
}

function encodeBlock(blockSizes: bigint[], links: readonly Pick<dagPb.PBLink, 'Hash' | 'Tsize'>[]): Uint8Array {
  return dagPb.encode(
    dagPb.prepare({
      Data: new UnixFS({ type: 'file', blockSizes }).marshal(),
      Links: links.map(({ Hash, Tsize }) => ({ Name: '', Hash, Tsize })),
    }),
    { fieldOrder: 'links-first' },
  )
}

/** A node and the claims of its parent; the root has no claimed total. */
export interface NodeSpan {
  readonly cid: ParsedCid
  readonly bytes: number
  readonly height: number
  readonly totalBytes?: number
}

export function childSpans(block: Uint8Array, span: NodeSpan): NodeSpan[] {
  const children = readNode(block, span.bytes, span.height, span.totalBytes)
  return span.height === 1 ? [] : children.map((child) => ({ ...child, height: span.height - 1 }))
}

/** All nodes of a file in order, parents first; `block` must return a node after it was yielded. */
export function* nodesOf(
  root: ParsedCid,
  bytes: number,
  block: (cid: ParsedCid) => Uint8Array,
): Generator<NodeSpan, void, undefined> {
  function* visit(span: NodeSpan): Generator<NodeSpan, void, undefined> {
    yield span
    if (span.height > 1) for (const child of childSpans(block(span.cid), span)) yield* visit(child)
  }
  yield* visit({ cid: root, bytes, height: heightOf(bytes) })
}

/**
 * sha2-256 digests of the leaves of a file, in order, concatenated.
 * @throws BAD_ENCODING when a node differs from the node of the profile for this length
 */
export function leafDigests(root: ParsedCid, bytes: number, nodes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (root.codec === codecs.raw) return root.digest
  const digests = new Uint8Array(32 * Math.ceil(bytes / leafBytes))
  let at = 0
  const block = (cid: ParsedCid): Uint8Array => nodes.get(cid.text)!
  for (const span of nodesOf(root, bytes, block)) {
    if (span.height > 1) continue
    for (const leaf of readNode(block(span.cid), span.bytes, 1, span.totalBytes)) {
      digests.set(leaf.cid.digest, at)
      at += 32
    }
  }
  return digests
}

/** Parts of at most one leaf, without a copy. */
export function* slices(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += leafBytes) yield bytes.subarray(at, at + leafBytes)
}

function decodeNode(block: Uint8Array): { links: dagPb.PBLink[]; unixfs: UnixFS } {
  if (block.length > maxNodeBytes) {
    throw new OgError('TOO_LARGE', `A node of ${block.length} bytes is over the limit of ${maxNodeBytes}.`, {
      details: { limit: maxNodeBytes, actual: block.length },
    })
  }
  try {
    const node = dagPb.decode(block)
    if (node.Data === undefined) throw new Error('no data field')
    return { links: node.Links, unixfs: UnixFS.unmarshal(node.Data) }
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not a node of a UnixFS file.', { cause })
  }
}
