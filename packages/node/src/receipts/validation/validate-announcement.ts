import {
  type Address,
  type Announcement,
  announcementCodec,
  assertSignedBy,
  type Hasher,
  type Offer,
  offerType,
  type Signed,
} from '@opengradient/protocol'

import type { NodeRegistryCache } from '../../registry/node-registry-cache.ts'
import type { Announcements } from '../announcements.ts'
import { accept, ignore, type Judgement, reject, tryDecode } from './judgement.ts'

export interface AnnouncementContext {
  readonly hasher: Hasher
  readonly nodes: Pick<NodeRegistryCache, 'byAccount'>
  readonly announcements: Pick<Announcements, 'sequence' | 'offer'>
}

/**
 * Rules for an announcement.
 * @param from peer id of the message's author
 */
export function validateAnnouncement(
  context: AnnouncementContext,
  payload: Uint8Array,
  from: string,
): Judgement<Announcement> {
  // [REJECT] The payload decodes as an announcement.
  const announcement = tryDecode(() => announcementCodec.decode(payload))
  if (announcement === undefined) return reject('MALFORMED')
  const { account, sequence, offers } = announcement

  // [IGNORE] The account is registered. This node's copy of the registry may be behind.
  const node = context.nodes.byAccount(account)
  if (node === undefined) return ignore('NOT_REGISTERED')

  // [IGNORE] The account's own peer published it.
  if (node.peerId !== from) return ignore('NOT_THE_AUTHOR')

  // [IGNORE] It is newer than the account's last announcement.
  if (sequence <= (context.announcements.sequence(account) ?? -1)) return ignore('STALE')

  // [REJECT] Every offer is of this account and signed by it.
  if (!offers.every((offer) => isOfferOf(account, offer, context))) return reject('BAD_SIGNATURE')

  return accept(announcement)
}

/** The same offer is announced every second: its signature is verified once. */
function isOfferOf(account: Address, offer: Signed<Offer>, { hasher, announcements }: AnnouncementContext): boolean {
  const digest = hasher.digest(offerType, offer.value)
  const known = announcements.offer(account, offer.value.modelId)
  if (known?.digest === digest && known.offer.signature === offer.signature) return true
  if (offer.value.worker !== account) return false
  try {
    assertSignedBy(account, digest, offer.signature, 'offer')
    return true
  } catch {
    return false
  }
}
