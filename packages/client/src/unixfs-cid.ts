import * as dagPb from '@ipld/dag-pb'
import { OgError, sha256 } from '@opengradient/protocol'
import { UnixFS } from 'ipfs-unixfs'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

const leafBytes = 1 << 20
const maxLeaves = 1024
const rawCodec = 0x55
const dagPbCodec = 0x70
const sha256Code = 0x12

/**
 * Content id of a file in the profile `unixfs-v1-2025` (IPIP-499): one raw leaf up to 1 MiB, otherwise raw leaves of 1 MiB
 * under one node. Files that need several levels of nodes are not supported.
 * @throws TOO_LARGE over 1 GiB
 */
export function unixfsCid(bytes: Uint8Array): string {
  const leaves: { cid: CID; bytes: number }[] = []
  for (let at = 0; at < bytes.length || at === 0; at += leafBytes) {
    const leaf = bytes.subarray(at, at + leafBytes)
    leaves.push({ cid: cidOf(rawCodec, leaf), bytes: leaf.length })
  }
  if (leaves.length > maxLeaves) {
    throw new OgError('TOO_LARGE', 'The file is larger than the limit of 1 GiB.', {
      details: { limit: maxLeaves * leafBytes, actual: bytes.length },
    })
  }
  const [only] = leaves
  if (leaves.length === 1 && only) return only.cid.toString()
  const unixfs = new UnixFS({ type: 'file', blockSizes: leaves.map((leaf) => BigInt(leaf.bytes)) })
  const links = leaves.map((leaf) => ({ Name: '', Hash: leaf.cid, Tsize: leaf.bytes }))
  return cidOf(dagPbCodec, dagPb.encode(dagPb.prepare({ Data: unixfs.marshal(), Links: links }))).toString()
}

function cidOf(codec: number, bytes: Uint8Array): CID {
  return CID.createV1(codec, Digest.create(sha256Code, sha256(bytes)))
}
