import { claimGroups, deposit, releasePay, reserve } from '@opengradient/chain'
import { postingModes } from '@opengradient/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { ScriptedGateway } from './scripted-gateway.fixture.ts'
import { testParameters, WorkerNetwork } from './worker-network.fixture.ts'

const opg = 10n ** 18n

let net: WorkerNetwork
let gateway: ScriptedGateway

beforeEach(async () => {
  net = await WorkerNetwork.start({ auditors: 0 })
}, 120_000)
afterEach(async () => {
  await gateway[Symbol.asyncDispose]()
  await net[Symbol.asyncDispose]()
})

it('adds to the bond from free OPG before a batch that needs it', async () => {
  await net.startWorker({ worker: { defaultPrice: (2_000n * opg).toString() } })
  await reserve(net.gateway.account, { worker: net.worker.account.address, token: net.opg, amount: 3_000n * opg })
  gateway = await ScriptedGateway.connect(net)
  const job = { auditClass: 0, maxPrice: 2_000n * opg }
  const { receiptHash } = await gateway.run(await gateway.request({ job }))
  await net.until('the place', () => gateway.placeOf(receiptHash))
  const { amount } = await net.reader.pledge(net.worker.account.address, 'bond')
  // A tenth of the value, and a quarter on top.
  expect(amount).toBe(250n * opg)
}, 120_000)

it('posts groups and root only where the payer chose so, and proves each place', async () => {
  await net.startWorker()
  gateway = await ScriptedGateway.connect(net)
  await gateway.sendCheque(gateway.chequeOf(opg, { epoch: 1, auditClass: 0, postingMode: postingModes.totals }))
  const { receiptHash } = await gateway.ask(await gateway.request({ job: { auditClass: 0 } }))
  await gateway.acknowledge(receiptHash)
  const { leaf, path, batch } = await net.until('the place', () => gateway.placeOf(receiptHash))
  expect(await net.reader.postedBatch(batch.batchId)).toMatchObject({ postingMode: postingModes.totals, digests: [] })
  const { batchId } = batch
  const query = { leaf, path, batchId, worker: net.worker.account.address }
  expect(await net.reader.findLeaf(query)).toMatchObject({ leaf: { receiptHash } })
}, 120_000)

it('deletes what it kept of a batch whose pay another account released', async () => {
  const worker = await net.startWorker()
  gateway = await ScriptedGateway.connect(net)
  const { receiptHash } = await gateway.run(await gateway.request({ job: { auditClass: 0 } }))
  const { batch } = await net.until('the place', () => gateway.placeOf(receiptHash))
  await worker.stop()
  await net.pass(testParameters.batches.window + 1)
  await claimGroups(net.gateway.account, { batch })
  await net.pass(testParameters.batches.settleDelay + 1)
  await releasePay(net.gateway.account, batch)
  await net.startWorker()
  await net.until('the deletion', async () => (await net.records.get(`evidence/${receiptHash}`)) === undefined)
}, 120_000)

it('posts the receipts of one payer when the contract refuses those of another', async () => {
  const worker = { credit: (10n * opg).toString() }
  const first = await net.startWorker({ worker })
  gateway = await ScriptedGateway.connect(net)
  const poor = await net.network.account()
  const now = Math.floor(net.clock.now() / 1_000)
  const job = { auditClass: 0, settleBy: now + 580 }
  const unpaid = await gateway.request({ payer: poor, job })
  await gateway.sendCheque(gateway.chequeOf(opg, { payer: poor.address, auditClass: 0 }), poor)
  const answers = [await gateway.ask(unpaid)]
  answers.push(await gateway.run(await gateway.request({ job }), { isAcknowledged: false }))
  const [bad, good] = answers.map(({ receiptHash }) => receiptHash) as [`0x${string}`, `0x${string}`]
  await gateway.acknowledge(bad, good)
  await net.until('the place of the paid receipt', () => gateway.placeOf(good))
  expect(gateway.placeOf(bad)).toBeUndefined()

  // The payer reserves in time after all.
  await deposit(poor, { token: net.opg, balance: opg })
  await reserve(poor, { worker: net.worker.account.address, token: net.opg, amount: opg })
  await net.until('the place of the other receipt', () => gateway.placeOf(bad))

  // The refused batch of both is on disk still: a restarted worker does not post them again.
  await first.stop()
  await gateway[Symbol.asyncDispose]()
  await net.startWorker({ worker })
  gateway = await ScriptedGateway.connect(net)
  const { receiptHash } = await gateway.run(await gateway.request({ job: { auditClass: 0 } }))
  const { batch } = await net.until('the place of the last receipt', () => gateway.placeOf(receiptHash))
  expect(batch.sequence).toBe(2)
}, 120_000)
