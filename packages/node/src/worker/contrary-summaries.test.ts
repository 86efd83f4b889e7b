import { type ChainEvent, RevertError, toContractStruct } from '@opengradient/chain'
import { type Hex, packCounts, type Summary, silentLogger, summaryType, zeroAddress } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { ContrarySummaries } from './contrary-summaries.ts'

const own: Hex = `0x${'11'.repeat(32)}`
const foreign: Hex = `0x${'22'.repeat(32)}`
const noCounts = { match: 1, within: 0, mismatch: 0, failed: 0, notServed: 0, inconclusive: 0, notChecked: 0 }
const free = 100

function summaryOf(counts: Partial<typeof noCounts>, batchId = own): Summary {
  const empty = summaryType.unpack(new Uint8Array(summaryType.size))
  return { ...empty, batchId, counts: packCounts({ ...noCounts, ...counts }) }
}

/** The entries that a worker queues for posted summaries. */
class Network {
  readonly entries: Uint8Array[] = []
  readonly sent: unknown[] = []
  timestamp = 150
  error: Error | undefined
  #handler: ((entry: { payload: Uint8Array }) => Promise<void>) | undefined
  readonly #summaries: ContrarySummaries

  constructor() {
    const components = {
      ...{ logger: silentLogger, signal: new AbortController().signal },
      outbox: {
        enqueue: async ({ payload }: { payload: Uint8Array }) => this.entries.push(payload),
        process: (_: string, handler: (entry: { payload: Uint8Array }) => Promise<void>) => {
          this.#handler = handler
        },
      },
      reader: { progress: async () => ({ free }), head: async () => ({ number: 9, timestamp: this.timestamp }) },
      writer: {
        sender: { execute: async ({ functionName }: { functionName: string }) => this.#send(functionName) },
        clients: { deployment: { contracts: { rounds: zeroAddress } } },
      },
    } as unknown as ConstructorParameters<typeof ContrarySummaries>[0]
    const batches = { get: (batchId: Hex) => (batchId === own ? {} : undefined) }
    this.#summaries = new ContrarySummaries(components, batches as ConstructorParameters<typeof ContrarySummaries>[1])
    this.#summaries.start()
  }

  async post(summary: Summary): Promise<void> {
    const args = { batchId: summary.batchId, summary: toContractStruct(summaryType, summary) }
    await this.#summaries.onBlocks([{ contract: 'rounds', name: 'SummaryPosted', args } as unknown as ChainEvent])
  }

  async run(): Promise<void> {
    for (const payload of this.entries) await this.#handler?.({ payload })
  }

  #send(functionName: string): object {
    this.sent.push(functionName)
    if (this.error !== undefined) throw this.error
    return {}
  }
}

it.each([
  ['mismatches', { mismatch: 1 }],
  ['failures', { failed: 2 }],
])('proves a summary with %s of an own batch once its pay is free', async (_, counts) => {
  const network = new Network()
  await network.post(summaryOf(counts))
  network.timestamp = free
  await expect(network.run()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(network.sent).toEqual([])
  network.timestamp = free + 1
  await network.run()
  expect(network.sent).toEqual(['proveWithoutCase'])
})

it('proves a contrary summary with malformed counts', async () => {
  const network = new Network()
  const { counts } = summaryOf({ mismatch: 1 })
  await network.post({ ...summaryOf({}), counts: `0x${counts.slice(2, -1)}1` })
  await network.run()
  expect(network.sent).toEqual(['proveWithoutCase'])
})

it('records no summary that found the same answers or was not served, and none of another worker', async () => {
  const network = new Network()
  await network.post(summaryOf({}))
  await network.post(summaryOf({ notServed: 3, inconclusive: 1 }))
  await network.post(summaryOf({ mismatch: 1 }, foreign))
  expect(network.entries).toEqual([])
})

it('ends with a summary whose auditor has a case, and repeats a transaction that reverted without a reason', async () => {
  const network = new Network()
  await network.post(summaryOf({ mismatch: 1 }))
  network.error = new RevertError('NoFault', 'Reverted.', undefined)
  await network.run()
  network.error = new RevertError(undefined, 'Reverted.', undefined)
  await expect(network.run()).rejects.toMatchObject({ code: 'CHAIN' })
})
