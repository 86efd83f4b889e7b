import { OgError } from './og-error.ts'

/**
 * Checks that this Node has what the packages use. Node 20 loads them, and would fail later with a message that names no reason.
 *
 * @throws NOT_SET_UP
 */
export function assertRecentNode(): void {
  if (typeof Promise.withResolvers === 'function') return
  throw new OgError(
    'NOT_SET_UP',
    `OpenGradient needs Node 22.13 or newer, and this is Node ${process.versions.node}.`,
    {
      next: ['Install a newer one from https://nodejs.org.'],
    },
  )
}
