/** First byte of a response frame: the response follows, or an encoded error. */
export const responseStatus = { ok: 0, failed: 1 } as const
