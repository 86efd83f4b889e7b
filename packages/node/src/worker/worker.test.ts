import { outcomes } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ScriptedAuditor } from './scripted-auditor.fixture.ts'
import { ScriptedGateway } from './scripted-gateway.fixture.ts'
import { type TestWorker, testParameters, WorkerNetwork } from './worker-network.fixture.ts'

let net: WorkerNetwork
let worker: TestWorker

beforeAll(async () => {
  net = await WorkerNetwork.start()
  worker = await net.startWorker()
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())

it('takes a receipt from the request to released pay', async () => {
  await using gateway = await ScriptedGateway.connect(net)
  await using first = await ScriptedAuditor.connect(net, net.auditors[0] as never)
  await using second = await ScriptedAuditor.connect(net, net.auditors[1] as never)
  expect(worker.published).toMatchObject([{ value: { modelId: net.model.modelId } }])

  const { receiptHash, outputs, receipt } = await gateway.run(await gateway.request())
  expect([...new Float32Array(outputs[0]?.data.slice().buffer ?? new ArrayBuffer(0))]).toEqual([7])
  const { batch } = await net.until('the place of the receipt', () => gateway.placeOf(receiptHash))
  const { batchId } = batch
  expect(worker.notices).toMatchObject([{ type: 'batch', batchId, count: 1 }])

  await net.until('the evidence', () => first.has(batchId) && second.has(batchId))
  await first.audit(batchId)
  await second.audit(batchId)
  await net.until('both summaries', () => gateway.summaries.length === 2)
  expect(gateway.summaries[0]).toMatchObject({ outcomes: [{ leaf: { receiptHash } }] })

  const before = await net.reader.freeBalance(net.worker.account.address, net.opg)
  await net.until('the claim', async () => (await net.reader.groupState(batchId, 0)).claimed, 20)
  await net.pass(testParameters.batches.settleDelay)
  await net.until('the release', async () => (await net.reader.groupState(batchId, 0)).settled, 20)
  const after = await net.reader.freeBalance(net.worker.account.address, net.opg)
  // Less the fees of gateway and burn.
  expect(after - before).toBe((receipt.value.price * 94n) / 100n)
}, 120_000)

it('takes a slice from an auditor that disputes its answer without a case', async () => {
  await using gateway = await ScriptedGateway.connect(net)
  await using liar = await ScriptedAuditor.connect(net, net.auditors[0] as never)
  await using honest = await ScriptedAuditor.connect(net, net.auditors[1] as never)
  const { receiptHash } = await gateway.run(await gateway.request())
  const { batch } = await net.until('the place of the receipt', () => gateway.placeOf(receiptHash))
  const { batchId } = batch
  await net.until('the evidence', () => liar.has(batchId) && honest.has(batchId))
  await liar.audit(batchId, { outcome: outcomes.mismatch, root: receiptHash })
  await honest.audit(batchId)

  const slicesOf = (auditor: ScriptedAuditor) =>
    net.events.filter(({ name, args }) => name === 'AuditorSliced' && args.auditor === auditor.peer.account.address)
  await net.pass(testParameters.batches.window)
  expect(slicesOf(liar)).toEqual([])
  await net.pass(testParameters.batches.settleDelay)
  await net.until('the slice', () => slicesOf(liar).length > 0, 20)
  expect(slicesOf(liar)).toMatchObject([{ args: { batchId, amount: 10n ** 19n } }])
  expect(slicesOf(honest)).toEqual([])
}, 120_000)
