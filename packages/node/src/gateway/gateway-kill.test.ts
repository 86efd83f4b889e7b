import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { affineModel } from '@opengradient/engine/testing'
import { type Hex, SingleChunkExecution } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { NodeConfigInput } from '../config.ts'
import { ask, floats, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from '../testing/test-network.fixture.ts'

let network: TestNetwork
/** A gateway that lives through the test and lists the receipts. */
let observer: TestNode
let child: ChildProcess | undefined
/** Jobs wait here before they run; undefined lets them run at once. */
let gate: Promise<void> | undefined
let jobs = 0

beforeAll(async () => {
  network = await startNetwork()
  observer = await network.start('observer', ['gateway', 'host'])
  await network.start('worker', ['worker'], {
    options: {
      wrapExecutor: (executor) => ({
        runtimes: executor.runtimes,
        load: () => executor.load(),
        execute: (call) =>
          SingleChunkExecution.from(async (signal) => {
            jobs++
            await gate
            return executor.execute({ ...call, signal }).result
          }, call.signal),
      }),
    },
  })
  await network.publish(affineModel(), 'test/affine')
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await network[Symbol.asyncDispose]()
})

/** Starts the gateway in a process of its own; the same one each time. @returns its URL, as soon as it answers */
async function startGateway(): Promise<string> {
  const config: NodeConfigInput = await network.config('killed', ['gateway'])
  const script = path.join(import.meta.dirname, '../testing/node-process.fixture.ts')
  child = spawn(process.execPath, ['--conditions=source', '--no-warnings', script, JSON.stringify(config)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  await network.until('the gateway has a worker', async () => (await infer(url, [0])).status === 200)
  return url
}

async function killGateway(): Promise<void> {
  const ended = once(child as ChildProcess, 'exit')
  child?.kill('SIGKILL')
  await ended
}

const infer = (url: string, values: number[], key?: string) =>
  post(inferUrl(url, 'test/affine'), floats(...values), key === undefined ? {} : { 'idempotency-key': key })
const receiptsOf = async (hash: Hex): Promise<Hex[]> => {
  const { json } = await ask(`${observer.url}/og/v1/receipts?limit=10000`)
  return json.receipts.map((each: { receiptHash: Hex }) => each.receiptHash).filter((each: Hex) => each === hash)
}

it('answers a key with the same receipt after a kill', { timeout: 120_000 }, async () => {
  const first = await infer(await startGateway(), [1, 2], 'answered')
  await killGateway()
  const url = await startGateway()
  const before = jobs
  const second = await infer(url, [1, 2], 'answered')
  expect(second.status).toBe(200)
  expect(second.json.opengradient.receiptHash).toBe(first.json.opengradient.receiptHash)
  expect(second.json.opengradient.blind).toBe(first.json.opengradient.blind)
  expect(second.json.outputs).toEqual(first.json.outputs)
  expect(jobs).toBe(before)
  expect((await infer(url, [3], 'answered')).status).toBe(409)
  await network.until('the receipt is known', async () => {
    return (await receiptsOf(first.json.opengradient.receiptHash)).length === 1
  })
  await killGateway()
})

it('runs a job once more after a kill during its run, under the same job', { timeout: 120_000 }, async () => {
  const url = await startGateway()
  const begun = jobs
  const opening = Promise.withResolvers<void>()
  gate = opening.promise
  const lost = infer(url, [5], 'running').catch(() => undefined)
  await network.until('the job runs', () => jobs > begun)
  await killGateway()
  await lost
  gate = undefined
  opening.resolve()
  const answer = await infer(await startGateway(), [5], 'running')
  expect(answer.status).toBe(200)
  const again = await infer(await restart(), [5], 'running')
  expect(again.json.opengradient.receiptHash).toBe(answer.json.opengradient.receiptHash)
})

async function restart(): Promise<string> {
  await killGateway()
  return startGateway()
}
