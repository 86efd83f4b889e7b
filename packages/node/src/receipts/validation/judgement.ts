/** Why a gossip message was not accepted. */
export type GossipCode = 'MALFORMED' | 'BAD_SIGNATURE' | 'DUPLICATE' | 'STALE' | 'NOT_REGISTERED' | 'NOT_THE_AUTHOR'

/** `ignore` drops the message without consequence for the peer that sent it; `reject` lowers that peer's score. */
export interface Refusal {
  readonly result: 'ignore' | 'reject'
  readonly code: GossipCode
}

/** Outcome of a validation, with the decoded object when it is accepted. */
export type Judgement<T> = { readonly result: 'accept'; readonly value: T } | Refusal

export const accept = <T>(value: T): Judgement<T> => ({ result: 'accept', value })
export const ignore = (code: GossipCode): Refusal => ({ result: 'ignore', code })
export const reject = (code: GossipCode): Refusal => ({ result: 'reject', code })

/** The value of a decoder; undefined when it throws. */
export function tryDecode<T>(decode: () => T): T | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
