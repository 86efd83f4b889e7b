import { OgError, toOgError } from '@opengradient/protocol'
import {
  BaseError,
  ContractFunctionRevertedError,
  HttpRequestError,
  InsufficientFundsError,
  TimeoutError,
  WaitForTransactionReceiptTimeoutError,
} from 'viem'

/** A contract's refusal keeps the name of its custom error. */
export class RevertError extends OgError {
  /** Name of the custom error, or undefined when the contract gave none. */
  readonly errorName: string | undefined

  constructor(errorName: string | undefined, message: string, cause: unknown) {
    super('REVERTED', message, { cause })
    this.errorName = errorName
  }
}

/** @returns REVERTED, INSUFFICIENT_FUNDS, TIMEOUT or CHAIN, with viem's error as the cause. */
export function toChainError(error: unknown, what: string): OgError {
  if (!(error instanceof BaseError)) return toOgError(error, 'CHAIN', what)
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (reverted instanceof ContractFunctionRevertedError) {
    const name = reverted.data?.errorName
    const args = reverted.data?.args?.map(String).join(', ')
    return new RevertError(
      name,
      `${what}: refused with ${name ?? reverted.reason ?? 'no reason'}${args ? ` (${args})` : ''}.`,
      error,
    )
  }
  if (error.walk((cause) => cause instanceof InsufficientFundsError)) {
    return new OgError('INSUFFICIENT_FUNDS', `${what}: the account cannot pay for the gas.`, { cause: error })
  }
  if (error.walk((cause) => cause instanceof WaitForTransactionReceiptTimeoutError)) {
    return new OgError('TIMEOUT', `${what}: the transaction is still pending.`, {
      cause: error,
      next: ['Its fee may be too low or the chain may be busy; look again before sending it a second time.'],
    })
  }
  const unreachable = error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError)
  return new OgError('CHAIN', `${what}: ${error.shortMessage}`, {
    cause: error,
    ...(unreachable && { next: ['Check that the RPC endpoint is up and reachable.'] }),
  })
}
