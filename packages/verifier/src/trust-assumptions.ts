import { type Coverage, type ReceiptFacts, receiptState } from '@opengradient/protocol'

/** The parts of a verification that were made; they determine which statements are true. */
export interface VerificationScope {
  /** Whether registrations and signing keys were checked on chain. */
  readonly registered: boolean
  /** Whether the connection between the user's request and the inputs rests on the requester's word. */
  readonly isRequestersWord: boolean
}

/** Lists the assumptions that remain when all checks passed: the table "What you still trust" of README.md. */
export function listTrustAssumptions(facts: ReceiptFacts, scope: VerificationScope): string[] {
  return [
    ...replayAssumptions(facts),
    ...chainAssumptions(facts, scope),
    ...(scope.isRequestersWord ? ['the requester, that the inputs are an encoding of the request'] : []),
    'that the model is any good: "this model ran" is never "the answer is true"',
  ]
}

/** Within a tolerance the graph decides what rounding explains (docs/adr/0032). */
const otherBits = 'the publisher, that the model does not amplify rounding: a result that counts has other bits'

const confirming = (coverage: Coverage | undefined): number => (coverage ? coverage.match + coverage.within : 0)

function replayAssumptions(facts: ReceiptFacts): string[] {
  const { draw, order, ownReplay } = facts
  if (ownReplay === 'match' || ownReplay === 'within') {
    return ['your own machine and engine, which recomputed the answer', ...(ownReplay === 'within' ? [otherBits] : [])]
  }
  const byChain = confirming(draw?.coverage)
  const byOrder = order?.isOwn === true ? confirming(order.coverage) : 0
  const auditors = Math.max(byChain, byOrder)
  if (auditors === 0) return ['that the worker ran the model: no drawn auditor is known to have recomputed the answer']
  const words = [
    auditors === 1
      ? 'that the drawn auditor who recomputed the answer does not collude with the worker'
      : `that the ${auditors} drawn auditors who recomputed the answer do not all collude with the worker`,
  ]
  const within = (draw?.coverage.within ?? 0) + (order?.isOwn === true ? order.coverage.within : 0)
  if (within > 0) words.push(otherBits)
  if (byChain > 0 && draw?.producer !== undefined) words.push(`${draw.producer}, which produces the blocks that draw`)
  return words
}

function chainAssumptions(facts: ReceiptFacts, { registered }: VerificationScope): string[] {
  if (!registered) {
    return ['that worker and gateway are registered, have a stake and use these keys: the chain was not queried']
  }
  const view = "the RPC endpoints' view of the chain: several that must agree make a false view harder"
  if (receiptState(facts) === 'final') return [view]
  if (facts.isPosted) return [view, 'that no case decides against the receipt before its window closes']
  return [view, 'that the worker posts the receipt in a batch, where it can be challenged']
}
