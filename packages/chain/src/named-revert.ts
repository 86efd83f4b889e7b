import { BaseError, ContractFunctionRevertedError, decodeErrorResult } from 'viem'
import { contractErrors } from './abis.ts'
import { RevertError } from './revert-error.ts'

/**
 * Names the custom error of a revert that came from a contract which the called one called: its own ABI does not describe that.
 *
 * @returns every other error unchanged
 */
export function nameRevert(error: unknown): unknown {
  if (!(error instanceof RevertError) || error.errorName !== undefined || !(error.cause instanceof BaseError))
    return error
  const reverted = error.cause.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (!(reverted instanceof ContractFunctionRevertedError) || reverted.raw === undefined) return error
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: contractErrors, data: reverted.raw })
    const values = args.map(String).join(', ')
    return new RevertError(errorName, `Reverted with ${errorName}${values ? ` (${values})` : ''}.`, error.cause)
  } catch {
    // A string or a panic, or an error of a token.
    return error
  }
}
