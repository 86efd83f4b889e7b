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
  return new OgError('CHAIN', `${subject}: ${error.shortMessage}`, {
    cause: error,
    ...(unreachable && { next: ['Check that the RPC endpoint is up and reachable.'] }),
  })
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
