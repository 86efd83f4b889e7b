import { type ChainEvent, RevertError } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  type Hex,
  type OutcomeName,
  outcomes,
  silentLogger,
} from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { CaseSteps } from './case-steps.ts'

const caseId: Hex = `0x${'c'.repeat(64)}`
const account: Address = `0x${'a'.repeat(40)}`
const accomplice: Address = `0x${'b'.repeat(40)}`
/** Seconds of the appeal, and its end. */
const appeal = 300
const appealUntil = 10_000

const answers = { right: 1, wrong: 2 } as const

interface Scenario {
  readonly own: OutcomeName | undefined
  readonly openers: readonly Address[]
  readonly answer: keyof typeof answers
}

/** The steps of a case after its first rung was answered; the queued appeals are its result. */
async function answered({ own, openers, answer }: Scenario) {
  const appeals: number[] = []
  let now = 0
  const outbox = {
    process: () => undefined,
    enqueue: async ({ payload }: { payload: Uint8Array }) => {
      if ((decodeRecord(payload, 1_024) as unknown[])[2] === 'appeal') appeals.push(now)
    },
  }
  const components = { account, outbox, parameters: { cases: { appeal } }, logger: silentLogger }
  const random = { bytes: (length: number) => new Uint8Array(length) }
  const steps = new CaseSteps({ ...components, random } as unknown as ConstructorParameters<typeof CaseSteps>[0], {
    outcomeOf: async () => own && outcomes[own],
    findingOf: () => undefined,
    bonds: { room: () => 0n },
  })
  let block = 1
  const at = async (timestamp: number, events: readonly ChainEvent[] = []): Promise<void> => {
    now = timestamp
    await steps.onBlocks(events, { number: block++, timestamp })
  }
  const voteEnd = BigInt(appealUntil - appeal)
  await at(appealUntil - appeal, [
    event('cases', 'CaseJoined', openers[0] as Address),
    ...openers.slice(1).map((opener) => event('cases', 'CaseJoined', opener)),
    event('firstJury', 'QuestionAsked', undefined, { drawBlock: 1n, voteEnd, until: voteEnd }),
    event('cases', 'CaseAnswered', undefined, { outcome: answers[answer], rung: 0, appealUntil: BigInt(appealUntil) }),
  ])
  return { at, appeals }
}

let logIndex = 0
function event(contract: string, name: string, opener?: Address, args: object = {}): ChainEvent {
  const place = { blockNumber: 1, logIndex: logIndex++, timestamp: 1, transaction: caseId }
  return { contract, name, args: { caseId, account: opener, ...args }, ...place } as unknown as ChainEvent
}

it.each<[string, Scenario]>([
  ['that joined the case', { own: 'mismatch', openers: [accomplice, account], answer: 'wrong' }],
  ['that opened no case', { own: 'failed', openers: [accomplice], answer: 'wrong' }],
  ['that was not served', { own: 'notServed', openers: [accomplice], answer: 'wrong' }],
])('has a wrong answer confirmed in the second half of the appeal time, by a drawn auditor %s', async (_, scenario) => {
  const { at, appeals } = await answered(scenario)
  await at(appealUntil - appeal / 2 - 1)
  expect(appeals).toEqual([])
  await at(appealUntil - appeal / 2)
  expect(appeals).toEqual([appealUntil - appeal / 2])
})

it('has a wrong answer confirmed at once by the first opener', async () => {
  const { appeals } = await answered({ own: 'mismatch', openers: [account, accomplice], answer: 'wrong' })
  expect(appeals).toEqual([appealUntil - appeal])
})

it.each<[string, Scenario]>([
  ['whose own run agrees with the worker', { own: 'match', openers: [accomplice], answer: 'wrong' }],
  ['that was not drawn', { own: undefined, openers: [accomplice], answer: 'wrong' }],
  ['where the answer is right', { own: 'mismatch', openers: [accomplice], answer: 'right' }],
])('queues no appeal of an auditor %s', async (_, scenario) => {
  const { at, appeals } = await answered(scenario)
  for (let now = appealUntil - appeal; now <= appealUntil + 50; now += 50) await at(now)
  expect(appeals).toEqual([])
})

it('queues no second appeal once one is on chain, and none after the appeal time', async () => {
  const late = await answered({ own: 'mismatch', openers: [accomplice], answer: 'wrong' })
  await late.at(appealUntil)
  expect(late.appeals).toEqual([])
  const appealed = await answered({ own: 'mismatch', openers: [accomplice], answer: 'wrong' })
  await appealed.at(appealUntil - appeal / 2 - 1, [event('cases', 'RungAsked', undefined, { rung: 1, until: 20_000n })])
  await appealed.at(appealUntil - 1)
  expect(appealed.appeals).toEqual([])
})

it.each<[string, { free: bigint; room: bigint }, number]>([
  ['posts the bond of an appeal', { free: 40n, room: 40n }, 1],
  ['posts none above its free OPG', { free: 39n, room: 500n }, 0],
  ['posts none beyond what the limits of its bonds leave', { free: 1_000n, room: 39n }, 0],
])('%s', async (_, { free, room }, expected) => {
  let take: ((entry: { payload: Uint8Array }) => Promise<void>) | undefined
  let appeals = 0
  const components = {
    ...{ account, logger: silentLogger, signal: new AbortController().signal },
    parameters: { cases: { lastRung: 31 } },
    outbox: { process: (_kind: string, handler: typeof take) => (take = handler) },
    writer: {
      // The first read of an appeal: another account was faster.
      get clients() {
        appeals++
        throw new RevertError('NotOpen', 'Reverted.', undefined)
      },
    },
    reader: {
      deployment: { contracts: { opg: account } },
      case: async () => ({ status: 'appealable', outcome: 'right', rung: 0, bond: 20n, jurorFee: 1n }),
      freeBalance: async () => free,
    },
    random: { bytes: (length: number) => new Uint8Array(length) },
  }
  const steps = new CaseSteps(components as unknown as ConstructorParameters<typeof CaseSteps>[0], {
    outcomeOf: async () => outcomes.mismatch,
    findingOf: () => undefined,
    bonds: { room: () => room },
  })
  steps.start()
  await take?.({ payload: encodeRecord([caseId, 0, 'appeal']) })
  expect(appeals).toBe(expected)
})
