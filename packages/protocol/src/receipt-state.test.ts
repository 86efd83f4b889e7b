import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type OnChainFacts, onChainState, type ReceiptState, receiptState } from './receipt-state.ts'

const posted = { claimed: false, disputed: false, windowEndsAt: 100 }
const base: OnChainFacts = { batch: undefined, voided: false, challenge: undefined, headTimestamp: 50 }

it.each<[string, Partial<OnChainFacts>, string, boolean]>([
  ['no batch', {}, 'signed', false],
  ['a batch whose window is open', { batch: posted }, 'settled', false],
  ['the last second of the window', { batch: posted, headTimestamp: 100 }, 'settled', false],
  ['a closed window', { batch: posted, headTimestamp: 101 }, 'final', true],
  [
    'a closed window with an open dispute',
    { batch: { ...posted, disputed: true }, headTimestamp: 101 },
    'settled',
    false,
  ],
  ['a claimed batch', { batch: { ...posted, claimed: true } }, 'final', true],
  ['an open challenge', { batch: { ...posted, disputed: true }, challenge: 'open' }, 'challenged', false],
  ['a dismissed challenge', { batch: posted, challenge: 'dismissed' }, 'confirmed', false],
  [
    'a dismissed challenge, window closed',
    { batch: posted, challenge: 'dismissed', headTimestamp: 101 },
    'confirmed',
    true,
  ],
  ['an upheld challenge', { batch: posted, challenge: 'upheld' }, 'voided', false],
  ['a void leaf without a challenge', { batch: posted, voided: true }, 'voided', false],
])('derives the on-chain state of %s', (_, facts, state, closed) => {
  expect(onChainState({ ...base, ...facts })).toEqual({ state, closed })
})

it.each([
  [undefined, 0, 'signed'],
  [undefined, 1, 'replayed'],
  ['signed', 2, 'replayed'],
  ['settled', 2, 'settled'],
  ['voided', 2, 'voided'],
] as const)('combines on-chain state %s and %i matching verdicts to %s', (onChain, replayed, state) => {
  expect(receiptState(onChain, replayed)).toBe(state)
})

/** Events in the life of a receipt, each with the condition under which the contracts and the network allow it. */
type World = { facts: OnChainFacts; replayed: number }
type Batch = NonNullable<OnChainFacts['batch']>
const events: Record<string, (world: World) => World | undefined> = {
  verdict: (world) => ({ ...world, replayed: world.replayed + 1 }),
  post: ({ facts, replayed }) =>
    facts.batch
      ? undefined
      : { facts: { ...facts, batch: { ...posted, windowEndsAt: facts.headTimestamp + 3 } }, replayed },
  challenge: ({ facts, replayed }) =>
    isOpen(facts) && facts.challenge === undefined
      ? { facts: { ...facts, challenge: 'open', batch: { ...(facts.batch as Batch), disputed: true } }, replayed }
      : undefined,
  dismiss: ({ facts, replayed }) =>
    facts.challenge === 'open'
      ? { facts: { ...facts, challenge: 'dismissed', batch: { ...(facts.batch as Batch), disputed: false } }, replayed }
      : undefined,
  uphold: ({ facts, replayed }) =>
    facts.challenge === 'open'
      ? {
          facts: {
            ...facts,
            challenge: 'upheld',
            voided: true,
            batch: { ...(facts.batch as Batch), disputed: false },
          },
          replayed,
        }
      : undefined,
  void: ({ facts, replayed }) =>
    isOpen(facts) && facts.challenge !== 'open' ? { facts: { ...facts, voided: true }, replayed } : undefined,
  block: ({ facts, replayed }) => ({ facts: { ...facts, headTimestamp: facts.headTimestamp + 1 }, replayed }),
  claim: ({ facts, replayed }) =>
    onChainState(facts).closed && !facts.batch?.claimed
      ? { facts: { ...facts, batch: { ...(facts.batch as Batch), claimed: true } }, replayed }
      : undefined,
}

/** Whether the contract accepts a challenge or a proof against the receipt's leaf. */
function isOpen(facts: OnChainFacts): boolean {
  return facts.batch !== undefined && !facts.voided && facts.headTimestamp <= facts.batch.windowEndsAt
}

const transitions: Record<ReceiptState, readonly ReceiptState[]> = {
  signed: ['replayed', 'settled'],
  replayed: ['settled'],
  settled: ['challenged', 'voided', 'final'],
  challenged: ['confirmed', 'voided'],
  confirmed: ['voided'],
  final: [],
  voided: [],
}

it('makes only the documented transitions, for any sequence of events', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(events)), { maxLength: 40 }), (names) => {
      let world: World = { facts: base, replayed: 0 }
      let state: ReceiptState = 'signed'
      for (const name of names) {
        world = events[name]?.(world) ?? world
        const next = receiptState(onChainState(world.facts).state, world.replayed)
        if (next !== state) expect(transitions[state], `${name} in ${state}`).toContain(next)
        state = next
      }
    }),
    { numRuns: 1_000 },
  )
})
