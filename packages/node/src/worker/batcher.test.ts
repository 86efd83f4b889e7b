import type { ChainReader, Sender } from '@opengradient/chain'
import { randomBytes32, silentLogger, systemClock, systemRandom } from '@opengradient/protocol'
import { memoryRecords, openOutbox } from '@opengradient/store'
import { type Fixture, fixtureKeys, makeFixture } from '@opengradient/verifier/testing'
import { expect, it, vi } from 'vitest'

import type { Book } from '../book.ts'
import { createBatcher } from './batcher.ts'
import type { Done } from './jobs.ts'

const keys = fixtureKeys(0)
const receiptOf = (price: bigint): Fixture =>
  makeFixture({ keys, startedAt: Date.now(), receipt: (receipt) => ({ ...receipt, price }) })

it('posts what the contract lets it have open, and leaves out what is too dear for ever', async () => {
  const records = memoryRecords()
  const outbox = await openOutbox({ records, clock: systemClock })
  const posted: bigint[][] = []
  let open = 0n
  const batcher = createBatcher({
    records,
    outbox,
    reader: {
      deployment: { contracts: { settlement: '0x03' } },
      nextSequence: async () => posted.length,
      liability: async () => ({ open, cap: 1_000n }),
    } as unknown as ChainReader,
    sender: {
      address: keys.worker.address,
      execute: async ({ args }: { args: [bigint, { total: bigint; count: number }[], string] }) => {
        posted.push(args[1].map(({ total }) => total))
        for (const { total } of args[1]) open += total
      },
    } as unknown as Sender,
    book: { unclaimedBatches: () => [] } as unknown as Book,
    clock: systemClock,
    logger: silentLogger,
    intervalMs: 1,
    maxReceipts: 100,
    signal: new AbortController().signal,
  })
  const take = async (price: bigint): Promise<void> => {
    const { file, receiptHash } = receiptOf(price)
    const evidence = { ...file, blind: randomBytes32(systemRandom) }
    await records.batch([batcher.take({ receiptHash, receipt: file.receipt, outputs: [], evidence } as Done)])
    batcher.delivered(receiptHash, keys.gateway.address)
  }
  await batcher.start()
  await Promise.all([1_001n, 700n, 200n, 400n].map(take))
  await vi.waitFor(() => expect(posted).toEqual([[900n]]))
  // The batch was claimed.
  open = 0n
  await vi.waitFor(() => expect(posted).toEqual([[900n], [400n]]))
  batcher.stop()
  await outbox.close()
})
