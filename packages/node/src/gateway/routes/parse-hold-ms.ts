import { OgError } from '@opengradient/protocol'

/** Limits of the header `x-og-timeout`, in seconds. */
const holdSeconds = { max: 600, default: 60 } as const

/** @returns milliseconds. @throws BAD_INPUT */
export function parseHoldMs(header: string | undefined): number {
  if (header === undefined) return 1_000 * holdSeconds.default
  const value = Number(header)
  if (!(value > 0 && value <= holdSeconds.max)) {
    throw new OgError('BAD_INPUT', `Header x-og-timeout is not a number of seconds up to ${holdSeconds.max}.`, {
      details: { field: 'headers.x-og-timeout' },
    })
  }
  return 1_000 * value
}
