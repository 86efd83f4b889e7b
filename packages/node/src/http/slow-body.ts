import { OgError } from '@opengradient/protocol'

/** A body that arrives more slowly than this is given up, after the grace time. */
const leastBytesPerSecond = 16 * 1024
const graceMs = 5_000
/** Milliseconds between two checks of a body's rate. */
export const rateCheckMs = 1_000

/** TIMEOUT for a body of which `bytes` arrived in `elapsedMs`; undefined while it keeps the least rate. */
export function slowBody(bytes: number, elapsedMs: number): OgError<'TIMEOUT'> | undefined {
  if (elapsedMs <= graceMs || bytes >= (elapsedMs / 1_000) * leastBytesPerSecond) return undefined
  return new OgError('TIMEOUT', `The request body arrived below ${leastBytesPerSecond} bytes per second.`, {
    source: 'client',
    details: { timeoutMs: elapsedMs },
  })
}
