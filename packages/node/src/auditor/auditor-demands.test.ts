import { demandOutcome, type OnChainDemand } from '@opengradient/chain'
import { type Address, hashLeaf } from '@opengradient/protocol'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { AuditorNetwork, type TestAuditor } from './auditor-network.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'
import type { AuditedBatch } from './scripted-worker.fixture.ts'

let net: AuditorNetwork
let running: TestAuditor[] = []

beforeAll(async () => {
  net = await AuditorNetwork.start(2)
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())
afterEach(async () => {
  await Promise.all(running.map((auditor) => auditor.stop()))
  running = []
})

/** A batch that two auditors have audited, of which one runs. */
async function audited(): Promise<{ batch: AuditedBatch; auditor: TestAuditor }> {
  for (const { account } of net.auditors) {
    running.push(await net.startAuditor(account.address, { method: new ScriptedMethod() }))
  }
  const batch = await net.post([net.run(), net.run()])
  await net.seal(batch)
  await net.summaries(batch)
  const [auditor, ...others] = running as [TestAuditor, ...TestAuditor[]]
  await Promise.all(others.map((each) => each.stop()))
  running = [auditor]
  return { batch, auditor }
}

async function demand({ batchId, batch }: AuditedBatch, auditor: Address, index = 1): Promise<void> {
  const posted = (await net.reader.summaries(batchId)).find(({ summary }) => summary.auditor === auditor)!
  const inclusion = {
    batch: (await net.reader.postedBatch(batchId))!,
    leaf: batch.leaves[index]!,
    path: batch.tree.path(index),
  }
  await demandOutcome(net.gateway, inclusion, posted)
}

const demandOf = ({ batchId, batch }: AuditedBatch, auditor: Address, index = 1): Promise<OnChainDemand | undefined> =>
  net.reader.demand(batchId, auditor, hashLeaf(batch.leaves[index]!))

const shown = (batch: AuditedBatch, auditor: Address, index?: number) =>
  net.until('the answer', async () => (await demandOf(batch, auditor, index))?.status === 'shown')

it('shows demanded outcomes at once, and gets the deposits', async () => {
  const { batch, auditor } = await audited()
  const { opg } = net.reader.deployment.contracts
  const money = await net.reader.freeBalance(auditor.account, opg)
  for (const index of [0, 1]) await demand(batch, auditor.account, index)
  for (const index of [0, 1]) await shown(batch, auditor.account, index)
  const { deposit } = await net.reader.demandTerms()
  expect(await net.reader.freeBalance(auditor.account, opg)).toBe(money + 2n * deposit)
}, 120_000)

it('shows an outcome that was demanded while it was offline', async () => {
  const { batch, auditor } = await audited()
  await auditor.stop()
  running = []
  await demand(batch, auditor.account)
  const { records, account } = auditor
  running.push(await net.startAuditor(account, { method: new ScriptedMethod(), records }))
  await shown(batch, account)
}, 120_000)

it('shows an outcome again where a reorganisation removed the answer', async () => {
  const { batch, auditor } = await audited()
  await demand(batch, auditor.account)
  const { number: demanded } = await net.reader.head()
  await shown(batch, auditor.account)
  const { number } = await net.reader.head()
  await net.reorganise(number - demanded)
  expect(await demandOf(batch, auditor.account)).toMatchObject({ status: 'open' })
  await shown(batch, auditor.account)
}, 120_000)
