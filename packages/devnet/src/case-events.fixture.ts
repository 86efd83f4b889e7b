import type { ChainEvent } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

export const testAddress = (digit: string): Address => `0x${digit.repeat(40)}`
export const testHash = (digit: string): Hex => `0x${digit.repeat(64)}`

/** A decoded event of the chain. */
export function chainEvent(contract: string, name: string, args: object, transaction: Hex = testHash('f')): ChainEvent {
  return { contract, name, args, transaction, blockNumber: 1, timestamp: 1 } as unknown as ChainEvent
}

/** The events of one challenge, which a test applies in the order of the chain. */
export function challengeEvents(init: { challengeId: Hex; receiptHash: Hex; worker: Address; challenger: Address }) {
  const { challengeId, receiptHash, worker, challenger } = init
  const args = { challengeId, receiptHash, worker, accuser: challenger }
  return {
    opened: chainEvent('settlement', 'ChallengeOpened', args, testHash('c')),
    drawn: (...jurors: Address[]) => chainEvent('quorumReferee', 'JuryDrawn', { challengeId, jurors }),
    voted: (juror: Address, mismatch: boolean) =>
      chainEvent('quorumReferee', 'Voted', { challengeId, juror, mismatch }),
    resolved: (upheld: boolean) =>
      chainEvent('settlement', 'ChallengeResolved', { challengeId, upheld }, testHash('d')),
    voided: (amount: bigint) => chainEvent('settlement', 'LeafVoided', { receiptHash, amount }),
  }
}
