import { until } from '@opengradient/async'
import { type ChainEvent, type Deployment, type FollowerInit, follow } from '@opengradient/chain'
import { type Address, type Hex, type Logger, OgError } from '@opengradient/protocol'

/** A challenge as reported by the chain's events. */
export interface ObservedChallenge {
  readonly challengeId: Hex
  readonly receiptHash: Hex
  readonly worker: Address
  readonly challenger: Address
  readonly openTransaction: Hex
  /** Drawn jurors; empty before the draw. */
  jury: readonly Address[]
  /** In the order of the chain. */
  readonly votes: { readonly juror: Address; readonly mismatch: boolean }[]
  /** Undefined while the challenge is open. */
  ruling: { readonly upheld: boolean; readonly transaction: Hex } | undefined
  /** Refund of the payer, in 1e-18 OPG; undefined until the receipt is void. */
  refund: bigint | undefined
}

/** Challenges and penalties of a deployment, from the chain's events. */
export class ChallengeTracker {
  readonly #challenges = new Map<Hex, ObservedChallenge>()
  readonly #suspendedUntil = new Map<Address, number>()
  readonly #slashed = new Set<Address>()
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

  /** The latest challenge of a receipt. */
  byReceipt(receiptHash: Hex): ObservedChallenge | undefined {
    return [...this.#challenges.values()].findLast((challenge) => challenge.receiptHash === receiptHash)
  }

  /** End of an account's suspension in Unix seconds; undefined for an account that was never suspended. */
  suspendedUntil(account: Address): number | undefined {
    return this.#suspendedUntil.get(account)
  }

  /** Accounts that were suspended or slashed, or that lost the bond of a challenge. */
  punished(): Address[] {
    const losers = [...this.#challenges.values()].flatMap(({ challenger, ruling }) =>
      ruling?.upheld === false ? [challenger] : [],
    )
    return [...new Set([...this.#suspendedUntil.keys(), ...this.#slashed, ...losers])]
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
    if (event.contract === 'nodeRegistry') {
      if (event.name === 'NodeSuspended') this.#suspendedUntil.set(event.args.account, Number(event.args.until))
      else if (event.name === 'NodeSlashed') this.#slashed.add(event.args.account)
    } else if (event.contract === 'quorumReferee') {
      this.#applyVote(event)
    } else if (event.contract === 'settlement') this.#applySettlement(event)
  }

  #applyVote(event: Extract<ChainEvent, { contract: 'quorumReferee' }>): void {
    if (event.name === 'JuryDrawn') {
      const challenge = this.#challenges.get(event.args.challengeId)
      if (challenge) challenge.jury = event.args.jurors
    } else if (event.name === 'Voted') {
      const { challengeId, juror, mismatch } = event.args
      this.#challenges.get(challengeId)?.votes.push({ juror, mismatch })
    }
  }

  #applySettlement(event: Extract<ChainEvent, { contract: 'settlement' }>): void {
    if (event.name === 'ChallengeOpened') {
      const { challengeId, receiptHash, worker, accuser: challenger } = event.args
      this.#challenges.set(challengeId, {
        challengeId,
        receiptHash,
        worker,
        challenger,
        openTransaction: event.transaction,
        jury: [],
        votes: [],
        ruling: undefined,
        refund: undefined,
      })
    } else if (event.name === 'ChallengeResolved') {
      const challenge = this.#challenges.get(event.args.challengeId)
      if (challenge) challenge.ruling = { upheld: event.args.upheld, transaction: event.transaction }
    } else if (event.name === 'LeafVoided') {
      const challenge = this.byReceipt(event.args.receiptHash)
      if (challenge) challenge.refund = event.args.amount
    }
  }
}

/** A tracker that follows the chain until `signal` aborts. */
export function followChallenges(init: {
  rpcUrl: string
  deployment: Deployment
  logger: Logger
  signal: AbortSignal
}): ChallengeTracker {
  const { rpcUrl, deployment, logger, signal } = init
  const tracker = new ChallengeTracker()
  const { fromBlock } = deployment
  const handle: FollowerInit['handle'] = async (events, next) => tracker.apply(events, next.fromBlock)
  // A devnet's chain does not reorganise.
  const rewind = (): Promise<void> => Promise.resolve()
  void follow({ rpcUrl, deployment, fromBlock, handle, rewind, logger }, signal)
  return tracker
}
