import { createHash } from 'node:crypto'

import type { CID } from 'multiformats/cid'

import { codecs, createCid } from './cid.ts'
import { encodeNode, leafBytes, maxChildren } from './unixfs.ts'

/** The DAG of a file without its leaves. */
export interface FileDag {
  readonly cid: string
  readonly bytes: number
  /** sha2-256 digests of the leaves, in order, 32 bytes each. */
  readonly digests: Uint8Array
  /** Blocks above the leaves by content id; empty for a file of one leaf. */
  readonly nodes: ReadonlyMap<string, Uint8Array>
}

interface DagChild {
  readonly cid: CID
  /** Bytes of the file below this child. */
  readonly bytes: number
  /** Bytes of the file and of the nodes below this child. */
  readonly totalBytes: number
}

/**
 * Builds the DAG of the profile `unixfs-v1-2025` from a stream. It holds one digest per leaf and no content:
 * `ipfs-unixfs-importer` keeps 1024 leaves of 1 MiB until their parent is complete.
 */
export class DagBuilder {
  #hash = createHash('sha256')
  #leafLength = 0
  #bytes = 0
  readonly #leaves: Uint8Array[] = []

  /** Adds the next bytes of the file. They may change afterwards. */
  push(part: Uint8Array): void {
    for (let at = 0; at < part.length; ) {
      const piece = part.subarray(at, at + leafBytes - this.#leafLength)
      this.#hash.update(piece)
      this.#leafLength += piece.length
      at += piece.length
      if (this.#leafLength === leafBytes) this.#endLeaf()
    }
    this.#bytes += part.length
  }

  /** Completes the file. The builder is unusable afterwards. */
  finish(): FileDag {
    if (this.#leafLength > 0 || this.#leaves.length === 0) this.#endLeaf()
    const nodes = new Map<string, Uint8Array>()
    let level = this.#leaves.map((digest, index): DagChild => {
      const bytes = Math.min(leafBytes, this.#bytes - index * leafBytes)
      return { cid: createCid(codecs.raw, digest), bytes, totalBytes: bytes }
    })
    while (level.length > 1) level = parentsOf(level, nodes)
    const root = level[0] as DagChild
    return { cid: root.cid.toString(), bytes: this.#bytes, digests: new Uint8Array(Buffer.concat(this.#leaves)), nodes }
  }

  #endLeaf(): void {
    this.#leaves.push(this.#hash.digest())
    this.#hash = createHash('sha256')
    this.#leafLength = 0
  }
}

/**
 * Content id of a file, computed from a stream without storing it.
 * @throws the signal's reason, or the error of the stream
 */
export async function cidOfContent(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<string> {
  const dag = new DagBuilder()
  signal?.throwIfAborted()
  for await (const part of content) {
    signal?.throwIfAborted()
    dag.push(part)
  }
  return dag.finish().cid
}

function parentsOf(children: readonly DagChild[], nodes: Map<string, Uint8Array>): DagChild[] {
  const parents: DagChild[] = []
  for (let at = 0; at < children.length; at += maxChildren) {
    const group = children.slice(at, at + maxChildren)
    const { cid, block } = encodeNode(group)
    nodes.set(cid.toString(), block)
    parents.push({
      cid,
      bytes: group.reduce((sum, child) => sum + child.bytes, 0),
      totalBytes: group.reduce((sum, child) => sum + child.totalBytes, block.length),
    })
  }
  return parents
}
