import { toOgError } from '@opengradient/protocol'

/** The code of the error by which a call is refused; undefined when it succeeds. Errors of an aborted call are thrown. */
export async function errorCode(call: Promise<unknown>, signal: AbortSignal): Promise<string | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    return toOgError(error).code
  }
}
