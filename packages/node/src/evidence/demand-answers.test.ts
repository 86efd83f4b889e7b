import { type ChainEvent, type DemandStatus, RevertError, toContractStruct } from '@opengradient/chain'
import { type Hex, leafType, outcomeLeafType, silentLogger, zeroAddress, zeroBytes32 } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { DemandAnswers, type DemandAnswersInit } from './demand-answers.ts'
import type { OutcomeDemand } from './outcome-demand.ts'

const own: Hex = `0x${'11'.repeat(32)}`
const foreign: Hex = `0x${'22'.repeat(32)}`
const answerTime = 40
const until = 100
const leaf = leafType.unpack(new Uint8Array(leafType.size))
const answer = { outcome: outcomeLeafType.unpack(new Uint8Array(outcomeLeafType.size)), path: [zeroBytes32] }

/** One demand, and what a node sends for it. */
class Demanded {
  readonly entries: Uint8Array[] = []
  readonly sent: string[] = []
  timestamp = until - answerTime
  status: DemandStatus | undefined = 'open'
  hasAnswer = true
  error: Error | undefined
  #handler: ((entry: { payload: Uint8Array }) => Promise<void>) | undefined
  readonly #answers: DemandAnswers

  constructor(turn: DemandAnswersInit['turn']) {
    this.#answers = new DemandAnswers({
      ...{ kind: 'answer', turn, logger: silentLogger, signal: new AbortController().signal },
      isOwn: async ({ batchId }: OutcomeDemand) => batchId === own,
      find: async () => (this.hasAnswer ? answer : undefined),
      outbox: {
        enqueue: async ({ payload }: { payload: Uint8Array }) => this.entries.push(payload),
        process: (_: string, handler: (entry: { payload: Uint8Array }) => Promise<void>) => {
          this.#handler = handler
        },
      },
      reader: {
        demandTerms: async () => ({ deposit: 1n, answerTime }),
        demand: async () => this.status && { demander: zeroAddress, until, status: this.status },
      },
      writer: {
        sender: { execute: async ({ functionName }: { functionName: string }) => this.#send(functionName) },
        clients: { deployment: { contracts: { demands: zeroAddress } } },
      },
    } as unknown as DemandAnswersInit)
  }

  async make(batchId = own): Promise<this> {
    await this.#answers.start()
    const args = { batchId, auditor: zeroAddress, leaf: toContractStruct(leafType, leaf), until: BigInt(until) }
    const event = { contract: 'demands', name: 'OutcomeDemanded', args, blockNumber: 7 }
    await this.#answers.onBlocks([event as unknown as ChainEvent], { number: 9, timestamp: this.timestamp })
    return this
  }

  /** @returns whether the entry is repeated */
  async run(): Promise<boolean> {
    await this.#answers.onBlocks([], { number: 9, timestamp: this.timestamp })
    try {
      for (const payload of this.entries) await this.#handler?.({ payload })
      return false
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^(UNAVAILABLE|CHAIN)$/) })
      return true
    }
  }

  #send(functionName: string): object {
    this.sent.push(functionName)
    if (this.error !== undefined) throw this.error
    this.status = 'shown'
    return {}
  }
}

it('shows an own outcome at once, and none of another auditor', async () => {
  const demanded = await new Demanded('first').make()
  await demanded.run()
  expect(demanded.sent).toEqual(['show'])
  expect((await new Demanded('first').make(foreign)).entries).toEqual([])
})

it('shows an outcome of another auditor in the second half of the time, where that one has not', async () => {
  const demanded = await new Demanded('second').make()
  demanded.timestamp = until - answerTime / 2 - 1
  expect(await demanded.run()).toBe(true)
  expect(demanded.sent).toEqual([])
  demanded.timestamp++
  expect(await demanded.run()).toBe(true)
  expect(demanded.sent).toEqual(['show'])
  const answered = await new Demanded('second').make()
  Object.assign(answered, { timestamp: until, status: 'shown' })
  expect(await answered.run()).toBe(true)
  expect(answered.sent).toEqual([])
})

it('repeats an answer that a reorganisation dropped, until the time of the demand is over', async () => {
  const demanded = await new Demanded('first').make()
  expect(await demanded.run()).toBe(true)
  demanded.status = 'open'
  expect(await demanded.run()).toBe(true)
  expect(demanded.sent).toEqual(['show', 'show'])
  demanded.timestamp = until + 1
  expect(await demanded.run()).toBe(false)
})

it('shows an outcome after the time of its demand while that is not settled', async () => {
  const demanded = await new Demanded('first').make()
  demanded.timestamp = until + 1
  await demanded.run()
  expect(demanded.sent).toEqual(['show'])
  demanded.status = 'settled'
  expect(await demanded.run()).toBe(false)
})

it('ends without an outcome when the time is over, and where the contract rejects the outcome', async () => {
  const demanded = await new Demanded('second').make()
  Object.assign(demanded, { hasAnswer: false, timestamp: until })
  expect(await demanded.run()).toBe(true)
  demanded.timestamp++
  expect(await demanded.run()).toBe(false)
  const rejected = await new Demanded('first').make()
  rejected.error = new RevertError('InvalidOutcome', 'Reverted.', undefined)
  expect(await rejected.run()).toBe(false)
  rejected.error = new RevertError(undefined, 'Reverted.', undefined)
  expect(await rejected.run()).toBe(true)
})
