import { type LeafInclusion, proveFault } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { ScriptedAuditor } from './scripted-auditor.fixture.ts'
import { ScriptedGateway } from './scripted-gateway.fixture.ts'
import { testParameters, WorkerNetwork } from './worker-network.fixture.ts'

let net: WorkerNetwork

beforeEach(async () => {
  net = await WorkerNetwork.start()
}, 120_000)
afterEach(() => net[Symbol.asyncDispose]())

/** Receipts of all batches on chain, each as often as it is in one. */
async function posted(): Promise<Hex[]> {
  const ids = new Set(net.events.flatMap((event) => (event.name === 'BatchPosted' ? [event.args.batchId] : [])))
  const batches = await Promise.all([...ids].map((batchId) => net.reader.postedBatch(batchId)))
  return batches.flatMap((batch) => batch?.digests ?? [])
}

/** A call of the chain's own methods. */
async function rpc(method: string, params: readonly unknown[] = []): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(net.chain.rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return ((await response.json()) as { result: unknown }).result
}

it('posts a receipt after a restart that it signed before, and pays it once', async () => {
  const first = await net.startWorker({ worker: { batchIntervalMs: 3_600_000 } })
  const gateway = await ScriptedGateway.connect(net)
  const session = await gateway.session
  const request = await gateway.request()
  const answer = await gateway.run(request)
  const lost = await gateway.request()
  await first.stop()
  await gateway[Symbol.asyncDispose]()

  await net.startWorker()
  await using again = await ScriptedGateway.connect(net)
  expect(await again.session).not.toBe(session)
  // The answer of the earlier session is repeated. Its other attempts cannot run, nor another one at a job with a receipt.
  expect(await again.ask(request)).toMatchObject({ receipt: answer.receipt })
  await expect(again.ask(lost)).rejects.toMatchObject({ code: 'BAD_JOB' })
  const second = await again.request({ job: request.job.value, assignment: { attempt: 2 } })
  await expect(again.ask({ ...second, salt: request.salt })).rejects.toMatchObject({ code: 'DUPLICATE' })
  await again.acknowledge(answer.receiptHash)
  const { leaf, batch } = await net.until('the place of the receipt', () => again.placeOf(answer.receiptHash))
  expect(leaf.jobHash).toBe(answer.jobHash)
  expect(await posted()).toHaveLength(1)
  expect(batch.sequence).toBe(0)
}, 120_000)

it('finds a batch on chain that it posted before it ended, and repeats its places', async () => {
  // The chain mines on demand: the process ends between the transaction and its block.
  const first = await net.startWorker()
  const gateway = await ScriptedGateway.connect(net)
  await rpc('evm_setAutomine', [false])
  const { receiptHash } = await gateway.run(await gateway.request())
  await expect.poll(() => rpc('txpool_status'), { timeout: 20_000 }).toMatchObject({ pending: '0x1' })
  await first.stop()
  await gateway[Symbol.asyncDispose]()
  await rpc('evm_setAutomine', [true])
  await net.pass(1)

  await net.startWorker()
  await using again = await ScriptedGateway.connect(net)
  const { batch } = await net.until('the repeated place', () => again.placeOf(receiptHash))
  const more = await again.run(await again.request())
  const { batch: next } = await net.until('the next batch', () => again.placeOf(more.receiptHash))
  expect([batch.sequence, next.sequence]).toEqual([0, 1])
  expect(await posted()).toHaveLength(2)
}, 120_000)

it('claims and releases a batch of an earlier process', async () => {
  const first = await net.startWorker()
  const gateway = await ScriptedGateway.connect(net)
  const { receiptHash } = await gateway.run(await gateway.request({ job: { auditClass: 0 } }))
  const { batch } = await net.until('the place of the receipt', () => gateway.placeOf(receiptHash))
  await first.stop()
  await gateway[Symbol.asyncDispose]()
  await net.pass(testParameters.batches.window + 1)
  const second = await net.startWorker()
  await net.until('the claim', async () => (await net.reader.groupState(batch.batchId, 0)).claimed)
  await second.stop()
  await net.pass(testParameters.batches.settleDelay + 1)
  await net.startWorker()
  await net.until('the release', async () => (await net.reader.groupState(batch.batchId, 0)).settled)
  await net.until('an empty store', async () => {
    const keys: string[] = []
    for await (const [key] of net.records.entries({ gte: '', lt: '~' })) keys.push(key)
    return !keys.some((key) => /^(batch|evidence|answer|pending)\//.test(key))
  })
}, 120_000)

it('posts a batch again that a reorganisation dropped, with the same contents', async () => {
  await net.startWorker()
  await using gateway = await ScriptedGateway.connect(net)
  const { receiptHash } = await gateway.run(await gateway.request())
  const { batch } = await expect
    .poll(() => gateway.placeOf(receiptHash), { timeout: 20_000 })
    .toBeDefined()
    .then(() => gateway.placeOf(receiptHash) as NonNullable<ReturnType<typeof gateway.placeOf>>)
  await rpc('anvil_reorg', [1, []])
  expect(await net.reader.batch(batch.batchId)).toBeUndefined()
  await net.until('the batch again', () => net.reader.batch(batch.batchId))
  const more = await gateway.run(await gateway.request())
  const { batch: next } = await net.until('the next batch', () => gateway.placeOf(more.receiptHash))
  expect(next.sequence).toBe(1)
}, 120_000)

it('serves evidence and takes summaries after a restart', async () => {
  const first = await net.startWorker()
  const gateway = await ScriptedGateway.connect(net)
  const { receiptHash } = await gateway.run(await gateway.request())
  const { batch } = await net.until('the place of the receipt', () => gateway.placeOf(receiptHash))
  const { batchId } = batch
  await net.until('the draw', async () => (await net.reader.progress(batchId))?.isSealed)
  await first.stop()
  await gateway[Symbol.asyncDispose]()

  const second = await net.startWorker()
  const [peer] = net.auditors
  await using auditor = await ScriptedAuditor.connect(net, peer as NonNullable<typeof peer>)
  await net.until('the evidence', () => auditor.has(batchId))
  await auditor.audit(batchId, { isPosted: false })
  await net.until('the acknowledgement', () => auditor.response('acknowledged'))
  await second.stop()

  await net.startWorker()
  await using again = await ScriptedGateway.connect(net)
  await net.until('the repeated summary', () => again.summaries[0])
  // The auditor does not post it: the worker does, from half of the window on.
  await net.pass(testParameters.batches.window / 2)
  await net.until('the posted summary', async () => (await net.reader.summaries(batchId)).length === 1)
}, 120_000)

it('answers a job twice after it was restored from a backup, and loses no stake', async () => {
  const { worker } = net
  const first = await net.startWorker()
  const gateway = await ScriptedGateway.connect(net)
  const backup = await entries()
  const request = await gateway.request({ job: { auditClass: 0 } })
  const before = await gateway.run(request)
  const earlier = await net.until('the place of the receipt', () => gateway.placeOf(before.receiptHash))
  await first.stop()
  await gateway[Symbol.asyncDispose]()
  const lost = (await entries()).map(([key]) => ({ type: 'del', key }) as const)
  await net.records.batch([...lost, ...backup.map(([key, value]) => ({ type: 'put', key, value }) as const)])

  await net.startWorker()
  await using again = await ScriptedGateway.connect(net)
  const second = await again.request({ job: request.job.value, assignment: { attempt: 2 } })
  const after = await again.run({ ...second, salt: request.salt })
  expect([after.jobHash, after.receiptHash === before.receiptHash]).toEqual([before.jobHash, false])
  const later = await net.until('the place of the second receipt', () => again.placeOf(after.receiptHash))

  const leaves = await Promise.all(
    [earlier, later].map(async ({ leaf, path, batch: { batchId } }) => {
      const batch = await net.reader.postedBatch(batchId)
      return { batch: batch as NonNullable<typeof batch>, leaf, path }
    }),
  )
  const [a, b] = leaves as [LeafInclusion, LeafInclusion]
  const stake = await net.reader.pledge(worker.account.address, 'worker')
  // The later leaf is void; two receipts of two sessions are no fault.
  expect((await proveFault(net.gateway.account, { kind: 'doubleJob', leaves: [a, b] })).status).toBe('sent')
  const receipts = [before.receipt, after.receipt] as const
  const signedBlock = a.batch.postedBlock
  await expect(proveFault(net.gateway.account, { kind: 'equivocation', receipts, signedBlock })).rejects.toMatchObject({
    errorName: 'NoFault',
  })
  expect(await net.reader.pledge(worker.account.address, 'worker')).toEqual(stake)
  const states = await Promise.all(leaves.map((leaf) => net.reader.receiptState(leaf)))
  expect(states.map((state) => state?.status)).toEqual(['none', 'void'])
}, 120_000)

/** The worker's state on disk. */
async function entries(): Promise<[string, Uint8Array][]> {
  const found: [string, Uint8Array][] = []
  for await (const entry of net.records.entries({ gte: '', lt: '~' })) found.push(entry)
  return found
}
