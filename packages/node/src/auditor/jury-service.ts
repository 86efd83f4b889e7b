import { type CaseContents, commitVote, RevertError, revealVote } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  type Evidence,
  type EvidenceResponse,
  encodeRecord,
  type Hex,
  hashLeaf,
  isOgError,
  type Leaf,
  leafList,
  merkleTree,
  OgError,
  randomBytes32,
  receiptType,
  toOgError,
} from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import type { AuditorHooks } from './auditor-hooks.ts'
import type { CaseTracker, TrackedJury } from './case-tracker.ts'
import type { EvidenceAuditor } from './evidence-auditor.ts'
import type { EvidenceChannels } from './evidence-channels.ts'
import type { EvidenceRequests } from './evidence-requests.ts'
import type { GatewayEvidence } from './gateway-evidence.ts'
import { abstention, findingOf, type JurorFinding, notServedFinding } from './juror-finding.ts'
import { rungKey, type VoteRecord, VoteRecords } from './vote-records.ts'

type JurorComponents = Pick<
  Components,
  | 'account'
  | 'hasher'
  | 'outbox'
  | 'records'
  | 'reader'
  | 'writer'
  | 'parameters'
  | 'random'
  | 'clock'
  | 'logger'
  | 'signal'
>

/** The parts of the auditor that a juror uses. */
export interface JurorParts {
  readonly cases: CaseTracker
  readonly channels: EvidenceChannels
  readonly requests: EvidenceRequests
  readonly auditor: EvidenceAuditor
  /** For leaves whose worker does not serve. */
  readonly gateways: GatewayEvidence
  readonly hooks: AuditorHooks
}

/** A rung that drew this account, until its vote is cast. */
interface JuryDuty {
  readonly caseId: Hex
  readonly rung: number
  readonly drawnBlock: number
  contents: CaseContents | undefined
  /** `asking`: no evidence yet. `working`: the evidence is audited. `voted`: the vote is on disk. */
  phase: 'asking' | 'working' | 'voted'
  /** Unix milliseconds. */
  askedAt: number
}

/** The finding about a leaf list that its worker sent. */
const servedListFinding: JurorFinding = { vote: 'right', clear: false }
/** Time between two requests for the evidence of a case, in milliseconds. */
const askAgainMs = 1_000
/**
 * Time before the end of the vote at which the juror votes with what it has, as a share of the vote's clock and in seconds at
 * least: without evidence, and without a result of its run.
 */
const servedMargin = { share: 0.15, least: 3 }
const workMargin = { share: 0.1, least: 2 }
/** Seconds after the end of the revelation for which a vote is kept. */
const keptSeconds = 60
const passingReverts: ReadonlySet<string> = new Set(['TooEarly', 'NotDrawn', ''])

/** Votes on cases whose jury this account was drawn into: by its own run, committed first and revealed later. */
export class JuryService {
  readonly #components: JurorComponents
  readonly #parts: JurorParts
  readonly #votes: VoteRecords
  readonly #duties = new Map<string, JuryDuty>()
  readonly #cast = new Map<string, VoteRecord>()
  readonly #revealing = new Set<string>()
  #head: Head = { number: 0, timestamp: 0 }

  constructor(components: JurorComponents, parts: JurorParts) {
    this.#components = components
    this.#parts = parts
    this.#votes = new VoteRecords(components.records)
    parts.channels.onResponse((worker, response) => this.#onResponse(worker, response))
  }

  async start(): Promise<void> {
    for (const vote of await this.#votes.all()) this.#cast.set(rungKey(vote.caseId, vote.rung), vote)
    const options = { concurrency: 2, backoff: { initialMs: 250, maxMs: 2_000 } }
    const { outbox } = this.#components
    outbox.process('vote-commit', ({ payload }) => this.#send(payload, commitVote), options)
    outbox.process('vote-reveal', ({ payload }) => this.#send(payload, revealVote), options)
  }

  /** The own finding on the first rung of a case. */
  findingOf(caseId: Hex): JurorFinding | undefined {
    return this.#cast.get(rungKey(caseId, 0))
  }

  /** Takes duties that the tracked cases give to this account, and votes and reveals in time. */
  async onHead(head: Head): Promise<void> {
    this.#head = head
    for (const { caseId, juries } of this.#parts.cases.all()) {
      for (const [rung, jury] of juries.entries()) {
        if (jury?.accounts?.includes(this.#components.account)) await this.#serve(caseId, rung, jury)
      }
    }
    for (const [key, { caseId }] of this.#duties) {
      if (this.#parts.cases.get(caseId) !== undefined) continue
      this.#duties.delete(key)
      this.#parts.gateways.forget(caseId)
    }
    for (const [key, vote] of this.#cast) {
      if (head.timestamp <= vote.until + keptSeconds) continue
      this.#cast.delete(key)
      this.#duties.delete(key)
      this.#revealing.delete(key)
      await this.#votes.forget(vote.caseId, vote.rung)
    }
  }

  /** Commitments and revelations in replaced blocks are sent again; votes stay as they are. */
  async onRewind(fromBlock: number): Promise<void> {
    this.#revealing.clear()
    for (const [key, { drawnBlock, caseId, rung }] of this.#duties) {
      if (drawnBlock < fromBlock) await this.#queue('vote-commit', caseId, rung, `${fromBlock}`)
      else this.#duties.delete(key)
    }
  }

  async #serve(caseId: Hex, rung: number, jury: TrackedJury): Promise<void> {
    const key = rungKey(caseId, rung)
    const { timestamp, number } = this.#head
    const isVoteOver = timestamp >= jury.voteEnd
    if (this.#cast.has(key) || isVoteOver) {
      if (isVoteOver && timestamp < jury.until && this.#cast.has(key) && !this.#revealing.has(key)) {
        this.#revealing.add(key)
        await this.#queue('vote-reveal', caseId, rung, `${number}`)
      }
      if (isVoteOver) return
    }
    const known = this.#duties.get(key)
    if (known === undefined) await this.#begin(caseId, rung, jury)
    else if (known.phase !== 'voted') await this.#continue(known, jury)
  }

  async #begin(caseId: Hex, rung: number, { drawnBlock }: TrackedJury): Promise<void> {
    const { reader } = this.#components
    const contents = await reader.caseContents(caseId)
    const duty: JuryDuty = { caseId, rung, drawnBlock, contents, phase: 'asking', askedAt: 0 }
    this.#duties.set(rungKey(caseId, rung), duty)
    const earlier = await this.#votes.get(caseId, rung)
    if (earlier !== undefined) {
      // Drawn again after a reorganisation, or after a restart: the vote is the same.
      duty.phase = 'voted'
      await this.#queue('vote-commit', caseId, rung, `${drawnBlock}`)
      return
    }
    this.#ask(duty)
  }

  /** Asks again, or votes with what there is when the vote ends. */
  async #continue(duty: JuryDuty, { voteEnd }: TrackedJury): Promise<void> {
    const { timestamp } = this.#head
    const { gateways } = this.#parts
    const patience = gateways.isRunning(duty.caseId) ? workMargin : servedMargin
    if (duty.phase === 'asking' && timestamp >= voteEnd - this.#margin(patience)) {
      await this.#decide(duty, async () => gateways.refutation(duty.caseId) ?? notServedFinding)
    } else if (duty.phase === 'working' && timestamp >= voteEnd - this.#margin(workMargin))
      await this.#vote(duty, abstention)
    else if (duty.phase === 'asking' && this.#components.clock.now() - duty.askedAt >= askAgainMs) this.#ask(duty)
  }

  #margin({ share, least }: typeof servedMargin): number {
    return Math.max(least, share * this.#components.parameters.cases.vote)
  }

  #ask(duty: JuryDuty): void {
    const { contents, caseId } = duty
    if (contents === undefined) return
    const { worker, leaf } = contents
    // The worker comes first: only its own evidence has the answer ruled right.
    if (duty.askedAt > 0 && !isLeafList(leaf)) this.#parts.gateways.ask(contents)
    duty.askedAt = this.#components.clock.now()
    const { requests } = this.#parts
    const id = { id: caseId, kind: 'case' } as const
    const asked = isLeafList(leaf) ? requests.leaves(worker, id) : requests.evidence(worker, id, [leaf.receiptHash])
    asked.catch((error: unknown) => {
      this.#components.logger.debug({ caseId, error: toOgError(error).shortMessage }, 'Evidence not asked for')
    })
  }

  #onResponse(worker: Address, response: EvidenceResponse): void {
    if (response.type !== 'leaves' && response.type !== 'evidence') return
    for (const duty of this.#duties.values()) {
      const { contents } = duty
      if (contents === undefined || contents.worker !== worker || duty.phase !== 'asking') continue
      if (response.type === 'leaves') {
        if (response.batchId === contents.batchId && isLeafList(contents.leaf)) {
          this.#run(duty, () => this.#judgeList(contents, response.leaves))
        }
        continue
      }
      const { receiptHash } = contents.leaf
      const evidence = response.items.find(
        ({ receipt }) => this.#components.hasher.digest(receiptType, receipt.value) === receiptHash,
      )
      if (response.duty === duty.caseId && evidence !== undefined)
        this.#run(duty, () => this.#judge(duty, contents, evidence))
    }
  }

  #run(duty: JuryDuty, judge: () => Promise<JurorFinding | undefined>): void {
    duty.phase = 'working'
    this.#judgeAndVote(duty, judge).catch((error: unknown) => {
      const { signal, logger } = this.#components
      if (signal.aborted) return
      logger.warn({ caseId: duty.caseId, error: toOgError(error).shortMessage }, 'Juror’s audit failed')
    })
  }

  async #judgeAndVote(duty: JuryDuty, judge: () => Promise<JurorFinding | undefined>): Promise<void> {
    const finding = await judge()
    // The worker can still send the leaf's evidence.
    if (finding === undefined) duty.phase = 'asking'
    else await this.#decide(duty, async () => finding)
  }

  async #judge(
    { caseId }: JuryDuty,
    { leaf, worker, batchId }: CaseContents,
    evidence: Evidence,
  ): Promise<JurorFinding | undefined> {
    const { auditor, requests } = this.#parts
    try {
      await auditor.assertServed(evidence, leaf, worker, batchId)
    } catch (error) {
      if (isOgError(error) && error.code.startsWith('BAD_')) return undefined
      throw error
    }
    const id = { id: caseId, kind: 'case' } as const
    const open = (tag: Hex) => requests.outputs(worker, id, leaf.receiptHash, tag)
    const { audit, manifest } = await auditor.audit(evidence, open)
    return manifest === undefined ? abstention : findingOf(audit, manifest)
  }

  async #judgeList({ batchId }: CaseContents, leaves: readonly Leaf[]): Promise<JurorFinding | undefined> {
    const batch = await this.#components.reader.batch(batchId)
    if (batch === undefined || leaves.length !== batch.count) return undefined
    return merkleTree(leaves.map(hashLeaf)).root === batch.root ? servedListFinding : undefined
  }

  async #decide(duty: JuryDuty, honest: () => Promise<JurorFinding>): Promise<void> {
    const { hooks } = this.#parts
    const finding = hooks.vote === undefined ? await honest() : await hooks.vote(duty.caseId, honest)
    if (finding === undefined) duty.phase = 'voted'
    else await this.#vote(duty, finding)
  }

  /** Stores the vote, then commits it. */
  async #vote(duty: JuryDuty, { vote, clear }: JurorFinding): Promise<void> {
    const { outbox, random } = this.#components
    const { caseId, rung } = duty
    const jury = this.#parts.cases.get(caseId)?.juries[rung]
    if (duty.phase === 'voted' || jury === undefined) return
    duty.phase = 'voted'
    const { voteEnd, until } = jury
    const record = { caseId, rung, vote, clear, salt: randomBytes32(random), voteEnd, until }
    const payload = encodeRecord([caseId, rung])
    const item = { key: `vote-commit/${rungKey(caseId, rung)}`, kind: 'vote-commit', payload }
    const writes = outbox.prepare(item)
    try {
      await this.#votes.put(record, writes)
    } catch (error) {
      outbox.discard(item.key)
      duty.phase = 'asking'
      throw error
    }
    this.#cast.set(rungKey(caseId, rung), record)
    outbox.accept(item.key)
  }

  async #queue(kind: 'vote-commit' | 'vote-reveal', caseId: Hex, rung: number, suffix: string): Promise<void> {
    const key = `${kind}/${rungKey(caseId, rung)}/${suffix}`
    await this.#components.outbox.enqueue({ key, kind, payload: encodeRecord([caseId, rung]) })
  }

  async #send(payload: Uint8Array, write: typeof commitVote): Promise<void> {
    const { writer, account, logger, signal } = this.#components
    const [caseId, rung] = decodeRecord(payload, 1_024) as [Hex, number]
    const record = await this.#votes.get(caseId, rung)
    if (record === undefined) return
    const { vote, clear, salt } = record
    try {
      await write(writer, { caseId, rung, juror: account, vote, clear, salt }, { signal })
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? (error.errorName ?? '') : ''
      const isOpen = this.#head.timestamp < record.until
      if (isOpen && passingReverts.has(revert)) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ caseId, rung, revert }, 'Vote not sent')
    }
  }
}

function isLeafList(leaf: Leaf): boolean {
  return leaf.index === leafList.index
}
