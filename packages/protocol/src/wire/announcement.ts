import * as z from 'zod'
import { bytesSchema } from '../byte-schemas.ts'
import { type Address, fromHex, toHex } from '../hex.ts'
import { limits } from '../limits.ts'
import { type Offer, offerType } from '../objects/offer.ts'
import { type Signed, signedRecordSchema, signedToRecord } from '../objects/signed.ts'
import { recordCodec } from './codec.ts'

/** Topic `/og/1/nodes`: what a node offers and how busy it is. The gossip signature is the peer key's. */
export interface Announcement {
  readonly account: Address
  /** Base URL of the node's HTTP server. */
  readonly url: string
  /** Grows with every announcement of a node: its clock in Unix milliseconds. */
  readonly sequence: number
  /** Jobs running or queued, and how many the node takes. */
  readonly load: { readonly jobs: number; readonly capacity: number }
  /** Models that are loaded or on disk here, with their prices. */
  readonly offers: readonly Signed<Offer>[]
}

const announcementSchema: z.ZodType<Announcement> = z.strictObject({
  account: bytesSchema(20).transform(toHex),
  url: z.string().max(256),
  sequence: z.int().min(0),
  load: z.strictObject({ jobs: z.int().min(0), capacity: z.int().min(0) }),
  offers: z.array(signedRecordSchema(offerType)).max(limits.offersPerAnnouncement),
})

export const announcementCodec = recordCodec('announcement', limits.gossipBytes, announcementSchema, (value) => ({
  account: fromHex(value.account),
  url: value.url,
  sequence: value.sequence,
  load: { ...value.load },
  offers: value.offers.map((offer) => signedToRecord(offerType, offer)),
}))
