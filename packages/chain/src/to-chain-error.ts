import { OgError, toOgError } from '@opengradient/protocol'
import { BaseError, ContractFunctionRevertedError, HttpRequestError, InsufficientFundsError, TimeoutError } from 'viem'
import { getNodeError } from 'viem/utils'

import { RevertError } from './revert-error.ts'

/**
 * Converts an error of viem.
 *
 * @param subject noun that the message starts with
 * @returns REVERTED (a RevertError), INSUFFICIENT_FUNDS or CHAIN, with viem's error as the cause
 */
export function toChainError(error: unknown, subject: string): OgError {
  if (!(error instanceof BaseError)) return toOgError(error, 'CHAIN', subject)
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (reverted instanceof ContractFunctionRevertedError) return toRevertError(reverted, error, subject)
  if (
    error.walk((cause) => cause instanceof InsufficientFundsError) ||
    getNodeError(error, {}) instanceof InsufficientFundsError
  ) {
    return new OgError('INSUFFICIENT_FUNDS', `${subject}: the account cannot pay for gas.`, {
      cause: error,
      details: parseShortfall(error.details),
    })
  }
  const unreachable = error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError)
  return new OgError('CHAIN', `${subject}: ${describe(error, unreachable)}`, {
    cause: error,
    ...(unreachable && { next: ['Check that the RPC endpoint is up and reachable.'] }),
  })
}

/** The failure of a request. Of the endpoint's URL only the origin is stated: path and query may contain a key. */
function describe(error: BaseError, unreachable: unknown): string {
  if (!(unreachable instanceof HttpRequestError) || !URL.canParse(unreachable.url)) return error.shortMessage
  const { origin } = new URL(unreachable.url)
  if (unreachable.status !== undefined) return `${origin} responded with status ${unreachable.status}.`
  return `${origin} is not reachable: ${connectionFailure(unreachable)}.`
}

const connectionFailures: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ENOTFOUND: 'unknown host',
  EAI_AGAIN: 'unknown host',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
}

/** The reason that the platform states somewhere in the chain of causes. */
function connectionFailure(error: Error): string {
  // Messages of viem contain the whole URL.
  let reason = 'the request failed'
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== undefined && Object.hasOwn(connectionFailures, code)) return connectionFailures[code] as string
    if (!(cause instanceof BaseError) && cause.message !== 'fetch failed') reason = cause.message.slice(0, 100)
  }
  return reason
}

/**
 * The amounts in the message of geth: "have 1 want 2" (state transition) or "balance 1, tx cost 2" (transaction pool).
 * Undefined for messages without amounts.
 */
function parseShortfall(message: string): { required: string; available: string } | undefined {
  const match = /have (\d{1,80}) want (\d{1,80})|balance (\d{1,80}), tx cost (\d{1,80})/.exec(message)
  const available = match?.[1] ?? match?.[3]
  const required = match?.[2] ?? match?.[4]
  return available === undefined || required === undefined ? undefined : { required, available }
}

function toRevertError(reverted: ContractFunctionRevertedError, cause: BaseError, subject: string): RevertError {
  const errorName = reverted.data?.errorName
  const args = reverted.data?.args?.map(String).join(', ')
  const reason = errorName ?? reverted.reason ?? 'no reason'
  return new RevertError(errorName, `${subject}: reverted with ${reason}${args ? ` (${args})` : ''}.`, cause)
}
