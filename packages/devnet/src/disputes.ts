import { type ChainEvent, type Deployment, follow } from '@opengradient/chain'
import { type Address, type Hex, type Logger, OgError } from '@opengradient/protocol'

/** One challenge as the chain's events told it. */
export interface Dispute {
  readonly challengeId: Hex
  readonly receiptHash: Hex
  readonly worker: Address
  readonly accuser: Address
  readonly openTransaction: Hex
  readonly votes: { readonly juror: Address; readonly mismatch: boolean }[]
  /** Undefined while it is open. */
  ruling: { readonly upheld: boolean; readonly transaction: Hex } | undefined
  /** What went back to the payer, in the token's smallest units. */
  refund: bigint | undefined
}

/** Everything that punishes or may punish, as it appears on chain. */
export interface Disputes {
  byReceipt(receiptHash: Hex): Dispute | undefined
  /** Until when an account is suspended, Unix seconds; undefined when it never was. */
  suspendedUntil(account: Address): number | undefined
  /** Accounts that were suspended, slashed, or lost a bond as accusers. */
  punished(): Address[]
  /** Resolves when `test` holds; looks again after every change. @throws ABORTED */
  until(test: () => boolean, signal: AbortSignal): Promise<void>
}

/** Follows the chain until `signal` aborts. */
export function followDisputes(init: {
  rpcUrl: string
  deployment: Deployment
  logger: Logger
  signal: AbortSignal
}): Disputes {
  const { rpcUrl, deployment, logger, signal } = init
  const disputes = new Map<Hex, Dispute>()
  const suspended = new Map<Address, number>()
  const slashed = new Set<Address>()
  const listeners = new Set<() => void>()

  const ofReceipt = (receiptHash: Hex): Dispute | undefined =>
    [...disputes.values()].findLast((dispute) => dispute.receiptHash === receiptHash)

  const apply = (event: ChainEvent): void => {
    if (event.contract === 'nodeRegistry') {
      if (event.name === 'NodeSuspended') suspended.set(event.args.account, Number(event.args.until))
      else if (event.name === 'NodeSlashed') slashed.add(event.args.account)
    } else if (event.contract === 'quorumReferee') {
      if (event.name !== 'Voted') return
      const { challengeId, juror, mismatch } = event.args
      disputes.get(challengeId)?.votes.push({ juror, mismatch })
    } else if (event.contract === 'settlement') {
      if (event.name === 'ChallengeOpened') {
        const { challengeId, receiptHash, worker, accuser } = event.args
        disputes.set(challengeId, {
          challengeId,
          receiptHash,
          worker,
          accuser,
          openTransaction: event.transaction,
          votes: [],
          ruling: undefined,
          refund: undefined,
        })
      } else if (event.name === 'ChallengeResolved') {
        const dispute = disputes.get(event.args.challengeId)
        if (dispute) dispute.ruling = { upheld: event.args.upheld, transaction: event.transaction }
      } else if (event.name === 'LeafVoided') {
        const dispute = ofReceipt(event.args.receiptHash)
        if (dispute) dispute.refund = event.args.amount
      }
    }
  }
  const look = (): void => {
    for (const listener of listeners) listener()
  }

  void follow(
    {
      rpcUrl,
      deployment,
      fromBlock: deployment.fromBlock,
      async handle(events) {
        for (const event of events) apply(event)
        if (events.length > 0) look()
      },
      logger,
    },
    signal,
  )

  return {
    byReceipt: ofReceipt,
    suspendedUntil: (account) => suspended.get(account),
    punished() {
      const losers = [...disputes.values()].flatMap(({ accuser, ruling }) =>
        ruling?.upheld === false ? [accuser] : [],
      )
      return [...new Set([...suspended.keys(), ...slashed, ...losers])]
    },
    until(test, stop) {
      return new Promise((resolve, reject) => {
        const end = (): void => {
          listeners.delete(again)
          stop.removeEventListener('abort', abort)
        }
        const again = (): void => {
          if (!test()) return
          end()
          resolve()
        }
        const abort = (): void => {
          end()
          reject(new OgError('ABORTED', 'Stopped waiting for the chain.', { cause: stop.reason }))
        }
        if (stop.aborted) return abort()
        stop.addEventListener('abort', abort, { once: true })
        listeners.add(again)
        again()
      })
    },
  }
}
