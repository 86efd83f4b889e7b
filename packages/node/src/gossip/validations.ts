import type { Validation } from '@opengradient/p2p'

/** Why a gossip message was not accepted. */
export type RefusalCode =
  | 'MALFORMED'
  | 'BAD_SIGNATURE'
  | 'DUPLICATE'
  | 'STALE'
  | 'NOT_REGISTERED'
  | 'NOT_THE_AUTHOR'
  | 'OTHER_MODULE'
  | 'TOO_MANY'

export const accepted: Validation = { result: 'accept' }

/** Drops a message without consequence for the peer that sent it. */
export const ignored = (code: RefusalCode): Validation => ({ result: 'ignore', code })

/** Lowers the score of the peer that sent the message. */
export const rejected = (code: RefusalCode): Validation => ({ result: 'reject', code })
