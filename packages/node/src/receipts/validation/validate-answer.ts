import { answerCodec, type Hasher, type Hex, limits, receiptType, type SignedAnswer } from '@opengradient/protocol'
import { checkSignedAnswer, firstFailure, hashAnswer, type VerifierCache } from '@opengradient/verifier'

import type { NodeRegistryCache } from '../../registry/node-registry-cache.ts'
import { areActive } from './active-accounts.ts'
import { accept, ignore, type Judgement, reject, tryDecode } from './judgement.ts'

export interface AnswerContext {
  readonly hasher: Hasher
  readonly nodes: Pick<NodeRegistryCache, 'fetchMissing' | 'assertActive'>
  readonly verifierCache: VerifierCache
  /** Unix milliseconds. */
  now(): number
  isKnown(receiptHash: Hex): boolean
}

export interface ReceivedAnswer {
  readonly answer: SignedAnswer
  readonly receiptHash: Hex
}

/** Seconds after a receipt's `settleBy` in which gossip still spreads it. */
const staleAfterSeconds = limits.jobLifetimeSeconds

/**
 * Rules for a signed answer.
 * @param isLive whether it arrived by gossip; answers from catch-up may be old
 */
export async function validateAnswer(
  { hasher, nodes, verifierCache, now, isKnown }: AnswerContext,
  payload: Uint8Array,
  isLive: boolean,
): Promise<Judgement<ReceivedAnswer>> {
  // [REJECT] The payload decodes as an answer.
  const answer = tryDecode(() => answerCodec.decode(payload))
  if (answer === undefined) return reject('MALFORMED')
  const job = answer.job.value
  const { worker, finishedAt } = answer.receipt.value

  // [IGNORE] The receipt is not known yet. Most answers are: their receipt's hash is computed before the others.
  if (isKnown(hasher.digest(receiptType, answer.receipt.value))) return ignore('DUPLICATE')

  // [IGNORE] By gossip, the job's settlement deadline passed at most one job lifetime ago.
  if (isLive && now() / 1_000 > job.settleBy + staleAfterSeconds) return ignore('STALE')

  // [REJECT] Job, offer, assignment and receipt are signed by their authors and agree with each other.
  const hashes = hashAnswer(answer, hasher)
  if (firstFailure(checkSignedAnswer(answer, hashes, verifierCache))) return reject('BAD_SIGNATURE')

  // [IGNORE] Worker and gateway were active at the time of the receipt. This node's copy of the registry may be behind.
  const at = Math.min(finishedAt, now()) / 1_000
  if (!(await areActive(nodes, { worker, gateway: job.gateway }, at))) return ignore('NOT_REGISTERED')

  return accept({ answer, receiptHash: hashes.receiptHash })
}
