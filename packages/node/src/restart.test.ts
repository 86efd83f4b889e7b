import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

import { affineModel } from '@opengradient/engine/testing'
import { type Hex, SingleChunkExecution } from '@opengradient/protocol'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { ask, errorOf, floats, inferUrl, post, receiptAt } from './testing/http-requests.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from './testing/test-network.fixture.ts'

let network: TestNetwork
let gateway: TestNode
let worker: TestNode
/** Lets a held job go on. */
let hold: PromiseWithResolvers<void> | undefined
let held = 0

const startWorker = (batchIntervalMs = 200): Promise<TestNode> =>
  network.start('worker', ['worker'], {
    config: { worker: { batchIntervalMs } },
    options: {
      wrapExecutor: (executor) => ({
        runtimes: executor.runtimes,
        load: () => executor.load(),
        execute: (request) =>
          SingleChunkExecution.from(async (signal) => {
            if (hold) held++
            await hold?.promise
            return executor.execute({ ...request, signal }).result
          }, request.signal),
      }),
    },
  })

beforeAll(async () => {
  network = await startNetwork()
  gateway = await network.start('gateway', ['gateway', 'host'])
  worker = await startWorker()
  await network.publish(affineModel(), 'test/affine')
})
afterEach(() => {
  hold?.resolve()
  hold = undefined
})
afterAll(() => network[Symbol.asyncDispose]())

const infer = async (): Promise<Hex> => {
  const answer = await network.until('an answer', async () => {
    const tried = await post(inferUrl(gateway.url, 'test/affine'), floats(1))
    return tried.status === 200 && tried
  })
  return (answer as Exclude<typeof answer, false>).headers.get('x-og-receipt') as Hex
}
/** A method of anvil's own. */
const rpc = (method: string, ...params: unknown[]): Promise<unknown> =>
  ask(network.anvil.rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
const settled = (hash: Hex): Promise<unknown> =>
  network.until(
    'the receipt to be in a batch',
    async () => network.leaves(hash).length > 0 && (await receiptAt(gateway.url, hash))?.settlement,
  )

it('posts receipts after a restart that were signed and not posted before it', async () => {
  await worker.stop()
  worker = await startWorker(1e9)
  const hashes = [await infer(), await infer()]
  await worker.stop()
  worker = await startWorker()
  // Unacknowledged receipts are posted near their deadline.
  await network.pass(550)
  for (const hash of hashes) {
    await settled(hash)
    expect(network.leaves(hash)).toHaveLength(1)
  }
})

it('posts each receipt once when the worker stops before its batch transaction is mined', async () => {
  await rpc('evm_setAutomine', false)
  const answer = await post(inferUrl(gateway.url, 'test/affine'), floats(1))
  const hash = answer.headers.get('x-og-receipt') as Hex
  await expect
    .poll(async () => (await ask(network.anvil.rpcUrl, pendingCount)).json.result.pending, { timeout: 30_000 })
    .toBe('0x1')
  await worker.stop()
  await rpc('evm_setAutomine', true)
  await rpc('evm_mine')
  worker = await startWorker()
  await settled(hash)
  await settled(await infer())
  expect(network.leaves(hash)).toHaveLength(1)
})
const pendingCount = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'txpool_status', params: [] }),
}

it('claims a batch once when the worker restarts after its window', async () => {
  const hash = await infer()
  await settled(hash)
  await worker.stop()
  await network.pass(21)
  worker = await startWorker()
  await network.until('the claim', async () => (await receiptAt(gateway.url, hash))?.settlement?.claimTransaction)
  const claims = network.events.flatMap((event) => (event.name === 'BatchClaimed' ? [event.args.batchId] : []))
  expect(new Set(claims).size).toBe(claims.length)
})

it('answers UNAVAILABLE to a client whose worker stops during the job', async () => {
  await infer()
  hold = Promise.withResolvers()
  held = 0
  const asking = post(inferUrl(gateway.url, 'test/affine'), floats(1))
  await network.until('the job to begin', () => held === 1)
  await worker.stop()
  expect(errorOf(await asking).code).toMatch(/UNAVAILABLE|PEER/)
  hold.resolve()
  hold = undefined
  worker = await startWorker()
  await infer()
})

it('rejects a second node on one state folder with STATE_IN_USE', async () => {
  await expect(network.start('worker', ['worker'])).rejects.toMatchObject({ code: 'STATE_IN_USE' })
  await infer()
})

it('listens on other ports when the ports of its last run are taken', async () => {
  const first = await network.start('moved', ['auditor'])
  const ports = JSON.parse(await readFile(path.join(first.stateDir, 'ports.json'), 'utf8')) as {
    http: number
    p2p: number
  }
  await first.stop()
  const others = [ports.http, ports.p2p].map((port) => createServer().listen(port, '127.0.0.1'))
  await Promise.all(others.map((other) => once(other, 'listening')))
  const second = await network.start('moved', ['auditor'])
  expect((await ask(`${second.url}/readyz`)).status).toBe(200)
  expect(second.url).not.toBe(first.url)
  for (const other of others) other.close()
  await second.stop()
})

it('rejects a configuration without roles or with a negative stake with BAD_INPUT', async () => {
  await expect(network.start('odd', [])).rejects.toMatchObject({
    code: 'BAD_INPUT',
    details: { field: 'config.roles' },
  })
  await expect(network.start('odd', ['worker'], { config: { stake: '-1' } })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
})

it('offers a model that was published before the worker joined', async () => {
  const joined = await network.start('joined', ['worker'])
  await network.until('its offer', async () => {
    const { models } = (await ask(`${gateway.url}/og/v1/models`)).json
    return models[0].workers.includes(joined.account)
  })
  await joined.stop()
})

it('catches up on 100 receipts that were signed while the gateway was stopped', async () => {
  const late = await network.start('late', ['gateway'])
  await late.stop()
  const hashes = new Set<string>()
  while (hashes.size < 100) {
    const answers = await Promise.all([...Array(10)].map(() => post(inferUrl(gateway.url, 'test/affine'), floats(1))))
    for (const answer of answers) if (answer.status === 200) hashes.add(answer.headers.get('x-og-receipt') as string)
  }
  const again = await network.start('late', ['gateway'])
  const known = async (): Promise<Set<string>> =>
    new Set(
      (await ask(`${again.url}/og/v1/receipts?limit=10000`)).json.receipts
        .filter(({ worker: by }: { worker: Hex | null }) => by !== null)
        .map(({ receiptHash }: { receiptHash: Hex }) => receiptHash),
    )
  await network.until('all of them', async () => {
    const there = await known()
    return [...hashes].every((hash) => there.has(hash))
  })
  expect((await ask(`${again.url}/healthz`)).status).toBe(200)
})
