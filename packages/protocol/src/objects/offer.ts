import { struct, type ValueOf } from '../struct.ts'

/** A price list for one model, signed by the worker. Prices in the smallest units of the token. */
export const offerType = struct('Offer', {
  worker: 'address',
  token: 'address',
  module: 'address',
  modelId: 'bytes32',
  runtimeId: 'bytes32',
  inputUnitPrice: 'uint256',
  outputUnitPrice: 'uint256',
  minimumPrice: 'uint256',
  /** Fee of one check of one leaf by one auditor. */
  checkFee: 'uint256',
  /** Unix seconds. */
  validUntil: 'uint64',
})
export type Offer = ValueOf<typeof offerType>

/** The price of the given units under an offer: max(minimum, input and output units at their prices). */
export function priceOf(offer: Offer, inputUnits: number, outputUnits: number): bigint {
  const price = BigInt(inputUnits) * offer.inputUnitPrice + BigInt(outputUnits) * offer.outputUnitPrice
  return price > offer.minimumPrice ? price : offer.minimumPrice
}

/**
 * The audit fee of a leaf under an offer: the fee of the expected checks, `checkFee` · k · class, rounded down. The contract
 * refuses a group whose audit fees are above it (`CheckFeeTooLow`). A job's `auditFee` is at least this.
 *
 * @param auditClass in 1/10,000
 * @param drawn number of accounts that the module draws for a batch, k
 */
export function auditFeeOf({ checkFee }: Pick<Offer, 'checkFee'>, auditClass: number, drawn: number): bigint {
  return (checkFee * BigInt(drawn) * BigInt(auditClass)) / 10_000n
}
