import { isOgError, OgError } from '@opengradient/protocol'

/**
 * Makes a revert retryable. The contract may accept later what it rejects now (a liability cap, an open dispute), and a call
 * that succeeded in simulation may revert when it is mined.
 */
export function toRetryable(error: unknown): unknown {
  return isOgError(error) && error.code === 'REVERTED'
    ? new OgError('CHAIN', error.shortMessage, { cause: error })
    : error
}
