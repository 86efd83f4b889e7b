import { createSigner, type Hex, type Leaf, type Records, type Signer } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { makeRun, type TestRun } from '@opengradient/verifier/testing'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'

import type { OwnReceipt, ReceiptPlace } from './own-receipt.ts'
import { OwnReceipts } from './own-receipts.ts'

const key = (digit: string): Hex => `0x${digit.repeat(64)}`
const [worker, gateway] = [key('4'), key('3')].map(createSigner) as [Signer, Signer]
const batches = [key('a'), key('b'), key('c')]
let runs: readonly TestRun[]

beforeAll(() => {
  runs = Array.from({ length: 4 }, () => makeRun({ worker, gateway }))
})

function receiptOf({ receiptHash, jobHash, evidence }: TestRun): OwnReceipt {
  const { job, offer, assignment, receipt } = evidence
  const answer = { job, offer, assignment, receipt }
  return { receiptHash, jobHash, answer, salt: key('5'), outputRoot: key('6'), storedAt: 1 }
}

function placeOf({ receiptHash, jobHash }: TestRun, batchId: Hex): ReceiptPlace & { receiptHash: Hex } {
  const sums = { price: 1n, auditFee: 0n, runningPrice: 0n, runningAudit: 0n }
  const leaf: Leaf = { index: 0, group: 0, receiptHash, jobHash, ...sums }
  return { receiptHash, batchId, leaf, path: [] }
}

/** Records whose ranges are read slowly, so that writes come between. */
function slowRanges(records: Records): Records {
  return {
    get: (name) => records.get(name),
    batch: (operations, options) => records.batch(operations, options),
    async *entries(range) {
      const found: [string, Uint8Array][] = []
      for await (const entry of records.entries(range)) found.push(entry)
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
      yield* found
    },
  }
}

it('lists the receipts of a batch as a restarted gateway reads them, in any order of changes at the same time', async () => {
  const step = fc.oneof(
    fc.record({ place: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), batch: fc.nat(2), waits: fc.boolean() }),
    fc.record({ list: fc.nat(2), waits: fc.boolean() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const records = memoryRecords()
      const receipts = new OwnReceipts(slowRanges(records))
      for (const run of runs) await receipts.put(receiptOf(run))
      const running: Promise<unknown>[] = []
      for (const each of steps) {
        const done =
          'list' in each
            ? receipts.ofBatch(batches[each.list] as Hex)
            : receipts.putPlaces(
                worker.address,
                each.place.map((run) => placeOf(runs[run] as TestRun, batches[each.batch] as Hex)),
              )
        running.push(done)
        if (each.waits) await done
      }
      await Promise.all(running)
      for (const batchId of batches) {
        const stored = await new OwnReceipts(records).ofBatch(batchId)
        expect([...(await receipts.ofBatch(batchId))].sort()).toEqual([...stored].sort())
        expect([...(await receipts.ofBatch(batchId))].sort()).toEqual([...stored].sort())
      }
    }),
  )
})

it('reads the receipts of a batch once', async () => {
  const records = memoryRecords()
  let ranges = 0
  const receipts = new OwnReceipts({
    ...{ get: (name) => records.get(name), batch: (operations) => records.batch(operations) },
    entries: (range) => {
      ranges++
      return records.entries(range)
    },
  })
  const run = runs[0] as TestRun
  await receipts.put(receiptOf(run))
  await receipts.putPlaces(worker.address, [placeOf(run, key('a'))])
  const before = ranges
  for (let i = 0; i < 10; i++) expect(await receipts.ofBatch(key('a'))).toEqual([run.receiptHash])
  expect(ranges - before).toBe(1)
})
