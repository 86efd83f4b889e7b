import {
  auditorsWithoutCase,
  type ChainHead,
  type ChainReader,
  type ComputedDraw,
  type LeafInclusion,
  type OnChainParameters,
  type OnChainReceipt,
  type PostedSummary,
  refutedAuditors,
} from '@opengradient/chain'
import {
  type Address,
  assertRules,
  batchRules,
  type ChainCoverage,
  chainCoverage,
  contrary,
  createLeafDraw,
  type DrawnRound,
  fieldSalt,
  type Hasher,
  type Hex,
  isContrary,
  jobRules,
  leastSeatStake,
  orderParties,
  type ReceiptFile,
  type ReceiptSummary,
  rateOf,
  tensorsRoot,
  zeroAddress,
} from '@opengradient/protocol'
import type { AnswerHashes } from './answer-hashes.ts'
import { assertReceiptOrder } from './assert-order.ts'
import { assertReceiptSummary } from './assert-summary.ts'
import { type ChainFacts, unknownFacts } from './chain-facts.ts'
import { ChainQueries } from './chain-queries.ts'
import { type Check, type CheckName, same } from './check.ts'
import { badReceipt } from './check-contents.ts'
import { assertPlace, placeFacts, placeRules } from './check-place.ts'
import { accountsWithOtherKeys } from './check-signed-answer.ts'
import { describeCoverage, orderCoverage } from './receipt-coverage.ts'
import { assertActiveNow, assertRegisteredAt, type CheckedRole } from './registrations.ts'
import { SignerKeys } from './signer-keys.ts'
import { toleranceOf, withinTolerance } from './tolerance.ts'

/** Seats of one page that is read to count the eligible jurors. */
const seatsPerPage = 32

export interface ChainVerificationInit {
  readonly file: ReceiptFile
  readonly hashes: AnswerHashes
  readonly hasher: Hasher
  readonly reader: ChainReader
  /** Blocks above an event's block, from which on it counts. */
  readonly confirmations: number
  /** Accounts whose keys the reader holds. */
  readonly ownAccounts: readonly Address[]
  /** Producer of all blocks, where there is one. */
  readonly producer: string | undefined
}

/** Result of the checks that query the chain. */
export interface ChainCheckResult {
  /** `chain`, registrations, model, inclusion and draw. */
  readonly checks: readonly Check[]
  /** The check `verdicts`: enclosed and posted summaries, and the order. */
  readonly verdicts: Check
  readonly facts: ChainFacts
  /** Signing keys at the batch's block, or now; undefined when the chain did not answer. */
  readonly keys: SignerKeys | undefined
  /** Whether a query had no answer. */
  readonly unanswered: boolean
  /**
   * Whether a statement that could void or dispute the receipt may exist and is not known: no requirement is met.
   */
  readonly isIncomplete: boolean
}

const checksAfterChain = [
  'worker registration',
  'gateway registration',
  'model registration',
  'inclusion',
  'draw',
] as const satisfies readonly CheckName[]

/** All checks of one receipt that query the chain, except for the pinned settlement address (`checkSettlementAddress`). */
export class ChainVerification {
  readonly #init: ChainVerificationInit
  readonly #queries = new ChainQueries()
  #facts: ChainFacts
  #isIncomplete = false
  #head: ChainHead = { number: 0, timestamp: 0 }
  #parameters: OnChainParameters | undefined
  #place: LeafInclusion | undefined
  #state: OnChainReceipt | undefined
  #outputRoot: Hex | undefined
  #keys: SignerKeys | undefined
  #rounds: readonly ComputedDraw[] = []
  #modelOwner: Address = zeroAddress

  constructor(init: ChainVerificationInit) {
    this.#init = init
    this.#facts = unknownFacts(init.file)
  }

  async run(): Promise<ChainCheckResult> {
    const { job, receipt } = this.#init.file
    const chain = await this.#queries.check('chain', () => this.#checkChain())
    if (chain.ok !== true) return this.#skipped(chain)
    const inclusion = await this.#queries.check('inclusion', () => this.#checkInclusion())
    const [model, worker, gateway, draw] = await Promise.all([
      this.#queries.check('model registration', () => this.#checkModel()),
      this.#checkRegistration('worker', receipt.value.worker),
      this.#checkRegistration('gateway', job.value.gateway),
      this.#queries.check('draw', () => this.#checkDraw()),
    ])
    const verdicts = await this.#queries.check('verdicts', () => this.#checkVerdicts())
    if (this.#queries.unanswered) this.#isIncomplete = true
    return this.#result([chain, worker, gateway, model, inclusion, draw], verdicts)
  }

  #result(checks: readonly Check[], verdicts: Check): ChainCheckResult {
    const { unanswered } = this.#queries
    return { checks, verdicts, facts: this.#facts, keys: this.#keys, unanswered, isIncomplete: this.#isIncomplete }
  }

  /** The result when the chain could not be queried: every other check is undecided. */
  #skipped(chain: Check): ChainCheckResult {
    const detail = chain.ok === null ? 'the chain did not answer' : 'the chain is another one'
    const rest = checksAfterChain.map((name): Check => ({ name, ok: null, detail }))
    this.#isIncomplete = true
    return this.#result([chain, ...rest], { name: 'verdicts', ok: null, detail })
  }

  async #checkChain(): Promise<string> {
    const { reader, file } = this.#init
    same('domain.chainId', "the chain is the receipt's", reader.deployment.chainId, file.domain.chainId)
    const [head, parameters] = await Promise.all([reader.head(), reader.parameters()])
    this.#head = head
    this.#parameters = parameters
    return `chain ${file.domain.chainId}`
  }

  /** Finds the receipt's batch and reads its state. The place's own consistency comes first: it needs no chain. */
  async #checkInclusion(): Promise<string | Omit<Check, 'name'>> {
    const { file, hashes, reader, confirmations } = this.#init
    const { inclusion } = file
    const job = file.job.value
    const { worker } = file.receipt.value
    try {
      if (inclusion === null) return this.#notIncluded()
      const detail = assertPlace(file, hashes, inclusion)
      const { batchId, leaf, path } = inclusion
      const place = await reader.findLeaf({ leaf, worker, batchId, path })
      if (place === undefined) {
        this.#isIncomplete = true
        return { ok: null, detail: `pending: the chain has no batch ${batchId} of the worker that holds the receipt` }
      }
      const { batch } = place
      const facts = {
        ...placeFacts(file, hashes, { leaf, groups: batch.groups }),
        leafPath: path,
        atRisk: batch.atRisk,
      }
      const onChain = { ...batch, module: reader.deployment.contracts.settlement }
      const { leastPrice } = (await reader.tokenTerms(job.token)) ?? { leastPrice: leaf.price + 1n }
      assertRules([...placeRules, batchRules.worker, batchRules.module, batchRules.postedAt, batchRules.inclusion], {
        ...facts,
        batch: onChain,
      })
      assertRules([batchRules.groupsHash], { ...inclusion, batch: onChain })
      assertRules([batchRules.leastPrice, jobRules.duration], {
        ...{ leaf, leastPrice, job, jobLifetime: this.#parameters?.batches.jobLifetime ?? 0 },
      })
      same('inclusion.sequence', 'the batch has this number', inclusion.sequence, batch.sequence)
      same('inclusion.postedBlock', 'the batch was posted in this block', inclusion.postedBlock, batch.postedBlock)
      this.#place = place
      this.#state = await reader.receiptState(place, confirmations)
      this.#addState()
      return detail
    } finally {
      await this.#readKeys()
    }
  }

  #notIncluded(): Omit<Check, 'name'> {
    const { settleBy } = this.#init.file.job.value
    if (this.#head.timestamp <= settleBy) return { ok: null, detail: 'pending: in no batch yet' }
    // A batch that the file does not name may hold the receipt: the chain cannot be searched for it.
    this.#isIncomplete = true
    return { ok: null, detail: 'in no known batch, and its deadline has passed: it is void unless a batch holds it' }
  }

  #addState(): void {
    const state = this.#state
    if (state === undefined) return
    const { auditClass, isPosted, voided, isWindowOver, areRoundsOver, isFixed, progress, inclusion } = state
    const isUnsealed = inclusion.batch.audited && !progress.isSealed && this.#head.timestamp > progress.windowEnd
    this.#facts = {
      ...this.#facts,
      ...{ auditClass, isPosted, isWindowOver, areRoundsOver, isFixed, case: state.case },
      voided: voided ?? (isUnsealed ? 'batch' : undefined),
    }
  }

  /** Block at whose end registrations and keys count: the batch's; undefined for now. */
  get #block(): number | undefined {
    const postedBlock = this.#place?.batch.postedBlock
    return postedBlock !== undefined && postedBlock < this.#head.number ? postedBlock : undefined
  }

  async #readKeys(): Promise<void> {
    const { file, hashes, hasher, reader } = this.#init
    const accounts = [
      ...orderParties(file.job.value, file.receipt.value),
      file.offer.value.worker,
      ...file.summaries.map(({ summary }) => summary.value.auditor),
      ...file.draw.flatMap((round) => round.accounts),
      ...file.calibrations.map(({ value }) => value.owner),
      ...(file.order === null ? [] : [file.order.order.value.requester, ...file.order.auditors]),
      ...(file.order?.verdicts ?? []).map(({ value }) => value.auditor),
    ]
    const keys = await SignerKeys.read(reader, accounts, this.#block)
    this.#keys = keys
    const postedBlock = this.#place?.batch.postedBlock
    const others = accountsWithOtherKeys(file, hashes, { hasher, keys })
    if (postedBlock !== undefined && others.length > 0) {
      this.#keys = await keys.withFormer(reader, others, postedBlock)
    }
  }

  #checkRegistration(role: CheckedRole, account: Address): Promise<Check> {
    const { reader } = this.#init
    const [block, parameters] = [this.#block, this.#parameters as OnChainParameters]
    return this.#queries.check(`${role} registration`, async () => {
      if (block === undefined) {
        await assertActiveNow(reader, account, role, parameters, this.#head)
        return account
      }
      await assertRegisteredAt(reader, account, role, block)
      return `${account} at block ${block}`
    })
  }

  /** The model's name and version refer to the job's model in the registry. */
  async #checkModel(): Promise<string> {
    const { reader, file } = this.#init
    const { name, version } = file.manifest
    const model = await reader.modelByName(name, version)
    if (model === undefined) throw badReceipt('manifest.name', `${name}@${version} is not registered.`)
    same('job.modelId', `${name}@${version} is this model`, file.job.value.modelId, model.modelId)
    this.#modelOwner = model.publisher
    return `${name}@${version} of ${model.publisher}${model.deprecated ? ', deprecated by its publisher' : ''}`
  }

  /** Computes the draw of every round again, and compares the file's. */
  async #checkDraw(): Promise<string | Omit<Check, 'name'>> {
    const { file, reader, confirmations } = this.#init
    const [place, state] = [this.#place, this.#state]
    if (place === undefined || state === undefined) {
      if (file.draw.length > 0) return { ok: null, detail: 'pending: the batch of the draw is not on the chain' }
      return { ok: null, detail: 'pending: in no batch yet' }
    }
    const { batchId } = place.batch
    const rounds = Array.from({ length: state.progress.round + 1 }, (_, round) => reader.draw(batchId, round))
    const computed = (await Promise.all(rounds)).filter((draw) => draw?.isSealed === true) as ComputedDraw[]
    for (const drawn of file.draw) assertSameDraw(drawn, computed)
    this.#rounds = computed.filter(({ block }) => block + confirmations <= this.#head.number)
    if (state.auditClass === 0) return 'not audited (class 0)'
    if (this.#rounds.length === 0) return { ok: null, detail: 'pending: the draw is not sealed and confirmed yet' }
    const accounts = this.#rounds.flatMap((draw) => this.#drawnOf(draw))
    const blocks = this.#rounds.map(({ block }) => block).join(', ')
    return `${accounts.length} of ${this.#rounds.flatMap(({ auditors }) => auditors).length} drawn accounts check the leaf, by block ${blocks}`
  }

  /** The accounts of a round to which the draw gave the receipt's leaf. */
  #drawnOf({ seed, auditors }: ComputedDraw): Address[] {
    const { leaf, batch } = this.#place as LeafInclusion
    const { auditClass, batches } = { auditClass: this.#facts.auditClass, ...(this.#parameters as OnChainParameters) }
    const atRisk = batch.atRisk[leaf.group] ?? 0n
    const rate = rateOf({ auditClass, price: leaf.price, drawn: batches.drawn, atRisk })
    return auditors.map(({ account }) => account).filter((account) => createLeafDraw(seed, account)(leaf.index, rate))
  }

  async #checkVerdicts(): Promise<string | Omit<Check, 'name'>> {
    const { file, hasher, reader } = this.#init
    const tolerance = toleranceOf(file, this.#modelOwner, hasher, this.#keys)
    this.#facts = { ...this.#facts, tolerance, hasFewJurors: await this.#hasFewJurors() }
    await this.#addOrder(tolerance)
    if (this.#place === undefined || this.#rounds.length === 0) {
      if (file.summaries.length > 0) return { ok: null, detail: 'pending: the draw of the summaries is not known' }
      return describeCoverage(undefined, this.#facts.order)
    }
    const posted = await reader.summaries(this.#place.batch.batchId)
    const faulty = this.#checkSummaries(this.#place)
    const { coverage, unopened } = await this.#coverByChain(this.#place, posted, faulty, tolerance)
    this.#facts = { ...this.#facts, draw: { coverage, producer: this.#init.producer } }
    if (unopened.length === 0) {
      const problems = [...faulty].map(
        ([{ summary }, problem]) => `${summary.value.auditor} confirms nothing: ${problem}`,
      )
      return [describeCoverage(coverage, this.#facts.order), ...problems].join('; ')
    }
    this.#isIncomplete = true
    const detail = `the summary of ${unopened[0]} reports other results, and its outcome for this receipt is not enclosed`
    return { ok: null, detail }
  }

  async #coverByChain(
    { batch, leaf }: LeafInclusion,
    posted: readonly PostedSummary[],
    faulty: ReadonlyMap<ReceiptSummary, string>,
    tolerance: number | undefined,
  ): Promise<ChainCoverage> {
    const { file, reader } = this.#init
    const { isWindowOver, areRoundsOver } = this.#facts
    const isUnusable = (own: ReceiptSummary): boolean => faulty.has(own) && !isContrary(own.leaf.outcome)
    const unusable = file.summaries.filter(isUnusable).map(({ summary }) => summary.value)
    const usable = file.summaries.filter((own) => !isUnusable(own))
    const shown = usable.map(({ summary: { value: summary }, leaf: { outcome, distance } }) => ({
      summary,
      ...withinTolerance({ auditor: summary.auditor, outcome, distance }, tolerance),
    }))
    const drawn = this.#rounds.flatMap((round) => this.#drawnOf(round))
    const parties = await this.#drawnParties()
    const known = { shown, unusable, index: leaf.index, drawn, parties, posted, areRoundsOver }
    const first = chainCoverage({ ...known, refuted: [], withoutCase: [] })
    if (contrary(first.coverage) === 0 && first.unopened.length === 0) return first
    const cases = await reader.cases(batch.batchId)
    const withoutCase = isWindowOver ? auditorsWithoutCase(cases, drawn) : []
    return chainCoverage({ ...known, refuted: refutedAuditors(cases), withoutCase })
  }

  /** @returns contradictions of auditors, by their summaries */
  #checkSummaries({ batch, leaf }: LeafInclusion): ReadonlyMap<ReceiptSummary, string> {
    const faulty = new Map<ReceiptSummary, string>()
    const { file, hashes, hasher } = this.#init
    const rounds = this.#rounds.map(toDrawnRound)
    const seen = new Set<string>()
    for (const own of file.summaries) {
      const { auditor, round } = own.summary.value
      if (seen.has(`${auditor} ${round}`)) throw badReceipt('summaries', `${auditor} has two summaries of one round.`)
      seen.add(`${auditor} ${round}`)
      const problem = assertReceiptSummary(own, {
        batchId: batch.batchId,
        receiptHash: hashes.receiptHash,
        leaf,
        leafCount: batch.count,
        rounds,
        isDrawn: (drawn, account) =>
          this.#drawnOf(this.#rounds[rounds.indexOf(drawn)] as ComputedDraw).includes(account),
        areAllDrawn: batch.groups.every(({ auditClass }) => auditClass >= 10_000),
        outputSalt: fieldSalt(file.salt, 'output'),
        outputRoot: this.#rootOfOutputs(),
        hasher,
        keys: this.#keys,
      })
      if (problem !== undefined) faulty.set(own, problem.shortMessage)
    }
    return faulty
  }

  /** One hash of the outputs for all summaries. */
  #rootOfOutputs(): Hex {
    return (this.#outputRoot ??= tensorsRoot('output', this.#init.file.outputs))
  }

  /** The parties of the receipt, and drawn accounts that chose one of them as signing key. A party's own key names no other account. */
  async #drawnParties(): Promise<readonly Address[]> {
    const { file, reader } = this.#init
    const parties = orderParties(file.job.value, file.receipt.value)
    const drawn = this.#rounds.flatMap(({ auditors }) => auditors.map(({ account }) => account))
    const own = await SignerKeys.read(reader, drawn, this.#block)
    return [...parties, ...drawn.filter((account) => parties.includes(own.signerOf(account) ?? account))]
  }

  async #addOrder(tolerance: number | undefined): Promise<void> {
    const { file, hashes, hasher, reader, ownAccounts } = this.#init
    const { order: ordered } = file
    if (ordered === null) return
    const { random, seatsBlock, requester } = ordered.order.value
    const { receiptHash } = hashes
    if (seatsBlock > this.#head.number) throw badReceipt('order.seatsBlock', `Block ${seatsBlock} does not exist yet.`)
    const excluded = orderParties(file.job.value, file.receipt.value)
    const query = { random, receiptHash, seatsBlock, count: ordered.auditors.length, excluded }
    const orderedAccounts = (await reader.orderDraw(query)).map(({ account }) => account)
    assertReceiptOrder(ordered, {
      ...{ file, receiptHash, orderedAccounts, hasher, keys: this.#keys },
      outputSalt: fieldSalt(file.salt, 'output'),
      outputRoot: this.#rootOfOutputs(),
    })
    const coverage = orderCoverage(ordered, orderedAccounts, excluded, tolerance)
    this.#facts = { ...this.#facts, order: { coverage, isOwn: ownAccounts.includes(requester) } }
  }

  /** Whether fewer accounts than the module's minimum can be jurors: seated, with stake, and no parties. */
  async #hasFewJurors(): Promise<boolean> {
    const { file, reader } = this.#init
    const { minimumJurors } = (this.#parameters as OnChainParameters).cases
    const parties = orderParties(file.job.value, file.receipt.value)
    const eligible = new Set<Address>()
    for (let start = 0; eligible.size < minimumJurors; start += seatsPerPage) {
      const { seats, length } = await reader.seats({ start, limit: seatsPerPage, block: this.#head.number })
      for (const seat of seats) {
        if (seat === undefined || seat.until !== 0 || seat.stake < leastSeatStake) continue
        if (!parties.includes(seat.account)) eligible.add(seat.account)
      }
      if (start + seatsPerPage >= length) break
    }
    return eligible.size < minimumJurors
  }
}

function toDrawnRound({ round, seed, auditors }: ComputedDraw): DrawnRound {
  return { round, seed, accounts: auditors.map(({ account }) => account) }
}

/** @throws BAD_RECEIPT when a round of the file is not one that the chain has drawn so */
function assertSameDraw({ round, seed, accounts }: DrawnRound, computed: readonly ComputedDraw[]): void {
  const own = computed.find((draw) => draw.round === round)
  const isSame = own?.seed === seed && toDrawnRound(own).accounts.join() === accounts.join()
  if (!isSame) throw badReceipt('draw', `Round ${round} of the file is not the draw that follows from the chain.`)
}
