import { freshKey } from '@opengradient/chain/testing'
import {
  buildBatch,
  createHasher,
  createSigner,
  hashGroups,
  hashLeaf,
  type Leaf,
  merkleTree,
  outcomes,
  silentLogger,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { auditClocks } from './audit-clocks.ts'
import { AuditDuty } from './audit-duty.ts'
import { DutyRecords } from './duty-records.ts'
import { ownAnswer } from './own-answer.ts'
import { OwnSummaries } from './own-summaries.ts'

const worker = `0x${'0b'.repeat(20)}` as const
const batches = { window: 600, grace: 300, redrawTime: 450, settleDelay: 14_400 }
const atRisk = [10n ** 20n]
const signer = createSigner(freshKey())

/** Signs a summary with a match for each leaf of a batch at its place. @returns the summary's records */
async function sign(
  change: (leaves: readonly Leaf[]) => readonly Leaf[],
): Promise<{ records: DutyRecords; leaves: readonly Leaf[] }> {
  const items = Array.from({ length: 3 }, () => ({
    receiptHash: freshKey(),
    jobHash: freshKey(),
    price: 100n,
    auditFee: 1n,
  }))
  const parties = { payer: worker, gateway: worker, token: zeroAddress, epoch: 0, auditClass: 10_000 }
  const built = buildBatch([{ ...parties, checkFee: 1n, cumulative: 0n, gatewayFeeBps: 0, burnBps: 0, items }])
  const { groups } = built
  const leaves = change(built.leaves)
  const { root } = merkleTree(leaves.map(hashLeaf))
  const duty = new AuditDuty({
    batch: {
      ...{ batchId: zeroBytes32, module: zeroAddress, worker, root, groupsHash: hashGroups(groups, atRisk) },
      ...{ count: leaves.length, postedAt: 1_000, postingMode: 0 },
    },
    ...{ groups, atRisk, round: 0, seed: freshKey(), auditor: signer.address, drawn: 2 },
    clocks: auditClocks(batches, 1_000, 0),
  })
  expect(duty.setLeaves(leaves)).toBe(true)
  for (const receiptHash of duty.missing(leaves.length)) {
    duty.take(receiptHash)
    duty.settle(receiptHash, { outcome: outcomes.match, tag: freshKey(), distance: 0 })
  }
  const records = new DutyRecords(memoryRecords())
  const components = {
    ...{ signer, hasher: createHasher({ chainId: 1, verifyingContract: zeroAddress }), account: signer.address },
    ...{ parameters: { batches }, clock: { now: () => 0 }, logger: silentLogger },
    outbox: { prepare: () => [], accept: () => undefined, discard: () => undefined },
    notices: { publish: () => undefined },
  }
  const parts = {
    ...{ records, delivery: { items: () => [] }, cases: { queue: async () => undefined } },
    channels: { onResponse: () => undefined, send: async () => undefined },
  }
  await new OwnSummaries(components as never, parts as never).sign(duty, zeroBytes32)
  return { records, leaves }
}

const demandOf = (leaf: Leaf) => ({ batchId: zeroBytes32, auditor: signer.address, leaf, until: 0 })

it('keeps what answers a demand of a checked leaf', async () => {
  const { records, leaves } = await sign((all) => all)
  const leaf = leaves[1]!
  const answer = await ownAnswer(records, demandOf(leaf))
  expect(answer).toMatchObject({ outcome: { index: 1, receiptHash: leaf.receiptHash } })
  expect(answer?.other).toBeUndefined()
})

it('keeps the leaf list where the worker gave two leaves one index, and answers for both', async () => {
  const { records, leaves } = await sign(([first, second, third]) => [first!, { ...second!, index: 0 }, third!])
  expect(await ownAnswer(records, demandOf(leaves[0]!))).toMatchObject({ outcome: { index: 0 } })
  expect(await ownAnswer(records, demandOf(leaves[1]!))).toMatchObject({
    outcome: { index: 0, receiptHash: leaves[0]!.receiptHash },
    other: { leaf: leaves[0] },
  })
})
