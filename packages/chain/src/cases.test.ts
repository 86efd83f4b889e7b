import { leafList, type OutcomeLeaf } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  advanceCase,
  appealCase,
  type Ballot,
  closeCase,
  commitVote,
  drawJury,
  type JurorVote,
  openDrawnCase,
  openListCase,
  pledge,
  postSummary,
  proveFault,
  punishMatch,
  revealVote,
} from './index.ts'
import { SettlementNetwork, type TestSummary } from './settlement-network.fixture.ts'
import { freshKey } from './testing/index.ts'
import type { TestAccount } from './testing/test-network.ts'

let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start(7)
})
afterAll(() => net[Symbol.asyncDispose]())

const reported = ({ summary, built }: TestSummary, place: number) => ({
  summary,
  outcome: built.leaves[place] as OutcomeLeaf,
  path: built.tree?.path(place) ?? [],
})

/** Has every juror of a rung vote alike. */
async function decide(caseId: Ballot['caseId'], rung: number, vote: JurorVote): Promise<readonly TestAccount[]> {
  await net.mine(2)
  await drawJury(net.gateway, caseId, rung)
  expect(await drawJury(net.gateway, caseId, rung)).toEqual({ status: 'unchanged' })
  const accounts = new Set((await net.reader.jury(caseId, rung))?.jurors.map(({ account }) => account))
  const jurors = [...accounts].map((account) => net.accountOf(account ?? '0x'))
  const ballot = { caseId, rung, vote, clear: true, salt: freshKey() }
  for (const juror of jurors) expect((await commitVote(juror, ballot)).status).toBe('sent')
  expect(await commitVote(jurors[0]!, ballot)).toEqual({ status: 'unchanged' })
  for (const juror of jurors) expect((await revealVote(juror, ballot)).status).toBe('sent')
  expect(await revealVote(jurors[0]!, ballot)).toEqual({ status: 'unchanged' })
  return jurors
}

describe('a case', () => {
  it('goes through both rungs by an appeal, and the leaf falls', async () => {
    const { reader, gateway, worker } = net
    const { batch, leaves } = await net.post()
    const [liar, honest] = (await net.seal(batch)) as [TestAccount, TestAccount]
    const matching = net.summarize(liar, leaves, 'match')
    const differing = net.summarize(honest, leaves, 'mismatch')
    await postSummary(gateway, matching)
    await postSummary(gateway, differing)
    await net.mine(2)

    // The block after the summary draws the leaf of the case from the two mismatches.
    const attempts = await Promise.allSettled(
      leaves.map((leaf, place) => openDrawnCase(honest, leaf, reported(differing, place))),
    )
    const place = attempts.findIndex(({ status }) => status === 'fulfilled')
    const other = openDrawnCase(honest, leaves[1 - place]!, reported(differing, 1 - place))
    await expect(other).rejects.toMatchObject({ code: 'REVERTED', errorName: 'SummaryUsed' })
    const leaf = leaves[place]!
    const { caseId, result } = await openDrawnCase(honest, leaf, reported(differing, place))
    expect(result).toEqual({ status: 'unchanged' })
    expect(await reader.case(caseId)).toMatchObject({
      ...{ status: 'voting', rung: 0, worker: worker.address, batchId: batch.batchId },
      openers: [{ account: honest.address, kind: 'slice' }],
    })
    expect(await reader.receiptState(leaf)).toMatchObject({ status: 'held', case: 'open' })
    expect(await reader.caseContents(caseId)).toEqual({
      ...{ caseId, batchId: batch.batchId, worker: worker.address, groups: batch.groups, atRisk: batch.atRisk },
      ...{ leaf: leaf.leaf, path: leaf.path },
    })

    const jurors = await decide(caseId, 0, 'wrong')
    expect(jurors).toHaveLength(3)
    expect((await advanceCase(gateway, caseId)).status).toBe('sent')
    expect(await reader.case(caseId)).toMatchObject({ status: 'appealable', outcome: 'wrong', clear: true })
    expect((await appealCase(worker, caseId)).status).toBe('sent')
    expect(await appealCase(worker, caseId)).toEqual({ status: 'unchanged' })
    await decide(caseId, 1, 'wrong')
    const contents = { batch, leaf: leaf.leaf }
    expect((await closeCase(gateway, caseId, contents)).status).toBe('sent')
    expect(await closeCase(gateway, caseId, contents)).toEqual({ status: 'unchanged' })
    expect(await advanceCase(gateway, caseId)).toEqual({ status: 'unchanged' })
    expect(await reader.case(caseId)).toMatchObject({ status: 'closed', rung: 1, outcome: 'wrong' })
    expect(await reader.receiptState(leaf)).toMatchObject({
      ...{ status: 'void', case: 'wrong', voided: undefined, convicted: true },
    })
    const { suspendedUntil, generation } = await reader.workerAccount(worker.address, net.contracts.opg)
    expect(generation).toBe(1)
    expect(suspendedUntil).toBeGreaterThan((await reader.head()).timestamp)

    expect((await punishMatch(gateway, leaf, reported(matching, place))).status).toBe('sent')
    expect(await punishMatch(gateway, leaf, reported(matching, place))).toEqual({ status: 'unchanged' })
    await net.passTo(suspendedUntil + 1)
    // The ruling burnt the bond, without which the worker posts nothing.
    await pledge(net.worker, { purpose: 'bond', amount: 100n * 10n ** 18n })
  })

  it('on a leaf list is opened once', async () => {
    const { batch } = await net.post({ mode: 'totals' })
    const [auditor] = await net.seal(batch)
    const { caseId, result } = await openListCase(auditor!, batch)
    expect(result.status).toBe('sent')
    expect((await openListCase(auditor!, batch)).result).toEqual({ status: 'unchanged' })
    expect(await net.reader.case(caseId)).toMatchObject({ openers: [{ kind: 'serviceSlice' }] })
    expect(await net.reader.caseContents(caseId)).toMatchObject({ batchId: batch.batchId, leaf: leafList, path: [] })
  })
})

describe('proveFault', () => {
  it('proves one job in two batches once, and voids both leaves', async () => {
    const { group, cheque } = await net.group({ leaves: 1, auditClass: 0 })
    const first = await net.postGroups([group], [cheque])
    const second = await net.group({ leaves: 1, auditClass: 0 })
    const again = await net.postGroups([{ ...second.group, items: group.items }], [second.cheque])
    const leaves = [first.leaves[0]!, again.leaves[0]!] as const
    const prover = net.gateway
    expect((await proveFault(prover, { kind: 'doubleJob', leaves })).status).toBe('sent')
    expect(await proveFault(prover, { kind: 'doubleJob', leaves })).toEqual({ status: 'unchanged' })
    for (const leaf of leaves) {
      expect(await net.reader.receiptState(leaf)).toMatchObject({ status: 'void', voided: 'fault' })
    }
    await expect(proveFault(prover, { kind: 'falseSum', leaf: leaves[0] })).rejects.toMatchObject({
      errorName: 'NoFault',
    })
  })
})
