import type { ChainReader, Sender } from '@opengradient/chain'
import { OgError, silentLogger, systemClock } from '@opengradient/protocol'
import { memoryRecords, type Outbox, type OutboxItem, openOutbox } from '@opengradient/store'
import { type Fixture, fixtureKeys, makeFixture } from '@opengradient/verifier/testing'
import { expect, it, vi } from 'vitest'

import { Batcher } from './batcher.ts'
import type { CompletedJob } from './run-job.ts'

const keys = fixtureKeys(0)
const receiptOf = (price: bigint): Fixture =>
  makeFixture({ keys, startedAt: Date.now(), receipt: (receipt) => ({ ...receipt, price }) })

interface Posted {
  readonly batches: bigint[][]
  /** Open payouts on the contract. */
  open: bigint
}

/** A batcher whose batches are mined at once; `before` wraps the outbox. */
async function withBatcher(
  body: (posted: Posted, take: (price: bigint) => Promise<void>) => Promise<void>,
  before: (outbox: Outbox) => Outbox = (outbox) => outbox,
): Promise<void> {
  const records = memoryRecords()
  const outbox = await openOutbox({ records, clock: systemClock })
  const posted: Posted = { batches: [], open: 0n }
  const batcher = new Batcher({
    records,
    outbox: before(outbox),
    reader: {
      deployment: { contracts: { settlement: '0x03' } },
      nextSequence: async () => posted.batches.length,
      liability: async () => ({ open: posted.open, cap: 1_000n }),
    } as unknown as ChainReader,
    sender: {
      address: keys.worker.address,
      execute: async ({ args }: { args: [bigint, { total: bigint }[], string] }) => {
        const totals = args[1].map(({ total }) => total)
        posted.batches.push(totals)
        for (const total of totals) posted.open += total
      },
    } as unknown as Sender,
    clock: systemClock,
    logger: silentLogger,
    intervalMs: 1,
    maxReceipts: 100,
  })
  await batcher.start()
  try {
    await body(posted, async (price) => {
      const { file, receiptHash } = receiptOf(price)
      const job = { receiptHash, receipt: file.receipt, outputs: [], evidence: file } as unknown as CompletedJob
      await records.batch([batcher.add(job)])
      batcher.acknowledge(receiptHash, keys.gateway.address)
    })
  } finally {
    batcher.stop()
    await outbox.close()
  }
}

it('posts receipts up to the liability cap, and never one above it', async () => {
  await withBatcher(async (posted, take) => {
    await Promise.all([1_001n, 700n, 200n, 400n].map(take))
    await vi.waitFor(() => expect(posted.batches).toEqual([[900n]]))
    // The batch was claimed.
    posted.open = 0n
    await vi.waitFor(() => expect(posted.batches).toEqual([[900n], [400n]]))
  })
})

it('enqueues a written batch again after the outbox has failed', async () => {
  let failed = false
  const failsOnce = (outbox: Outbox): Outbox =>
    Object.assign(Object.create(outbox) as Outbox, {
      process: outbox.process.bind(outbox),
      state: outbox.state.bind(outbox),
      async enqueue(item: OutboxItem) {
        if (failed) return outbox.enqueue(item)
        failed = true
        throw new OgError('STORE', 'The disk is full.')
      },
    })
  await withBatcher(async (posted, take) => {
    await take(100n)
    await vi.waitFor(() => expect(failed).toBe(true))
    await take(200n)
    await vi.waitFor(() => expect(posted.batches).toEqual([[100n], [200n]]))
  }, failsOnce)
})
