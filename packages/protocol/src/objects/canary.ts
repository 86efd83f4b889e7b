import { hashWords } from '../abi-words.ts'
import type { Hex } from '../hex.ts'

/** A planted wrong receipt, opened by its planter. */
export interface Canary {
  readonly receiptHash: Hex
  /** The value behind the job's `orderCommit`. */
  readonly random: Hex
  readonly salt: Hex
}

/** The value that the planter stores on chain before the batch's block: keccak256(abi.encode(receiptHash, random, salt)). */
export function canaryCommit({ receiptHash, random, salt }: Canary): Hex {
  return hashWords(receiptHash, random, salt)
}
