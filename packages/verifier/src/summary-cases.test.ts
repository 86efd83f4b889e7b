/** Receipts of a summary with several mismatches: one of them becomes the case of all. */

import {
  advanceCase,
  closeCase,
  commitVote,
  drawJury,
  type JurorVote,
  openDrawnCase,
  postSummary,
  revealVote,
} from '@opengradient/chain'
import { freshKey, type TestAccount } from '@opengradient/chain/testing'
import { type Hex, parseRequirement, type ReceiptSummary } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type PostedRun, ReceiptNetwork, toReceiptSummary } from './testing/receipt-network.ts'
import { verifyReceiptFile } from './verify-receipt.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start(6)
})
afterAll(() => net[Symbol.asyncDispose]())

interface Contradicted {
  readonly caseId: Hex
  /** The leaf without a case. */
  readonly other: PostedRun
  /** The honest auditor's outcome there. */
  readonly summaries: readonly ReceiptSummary[]
}

/** A batch of two of which one auditor found the same bits and one other answers, with the case that its summary gave. */
async function contradicted(): Promise<Contradicted> {
  const posted = await net.post([await net.run(), await net.run()])
  const [first] = posted as [PostedRun, PostedRun]
  const [honest, accuser] = (await net.seal(first)) as [TestAccount, TestAccount]
  const { built: honestly, ...match } = net.summarize(honest, posted)
  await postSummary(net.gateway, match)
  const { summary, bitmap, signature, built } = net.summarize(accuser, posted, 'mismatch')
  await postSummary(net.gateway, { summary, bitmap, signature })
  await net.mine(2)
  for (const [place, { place: leaf }] of posted.entries()) {
    const outcome = built.leaves[place] as (typeof built.leaves)[0]
    const reported = { summary, outcome, path: built.tree?.path(place) ?? [] }
    try {
      const { caseId } = await openDrawnCase(accuser, leaf, reported)
      const other = posted[1 - place] as PostedRun
      return { caseId, other, summaries: [toReceiptSummary({ ...match, built: honestly }, 1 - place)] }
    } catch (error) {
      expect(error).toMatchObject({ errorName: 'WrongOrdinal' })
    }
  }
  throw new Error('the block drew no mismatch')
}

/** Every juror of the first rung votes alike, and the case is closed. */
async function rule(caseId: Hex, vote: JurorVote): Promise<void> {
  await net.mine(2)
  await drawJury(net.gateway, caseId, 0)
  const accounts = new Set((await net.reader.jury(caseId, 0))?.jurors.map(({ account }) => account))
  const jurors = [...accounts].map((account) => net.accountOf(account ?? '0x'))
  const ballot = { caseId, rung: 0, vote, clear: true, salt: freshKey() }
  for (const juror of jurors) await commitVote(juror, ballot)
  for (const juror of jurors) await revealVote(juror, ballot)
  await advanceCase(net.gateway, caseId)
  await net.chain.pass(net.network.parameters.cases.appeal + 1)
  const contents = await net.reader.caseContents(caseId)
  if (contents === undefined) throw new Error('the case has no contents')
  await closeCase(net.gateway, caseId, { batch: contents, leaf: contents.leaf })
}

const verify = async ({ other, summaries }: Contradicted, requirement: string) =>
  verifyReceiptFile(await net.postedFile(other, summaries), {
    ...{ reader: net.reader, settlement: net.contracts.settlement, require: parseRequirement(requirement) },
  })

/** Advances the chain to the time at which the pay of a batch is free. */
async function passToFree({ place }: PostedRun): Promise<void> {
  const free = (await net.reader.progress(place.batch.batchId))?.free ?? 0
  await net.chain.pass(free + 1 - (await net.reader.head()).timestamp)
}

it('a ruling for the worker refutes the mismatches on which the summary gave no case', async () => {
  const found = await contradicted()
  expect(await verify(found, 'settled')).toMatchObject({ state: 'disputed', assessment: 'disputed' })
  await rule(found.caseId, 'right')
  await net.chain.pass(60)
  const report = await verify(found, 'final')
  expect(report).toMatchObject({ state: 'final', assessment: 'met', couldNotCheck: false })
  expect(report.guarantee).toContain('1 of 2 drawn found another answer, in a summary that a ruling refuted')
  // The refuted summary confirms nothing.
  expect(await verify(found, 'replayed:2')).toMatchObject({ assessment: 'unmet' })
})

it('after a ruling against the worker they stay disputed, also once the pay is free', async () => {
  const found = await contradicted()
  await rule(found.caseId, 'wrong')
  expect(await verify(found, 'settled')).toMatchObject({ state: 'disputed', assessment: 'disputed' })
  await passToFree(found.other)
  const report = await verify(found, 'settled')
  expect(report).toMatchObject({ state: 'disputed', assessment: 'disputed' })
  expect(report.guarantee).toContain('disputed: no ruling decided it in time; 1 of 2 drawn found another answer')
})
