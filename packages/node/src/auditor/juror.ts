import { type ChainEvent, quorumRefereeAbi, RevertError } from '@opengradient/chain'
import {
  type Address,
  fromHex,
  type Hex,
  isReplayed,
  limits,
  OgError,
  type Signed,
  toHex,
  type Verdict,
  verdictOutcomes,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { challengeDelivery } from './challenger.ts'

type JurorComponents = Pick<Components, 'signer' | 'outbox' | 'reader' | 'sender' | 'receiptIndex'>

/** Seconds after which a challenge of a receipt that never arrived is given up. */
const maxWaitSeconds = limits.jobLifetimeSeconds

/**
 * Votes on challenges where this auditor is drawn as juror: always by its own replay. Without one it abstains.
 */
export class Juror {
  readonly #components: JurorComponents
  readonly #audit: (receiptHash: Hex) => Promise<Signed<Verdict> | undefined>
  #headTimestamp = 0

  /** @param audit the own verdict on a receipt, made now where there is none; undefined for an unknown receipt */
  constructor(components: JurorComponents, audit: (receiptHash: Hex) => Promise<Signed<Verdict> | undefined>) {
    this.#components = components
    this.#audit = audit
  }

  start(): void {
    this.#components.outbox.process('vote', ({ payload }) => this.#vote(toHex(payload)), challengeDelivery)
  }

  /** Records a vote on every challenge that another auditor opened. */
  async onBlocks(events: readonly ChainEvent[], headTimestamp: number): Promise<void> {
    const { outbox, signer } = this.#components
    this.#headTimestamp = headTimestamp
    for (const event of events) {
      if (event.contract !== 'settlement' || event.name !== 'ChallengeOpened') continue
      const { challengeId, accuser: challenger } = event.args
      if (challenger === signer.address) continue
      await outbox.enqueue({ key: `vote/${challengeId}`, kind: 'vote', payload: fromHex(challengeId) })
    }
  }

  async #vote(challengeId: Hex): Promise<void> {
    const { receiptIndex, reader, signer } = this.#components
    const challenge = receiptIndex.challenge(challengeId)
    // After a restart the chain's events are applied again.
    if (challenge === undefined) throw new OgError('UNAVAILABLE', `Challenge ${challengeId} is not known yet.`)
    if (challenge.status !== 'open') return
    if (receiptIndex.get(challenge.receiptHash)?.answer === undefined) {
      // Challenges of unknown receipts must not delay votes that can be cast: they are given up after a while.
      if (this.#headTimestamp > challenge.openedAt + maxWaitSeconds) return
      throw new OgError('UNAVAILABLE', `Receipt ${challenge.receiptHash} is not known yet.`)
    }
    const jury = await reader.jury(challengeId)
    if (jury === undefined) throw new OgError('UNAVAILABLE', `The jury of ${challengeId} is not drawn yet.`)
    if (!jury.jurors.includes(signer.address)) return
    const verdict = await this.#audit(challenge.receiptHash)
    if (verdict !== undefined) await this.#cast(challengeId, jury.referee, verdict.value)
  }

  async #cast(challengeId: Hex, referee: Address, verdict: Verdict): Promise<void> {
    const { sender } = this.#components
    const isMismatch = verdict.outcome === verdictOutcomes.mismatch
    if (!isMismatch && !isReplayed(verdict)) return
    try {
      await sender.execute({
        address: referee,
        abi: quorumRefereeAbi,
        functionName: 'vote',
        args: [challengeId, isMismatch, verdict.evidenceHash],
      })
    } catch (error) {
      if (!(error instanceof RevertError && ['AlreadyVoted', 'VoteOver'].includes(error.errorName ?? ''))) throw error
    }
  }
}
