import { OgError, toOgError } from '@opengradient/protocol'
import {
  BaseError,
  ContractFunctionRevertedError,
  decodeErrorResult,
  ExecutionRevertedError,
  type Hex,
  HttpRequestError,
  InsufficientFundsError,
  isHex,
  TimeoutError,
} from 'viem'
import { getNodeError } from 'viem/utils'

import { contractErrors } from './abis.ts'
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
  if (error.walk((cause) => cause instanceof ExecutionRevertedError)) return toPendingRevert(error, subject)
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
  const custom = decodeCustomError(reverted.raw)
  const reason = custom === undefined ? (reverted.reason ?? 'no reason') : describeCustomError(custom)
  return new RevertError(custom?.errorName, `${subject}: reverted with ${reason}.`, cause)
}

/**
 * A revert while gas was estimated, after a simulation that passed: another account's pending transaction changed the state. It
 * is no REVERTED, since that transaction may never be mined, and the call be possible again.
 */
function toPendingRevert(cause: BaseError, subject: string): OgError {
  const carrier = cause.walk((error) => isHex((error as { data?: unknown }).data)) as { data: Hex } | null
  const custom = decodeCustomError(carrier?.data)
  const reason = custom === undefined ? 'no custom error' : describeCustomError(custom)
  return new OgError('CHAIN', `${subject}: reverts in the pending block with ${reason}.`, { cause })
}

interface CustomError {
  readonly errorName: string
  readonly args?: readonly unknown[] | undefined
}

function describeCustomError({ errorName, args = [] }: CustomError): string {
  return args.length === 0 ? errorName : `${errorName} (${args.map(String).join(', ')})`
}

/**
 * The custom error of whichever contract reverted: the called one may have called another, whose errors its own ABI does not
 * describe. Undefined for a string, a panic, or an error of a foreign contract.
 */
function decodeCustomError(data: Hex | undefined): CustomError | undefined {
  if (data === undefined) return undefined
  try {
    return decodeErrorResult({ abi: contractErrors, data })
  } catch {
    return undefined
  }
}
