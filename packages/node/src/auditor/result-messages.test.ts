import { freshKey } from '@opengradient/chain/testing'
import {
  type Address,
  buildBatch,
  buildSummary,
  hashLeaf,
  hashOutcomeLeaf,
  isInTree,
  outcomes,
  zeroAddress,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { resultMessages } from './result-messages.ts'

const [first, second]: Address[] = [`0x${'0a'.repeat(20)}`, `0x${'0b'.repeat(20)}`]

function makeBatch(counts: readonly (readonly [gateway: Address, count: number])[]) {
  const groups = counts.map(([gateway, count]) => ({
    ...{ payer: gateway, gateway, token: zeroAddress, epoch: 0, auditClass: 10_000, checkFee: 1n, cumulative: 0n },
    ...{ gatewayFeeBps: 0, burnBps: 0 },
    items: Array.from({ length: count }, () => ({
      ...{ receiptHash: freshKey(), jobHash: freshKey(), price: 100n, auditFee: 1n },
    })),
  }))
  return buildBatch(groups)
}

function summarize({ leaves }: ReturnType<typeof makeBatch>, indices: readonly number[]) {
  const results = indices.map((index) => ({
    ...{ index, receiptHash: leaves[index]?.receiptHash ?? freshKey(), outcome: outcomes.match, tag: freshKey() },
    distance: 0,
  }))
  const parties = { batchId: freshKey(), auditor: first as Address, round: 0, fingerprint: freshKey() }
  return buildSummary({ ...parties, leafCount: leaves.length, results })
}

describe('resultMessages', () => {
  it('gives each gateway the outcomes of its own receipts, with paths that lead to both roots', () => {
    const batch = makeBatch([
      [first as Address, 3],
      [second as Address, 2],
    ])
    const built = summarize(batch, [0, 2, 4])
    const sent = resultMessages(built, '0x01', batch)
    expect(sent.map(({ gateway, message }) => [gateway, message.outcomes.map(({ leaf }) => leaf.index)])).toEqual([
      [first, [0, 2]],
      [second, [4]],
    ])
    for (const { message } of sent) {
      expect(message.summary).toEqual({ value: built.summary, signature: '0x01' })
      for (const { leaf, path } of message.outcomes) {
        expect(isInTree(built.summary.outcomesRoot, hashOutcomeLeaf(leaf), path)).toBe(true)
      }
      for (const { leaf, path } of message.places) expect(isInTree(batch.tree.root, hashLeaf(leaf), path)).toBe(true)
      expect(message.places.map(({ leaf }) => leaf.receiptHash)).toEqual(
        message.outcomes.map(({ leaf }) => leaf.receiptHash),
      )
    }
  })

  it('divides more than 64 outcomes, and sends nothing without an outcome or without the leaf list', () => {
    const batch = makeBatch([[first as Address, 130]])
    const built = summarize(batch, [...batch.leaves.keys()])
    expect(resultMessages(built, '0x01', batch).map(({ message }) => message.outcomes.length)).toEqual([64, 64, 2])
    expect(resultMessages(summarize(batch, []), '0x01', batch)).toEqual([])
    expect(resultMessages(built, '0x01', { ...batch, leaves: [] })).toEqual([])
  })
})
