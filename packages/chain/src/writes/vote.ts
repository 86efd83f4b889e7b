import type { Address, Hex } from '@opengradient/protocol'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'
import { abis } from '../abis.ts'
import { agreedEvents } from '../clients.ts'
import { type CaseOutcome, caseOutcomes } from '../reads/get-case.ts'
import { getJury } from '../reads/get-jury.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** The finding of a juror; `undecided` abstains: it is paid like a vote, and counts for no answer. */
export type JurorVote = Exclude<CaseOutcome, 'none'>

export interface Ballot {
  readonly caseId: Hex
  /** 0 the first, 1 the last. */
  readonly rung: number
  /** The sender's account, or the one whose signing key it is. @default the sender's account */
  readonly juror?: Address
  readonly vote: JurorVote
  /** Whether the model is exact, or the output beyond four tolerances. */
  readonly clear: boolean
  /** Random; kept until the vote is revealed. */
  readonly salt: Hex
}

const juryOf = (rung: number): 'firstJury' | 'lastJury' => (rung === 0 ? 'firstJury' : 'lastJury')

/** Draws the seats of a rung. Any account may call. Idempotent. @throws REVERTED (TooEarly, TooLate, BlockHashUnknown, UnknownCase) */
export function drawJury(writer: Writer, caseId: Hex, rung: number, options?: WriteOptions): Promise<WriteResult> {
  const contract = juryOf(rung)
  return write(writer, { contract, functionName: 'draw', args: [caseId], alreadyDone: ['AlreadyDrawn'] }, options)
}

/** The commitment of a vote, equal to `Jury.commitmentOf`. It is computed here: a call would show the vote to the endpoint. */
export function voteCommitment({ sender, clients }: Writer, ballot: Ballot): Hex {
  const { caseId, rung, juror = sender.address, vote, clear, salt } = ballot
  const { chainId, contracts } = clients.deployment
  return keccak256(
    encodeAbiParameters(parseAbiParameters('uint256, address, bytes32, address, uint8, bool, bytes32, address'), [
      BigInt(chainId),
      contracts[juryOf(rung)],
      caseId,
      juror,
      caseOutcomes.indexOf(vote),
      clear,
      salt,
      sender.address,
    ]),
  )
}

/** Commits the vote of all drawn seats of a juror that have not voted. Idempotent. @throws REVERTED (NotDrawn, NotJuror, TooLate) */
export async function commitVote(writer: Writer, ballot: Ballot, options?: WriteOptions): Promise<WriteResult> {
  const { caseId, rung, juror = writer.sender.address } = ballot
  const jurors = (await getJury(writer.clients, caseId, rung))?.jurors ?? []
  const own = [...jurors.entries()].filter(([, { account }]) => account === juror)
  const slots = own
    .filter(([, { hasCommitted }]) => !hasCommitted)
    .reduce((bits, [place]) => bits | (1n << BigInt(place)), 0n)
  if (own.length > 0 && slots === 0n) return unchanged
  const args = [caseId, juror, slots, voteCommitment(writer, ballot)] as const
  const alreadyDone = ['AlreadyVoted']
  return write(writer, { contract: juryOf(rung), functionName: 'commit', args, alreadyDone }, options)
}

/** Reveals the committed votes of a juror. Idempotent. @throws REVERTED (TooEarly, TooLate, InvalidVote, UnknownCase) */
export async function revealVote(writer: Writer, ballot: Ballot, options?: WriteOptions): Promise<WriteResult> {
  const { caseId, rung, juror = writer.sender.address, vote, clear, salt } = ballot
  const contract = juryOf(rung)
  const committed = await agreedEvents(writer.clients, 'votes', {
    address: writer.clients.deployment.contracts[contract],
    abi: abis[contract],
    eventName: 'VoteCommitted',
    args: { caseId, juror },
  })
  let result = unchanged
  for (const { args: event } of committed) {
    const args = [caseId, event.ballot, caseOutcomes.indexOf(vote), clear, salt] as const
    const alreadyDone = ['AlreadyVoted']
    const sent = await write(writer, { contract, functionName: 'reveal', args, alreadyDone }, options)
    if (sent.status === 'sent') result = sent
  }
  return result
}
