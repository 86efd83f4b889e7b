import type { ChainEvent } from '@opengradient/chain'
import { caseOpenedArgs } from '@opengradient/chain/testing'
import { type Address, type Hex, leafType } from '@opengradient/protocol'

export const testAddress = (digit: string): Address => `0x${digit.repeat(40)}`
export const testHash = (digit: string): Hex => `0x${digit.repeat(64)}`

type Vote = 'right' | 'wrong' | 'notServed' | 'undecided'
/** Outcomes as the contract numbers them. */
const outcomes: Record<Vote, number> = { right: 1, wrong: 2, notServed: 3, undecided: 4 }

/** A decoded event of the chain. */
export function chainEvent(contract: string, name: string, args: object, transaction: Hex = testHash('f')): ChainEvent {
  return { contract, name, args, transaction, blockNumber: 1, timestamp: 1 } as unknown as ChainEvent
}

/** The events of one case, which a test applies in the order of the chain. */
export function caseEvents(init: { caseId: Hex; receiptHash: Hex; worker: Address; opener: Address }) {
  const { caseId, receiptHash, worker, opener } = init
  const batchId = caseId
  const leaf = { ...leafType.unpack(new Uint8Array(leafType.size)), receiptHash }
  const contents = { caseId, batchId, worker, groups: [], atRisk: [], leaf, path: [] }
  const [opening, closing] = [testHash('c'), testHash('d')]
  return {
    opened: [
      chainEvent('cases', 'CaseJoined', { caseId, account: opener, bond: 0n }, opening),
      chainEvent('challenges', 'CaseOpened', caseOpenedArgs(contents), opening),
    ],
    joined: (account: Address, bond = 0n) => chainEvent('cases', 'CaseJoined', { caseId, account, bond }),
    appealed: (account: Address, bond: bigint) => chainEvent('cases', 'CaseAppealed', { caseId, account, bond }),
    bondReturned: (account: Address, amount: bigint) =>
      chainEvent('cases', 'BondReturned', { caseId, account, amount }),
    settled: (fromWorker: bigint) => chainEvent('cases', 'CaseSettled', { caseId, fromWorker }),
    drawn: (...accounts: Address[]) => chainEvent('lastJury', 'JuryDrawn', { caseId, accounts }),
    voted: (juror: Address, vote: Vote) =>
      chainEvent('lastJury', 'VoteRevealed', { caseId, juror, vote: outcomes[vote] }),
    ruled: (outcome: Vote, lastRung = true) =>
      chainEvent('rulings', 'LeafRuled', { batchId, index: 0n, outcome: outcomes[outcome], lastRung }, closing),
    convicted: (bond: bigint) => chainEvent('rulings', 'WorkerConvicted', { worker, generation: 0, bond }, closing),
    payBurnt: (amount: bigint) => chainEvent('rulings', 'PayBurnt', { worker, generation: 0, amount }),
    suspended: (until: bigint) => chainEvent('rulings', 'WorkerSuspended', { worker, until }, closing),
    sliceTaken: (taken: bigint) => chainEvent('cases', 'SliceSettled', { caseId, account: opener, taken }, closing),
    falseMatch: (auditor: Address, taken: bigint) =>
      chainEvent('challenges', 'FalseMatchProven', { batchId, auditor, receiptHash, caseId, taken }),
    closed: chainEvent('cases', 'CaseClosed', { caseId }, closing),
  }
}
