import { OgError } from '@opengradient/protocol'

/** Error of a wait whose signal aborted; `raceWithSignal` and `until` take it. */
export function toAborted(cause: unknown): OgError {
  return new OgError('ABORTED', 'The wait was aborted.', { cause })
}
