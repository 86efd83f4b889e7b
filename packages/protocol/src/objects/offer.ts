import { struct, type ValueOf } from '../eip712.ts'

/** A worker's signed price schedule for one model. Prices in the smallest units of the token. */
export const offerType = struct('Offer', {
  worker: 'address',
  token: 'address',
  modelId: 'bytes32',
  inputUnitPrice: 'uint256',
  outputUnitPrice: 'uint256',
  minimumPrice: 'uint256',
  /** Share of the price that goes to the gateway, in 1/10,000. */
  gatewayFeeBps: 'uint16',
  /** Share of the price that is burnt, in 1/10,000. */
  burnBps: 'uint16',
  /** Unix seconds. */
  validUntil: 'uint64',
})
export type Offer = ValueOf<typeof offerType>

/** The price of the given units under an offer: max(minimum, input and output units at their prices). */
export function priceOf(offer: Offer, inputUnits: number, outputUnits: number): bigint {
  const price = BigInt(inputUnits) * offer.inputUnitPrice + BigInt(outputUnits) * offer.outputUnitPrice
  return price > offer.minimumPrice ? price : offer.minimumPrice
}
