import { BoundedMap, until } from '@opengradient/async'
import { type ChainEvent, caseContentsOf, type Deployment, type FollowerInit, follow } from '@opengradient/chain'
import { type Address, type Hex, type Logger, OgError } from '@opengradient/protocol'

/** The ruling of a case, and its cost for the worker. Amounts in 1e-18 OPG. */
export interface ObservedRuling {
  readonly outcome: CaseRuling
  /** A ruling of the last rung against a worker ends its generation. */
  readonly isLastRung: boolean
  readonly transaction: Hex
  /** Whether the worker's unreleased pay burns. */
  isConviction: boolean
  bondBurnt: bigint
  /** So far: pay burns when it is claimed, too. */
  payBurnt: bigint
  /** OPG that the worker forfeited for evidence that it did not serve, in its bond and as a debt. */
  forfeited: bigint
}

/** Outcomes of a case in the order of the contract. */
const caseRulings = ['none', 'right', 'wrong', 'notServed', 'undecided'] as const
export type CaseRuling = (typeof caseRulings)[number]

/** A seat of a rung, by its account. */
export interface ObservedVote {
  readonly juror: Address
  readonly vote: CaseRuling
}

/** Transactions about a batch. */
export interface BatchTransactions {
  /** Of the first draw. */
  seal?: Hex
  /** By auditor. */
  readonly summaries: Map<Address, Hex>
}

/** Batches whose transactions are kept. */
const maxBatches = 10_000

/** A case as reported by the chain's events. */
export interface ObservedCase {
  readonly caseId: Hex
  readonly batchId: Hex
  /** Undefined for a case on a leaf list. */
  readonly receiptHash: Hex | undefined
  readonly worker: Address
  readonly openTransaction: Hex
  /** Accounts that opened it or joined, the first one first. */
  readonly openers: Address[]
  /** Accounts that were drawn on the latest rung, without repetitions. */
  jury: readonly Address[]
  /** On the latest rung, in the order of the chain. */
  votes: readonly ObservedVote[]
  /** Undefined until the ruling is carried out. */
  ruling: ObservedRuling | undefined
  /** Openers whose slice was taken, with the amount. */
  readonly lostSlices: Map<Address, bigint>
  /** Bonds of openers and appellants that were not returned, by account: what they lost once the case is closed. */
  readonly lostBonds: Map<Address, bigint>
  /** OPG in 1e-18 that the worker's bond paid to jurors. */
  paidByWorker: bigint
  isClosed: boolean
}

/** A match of an auditor that was proven false. */
export interface ObservedFalseMatch {
  readonly batchId: Hex
  readonly receiptHash: Hex
  readonly auditor: Address
  /** In 1e-18 OPG. */
  readonly taken: bigint
  readonly transaction: Hex
}

type EventNamed<Name extends ChainEvent['name']> = Extract<ChainEvent, { name: Name }>

/** Cases and penalties of a deployment, from the chain's events. */
export class NetworkCases {
  readonly #cases = new Map<Hex, ObservedCase>()
  /** Openers of cases and bonds: the contract names the first opener before it reports the case. */
  readonly #joined = new Map<Hex, Pick<ObservedCase, 'openers' | 'lostBonds'>>()
  /** Ids of cases, by the place of their leaf. */
  readonly #caseOfLeaf = new Map<string, Hex>()
  /** The ruling that ended a generation of a worker. */
  readonly #convictions = new Map<string, ObservedRuling>()
  readonly #accountOfSeat = new Map<bigint, Address>()
  readonly #batches = new BoundedMap<Hex, BatchTransactions>({ maxEntries: maxBatches })
  readonly #suspendedUntil = new Map<Address, number>()
  readonly #falseMatches: ObservedFalseMatch[] = []
  /** Reasons of penalties, by account. */
  readonly #penalties = new Map<Address, string[]>()
  readonly #listeners = new Set<() => void>()
  #nextBlock = 0

  /**
   * Applies the events of a range of blocks in the order of the chain and wakes every wait.
   *
   * @param nextBlock number of the block after the range
   */
  apply(events: readonly ChainEvent[], nextBlock: number): void {
    for (const event of events) this.#apply(event)
    this.#nextBlock = nextBlock
    for (const listener of this.#listeners) listener()
  }

  /** Resolves when the events of the block and of all blocks before it are applied. @throws ABORTED */
  async untilBlock(number: number, signal: AbortSignal): Promise<void> {
    await this.until(() => this.#nextBlock > number, signal)
  }

  /** The latest case of a receipt. */
  byReceipt(receiptHash: Hex): ObservedCase | undefined {
    return this.cases().findLast((each) => each.receiptHash === receiptHash)
  }

  /** All cases, oldest first. */
  cases(): readonly ObservedCase[] {
    return [...this.#cases.values()]
  }

  /** Matches that were proven false, oldest first. */
  falseMatches(): readonly ObservedFalseMatch[] {
    return this.#falseMatches
  }

  /** Transactions about a batch so far. */
  batch(batchId: Hex): BatchTransactions {
    const known = this.#batches.get(batchId)
    if (known !== undefined) return known
    const created: BatchTransactions = { summaries: new Map() }
    this.#batches.set(batchId, created)
    return created
  }

  /** End of an account's suspension in Unix seconds; undefined for an account that was never suspended. */
  suspendedUntil(account: Address): number | undefined {
    return this.#suspendedUntil.get(account)
  }

  /** Accounts that were suspended, or lost a bond or a slice of a seat. */
  punished(): Address[] {
    return [...this.#penalties.keys()]
  }

  /** Why an account was punished, in words. */
  penaltiesOf(account: Address): readonly string[] {
    return this.#penalties.get(account) ?? []
  }

  /** Resolves when the condition holds; evaluates it after each change. @throws ABORTED */
  async until(condition: () => boolean, signal: AbortSignal): Promise<void> {
    await until(condition, {
      signal,
      subscribe: (onChange) => {
        this.#listeners.add(onChange)
        return () => this.#listeners.delete(onChange)
      },
      abortError: (cause) => new OgError('ABORTED', 'The wait for the chain was aborted.', { cause }),
    })
  }

  #apply(event: ChainEvent): void {
    if (event.contract === 'challenges') this.#applyChallenge(event)
    else if (event.contract === 'cases') this.#applyCase(event)
    else if (event.contract === 'firstJury' || event.contract === 'lastJury') this.#applyJury(event)
    else if (event.contract === 'rulings') this.#applyRuling(event)
    else if (event.contract === 'rounds') this.#applyRound(event)
    else if (event.contract === 'seats' && event.name === 'SeatTaken') {
      this.#accountOfSeat.set(event.args.seat, event.args.account)
    } else if (event.contract === 'faults' && event.name === 'FaultProven') {
      this.#punish(event.args.worker, 'an objective fault was proven')
    }
  }

  #applyChallenge(event: Extract<ChainEvent, { contract: 'challenges' }>): void {
    if (event.name === 'FalseMatchProven') {
      const { batchId, receiptHash, auditor, taken } = event.args
      this.#falseMatches.push({ batchId, receiptHash, auditor, taken, transaction: event.transaction })
      if (taken > 0n) this.#punish(auditor, 'its match was false')
      return
    }
    const contents = caseContentsOf(event.args)
    const { caseId, batchId, worker } = event.args
    if (contents === undefined) return
    const { index, receiptHash } = contents.leaf
    this.#caseOfLeaf.set(leafKey(batchId, index), caseId)
    this.#cases.set(caseId, {
      ...{ caseId, batchId, worker },
      receiptHash: index === listIndex ? undefined : receiptHash,
      openTransaction: event.transaction,
      ...this.#partiesOf(caseId),
      jury: [],
      votes: [],
      ruling: undefined,
      lostSlices: new Map(),
      paidByWorker: 0n,
      isClosed: false,
    })
  }

  #partiesOf(caseId: Hex): Pick<ObservedCase, 'openers' | 'lostBonds'> {
    const parties = this.#joined.get(caseId) ?? { openers: [], lostBonds: new Map() }
    this.#joined.set(caseId, parties)
    return parties
  }

  /** @param amount in 1e-18 OPG, below 0 for a bond that is returned */
  #countBond(caseId: Hex, account: Address, amount: bigint): void {
    const { lostBonds } = this.#partiesOf(caseId)
    const lost = (lostBonds.get(account) ?? 0n) + amount
    if (lost > 0n) lostBonds.set(account, lost)
    else lostBonds.delete(account)
  }

  #applyCase(event: Extract<ChainEvent, { contract: 'cases' }>): void {
    if (event.name === 'CaseJoined') {
      const { caseId, account, bond } = event.args
      this.#partiesOf(caseId).openers.push(account)
      this.#countBond(caseId, account, bond)
    } else if (event.name === 'CaseAppealed') {
      this.#countBond(event.args.caseId, event.args.account, event.args.bond)
    } else if (event.name === 'BondReturned') {
      this.#countBond(event.args.caseId, event.args.account, -event.args.amount)
    } else if (event.name === 'JurorSliced') this.#applyJurorSliced(event)
    else if (event.name === 'MatchPunished') {
      const account = this.#accountOfSeat.get(event.args.seat)
      if (account !== undefined && event.args.amount > 0n) this.#punish(account, 'its match was false')
    } else if (event.name === 'SliceSettled') {
      const { caseId, account, taken } = event.args
      if (taken === 0n) return
      this.#cases.get(caseId)?.lostSlices.set(account, taken)
      this.#punish(account, 'its case was ruled right')
    } else if (event.name === 'CaseSettled') {
      const settled = this.#cases.get(event.args.caseId)
      if (settled) settled.paidByWorker = event.args.fromWorker
    } else if (event.name === 'CaseClosed') {
      const closed = this.#cases.get(event.args.caseId)
      if (closed) closed.isClosed = true
    }
  }

  #applyJurorSliced({ args: { seat, amount, silent } }: EventNamed<'JurorSliced'>): void {
    const account = this.#accountOfSeat.get(seat)
    if (account === undefined || amount === 0n) return
    this.#punish(account, silent ? 'it did not vote as a juror' : 'it voted against a clear ruling')
  }

  #applyJury(event: Extract<ChainEvent, { contract: 'firstJury' | 'lastJury' }>): void {
    if (event.name === 'JuryDrawn') {
      const found = this.#cases.get(event.args.caseId)
      if (found) {
        found.jury = [...new Set(event.args.accounts)]
        found.votes = []
      }
    } else if (event.name === 'VoteRevealed') {
      const { caseId, juror, vote } = event.args
      const found = this.#cases.get(caseId)
      if (found) found.votes = [...found.votes, { juror, vote: caseRulings[vote] ?? 'none' }]
    }
  }

  #applyRuling(event: Extract<ChainEvent, { contract: 'rulings' }>): void {
    if (event.name === 'LeafRuled') this.#applyLeafRuled(event)
    else if (event.name === 'WorkerSuspended') {
      this.#suspendedUntil.set(event.args.worker, Number(event.args.until))
      this.#punish(event.args.worker, 'it was suspended')
    } else if (event.name === 'WorkerConvicted') {
      const { worker, generation, bond } = event.args
      const ruling = this.#rulingOf(event.transaction)
      if (ruling === undefined) return
      ruling.isConviction = true
      ruling.bondBurnt = bond
      this.#convictions.set(`${worker}/${generation}`, ruling)
    } else if (event.name === 'PayBurnt') {
      const { worker, generation, amount } = event.args
      const ruling = this.#convictions.get(`${worker}/${generation}`)
      if (ruling) ruling.payBurnt += amount
    } else if (event.name === 'Forfeited') {
      const ruling = this.#rulingOf(event.transaction)
      if (ruling) ruling.forfeited += event.args.bond + event.args.debt
      this.#punish(event.args.worker, 'it did not serve evidence')
    }
  }

  #applyLeafRuled({ args, transaction }: EventNamed<'LeafRuled'>): void {
    const caseId = this.#caseOfLeaf.get(leafKey(args.batchId, Number(args.index)))
    const found = caseId && this.#cases.get(caseId)
    if (!found) return
    found.ruling = {
      ...{ outcome: caseRulings[args.outcome] ?? 'none', isLastRung: args.lastRung, transaction },
      ...{ isConviction: false, bondBurnt: 0n, payBurnt: 0n, forfeited: 0n },
    }
  }

  /** The ruling that a transaction carried out. */
  #rulingOf(transaction: Hex): ObservedRuling | undefined {
    return this.cases().findLast(({ ruling }) => ruling?.transaction === transaction)?.ruling
  }

  #applyRound(event: Extract<ChainEvent, { contract: 'rounds' }>): void {
    if (event.name === 'BatchSealed') {
      if (event.args.round === 0) this.batch(event.args.batchId).seal = event.transaction
    } else if (event.name === 'SummaryPosted') {
      this.batch(event.args.batchId).summaries.set(event.args.auditor, event.transaction)
    } else if (event.name === 'SummaryMissed') {
      if (event.args.sliced > 0n) this.#punish(event.args.auditor, 'it posted no summary in time')
    } else if (event.name === 'AuditorSliced')
      this.#punish(event.args.auditor, 'its summary was proven false, or to have no case')
  }

  #punish(account: Address, reason: string): void {
    const reasons = this.#penalties.get(account) ?? []
    if (!reasons.includes(reason)) this.#penalties.set(account, [...reasons, reason])
  }
}

/** Index of a case on a leaf list. */
const listIndex = 0xffff_ffff

function leafKey(batchId: Hex, index: number): string {
  return `${batchId}/${index}`
}

/** A tracker that follows the chain until `signal` aborts. */
export function followCases(init: {
  rpcUrl: string
  deployment: Deployment
  logger: Logger
  signal: AbortSignal
}): NetworkCases {
  const { rpcUrl, deployment, logger, signal } = init
  const tracker = new NetworkCases()
  const { fromBlock } = deployment
  const handle: FollowerInit['handle'] = async (events, next) => tracker.apply(events, next.fromBlock)
  // A devnet's chain does not reorganise.
  const rewind = (): Promise<void> => Promise.resolve()
  void follow({ rpcUrl, deployment, fromBlock, handle, rewind, logger }, signal)
  return tracker
}
