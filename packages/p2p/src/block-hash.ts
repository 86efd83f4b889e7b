import { equalBytes, OgError, sha256 } from '@opengradient/protocol'
import { CID } from 'multiformats/cid'

const sha2_256 = 0x12

/** @throws BAD_INPUT for a text that is no CID or has another hash than sha2-256 */
export function parseCid(text: string): CID {
  let cid: CID
  try {
    cid = CID.parse(text)
  } catch (cause) {
    throw new OgError('BAD_INPUT', `Not a content id: ${text.slice(0, 80)}`, { cause, details: { field: 'cid' } })
  }
  return checked(cid)
}

/** @throws BAD_INPUT */
export function decodeCid(bytes: Uint8Array): CID {
  let cid: CID
  try {
    cid = CID.decode(bytes)
  } catch (cause) {
    throw new OgError('BAD_INPUT', 'Not a content id.', { cause, details: { field: 'cid' } })
  }
  return checked(cid)
}

export function isBlockOf(cid: CID, bytes: Uint8Array): boolean {
  return equalBytes(sha256(bytes), cid.multihash.digest)
}

function checked(cid: CID): CID {
  if (cid.multihash.code !== sha2_256 || cid.multihash.digest.length !== 32) {
    throw new OgError('BAD_INPUT', 'Only content ids with a sha2-256 hash can be fetched.', {
      details: { field: 'cid' },
    })
  }
  return cid
}
