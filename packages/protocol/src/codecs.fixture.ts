import { announcementCodec } from './wire/announcement.ts'
import type { Codec } from './wire/codec.ts'
import { evidenceCodec, evidenceRequestCodec, evidenceResponseCodec } from './wire/evidence.ts'
import { jobRequestCodec, jobResponseCodec } from './wire/job-stream.ts'
import { answerCodec, offerCodec, verdictCodec } from './wire/signed-answer.ts'
import { syncRequestCodec, syncResponseCodec } from './wire/sync.ts'

/** Every codec of the wire, by the name that vectors/wire.json has for it. */
export const codecs = {
  announcement: announcementCodec,
  answer: answerCodec,
  verdict: verdictCodec,
  offer: offerCodec,
  jobRequest: jobRequestCodec,
  jobResponse: jobResponseCodec,
  evidence: evidenceCodec,
  evidenceRequest: evidenceRequestCodec,
  evidenceResponse: evidenceResponseCodec,
  syncRequest: syncRequestCodec,
  syncResponse: syncResponseCodec,
} as const

/** The codec with this name, typed for any message. */
export function codecOf(name: string): Codec<unknown> {
  return codecs[name as keyof typeof codecs] as unknown as Codec<unknown>
}
