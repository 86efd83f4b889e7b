import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import type { InferenceAnswer, InferenceRequestInit } from '@opengradient/api'
import { affineModel } from '@opengradient/engine/testing'
import { isOgError, SingleChunkExecution } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { NodeConfigInput } from '../config.ts'
import { affineInput, GatewayRequests } from '../testing/gateway-requests.fixture.ts'
import { type NodeNetwork, startNetwork } from '../testing/node-network.fixture.ts'

const model = 'test/affine'
const timeoutMs = 300_000

let network: NodeNetwork
let child: ChildProcess | undefined
/** Jobs wait here before they run; undefined lets them run at once. */
let gate: Promise<void> | undefined
let jobs = 0

beforeAll(async () => {
  network = await startNetwork()
  // Lives through the test: the model is uploaded to it.
  await network.start('observer', ['gateway', 'host'])
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
  await network.publish(affineModel(), model)
}, timeoutMs)
afterAll(async () => {
  child?.kill('SIGKILL')
  await network?.[Symbol.asyncDispose]()
}, timeoutMs)

/** Starts the gateway in a process of its own; the same one each time. */
async function startGateway(): Promise<GatewayRequests> {
  const config: NodeConfigInput = await network.config('killed', ['gateway'])
  const script = path.join(import.meta.dirname, 'gateway-process.fixture.ts')
  child = spawn(process.execPath, ['--conditions=source', '--no-warnings', script, JSON.stringify(config)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  const gateway = new GatewayRequests(url)
  await network.until('the gateway has a worker', () => infer(gateway, 0))
  return gateway
}

async function restart(): Promise<GatewayRequests> {
  const ended = once(child as ChildProcess, 'exit')
  child?.kill('SIGKILL')
  await ended
  return startGateway()
}

/** @returns undefined after an error of the network */
async function infer(
  gateway: GatewayRequests,
  value: number,
  more: Partial<InferenceRequestInit> = {},
): Promise<InferenceAnswer | undefined> {
  return gateway.infer(model, { inputs: affineInput(value), ...more }).catch((error: unknown) => {
    if (isOgError(error)) return undefined
    throw error
  })
}

/** Receipts in batches, once the one of the answer is in one. */
async function leavesOf(gateway: GatewayRequests, answer: InferenceAnswer): Promise<number> {
  const { batch } = await network.until(
    'the batch',
    async () => (await gateway.receipt(answer.receiptHash))?.settlement,
  )
  return batch.count
}

it('answers a key with the same receipt after a kill', { timeout: timeoutMs }, async () => {
  const gateway = await startGateway()
  const first = await infer(gateway, 1, { idempotencyKey: 'answered' })
  const again = await restart()
  const before = jobs
  const second = await infer(again, 1, { idempotencyKey: 'answered' })
  expect(second?.receiptHash).toBe(first?.receiptHash)
  expect(second?.salt).toBe(first?.salt)
  expect(second?.outputs).toEqual(first?.outputs)
  expect(jobs).toBe(before)
  await expect(again.infer(model, { inputs: affineInput(3), idempotencyKey: 'answered' })).rejects.toMatchObject({
    code: 'DUPLICATE',
  })
  expect(await leavesOf(again, second as InferenceAnswer)).toBeGreaterThanOrEqual(1)
})

it('runs a job once more after a kill during its run, under the same job', { timeout: timeoutMs }, async () => {
  const gateway = child?.exitCode === null ? await restart() : await startGateway()
  const begun = jobs
  const opening = Promise.withResolvers<void>()
  gate = opening.promise
  const lost = infer(gateway, 5, { idempotencyKey: 'running' }).catch(() => undefined)
  await network.until('the job runs', () => jobs > begun)
  child?.kill('SIGKILL')
  await lost
  gate = undefined
  opening.resolve()
  const again = await startGateway()
  const answer = await infer(again, 5, { idempotencyKey: 'running' })
  expect(answer).toBeDefined()
  const last = await restart()
  const repeated = await infer(last, 5, { idempotencyKey: 'running' })
  expect(repeated?.receiptHash).toBe(answer?.receiptHash)
  // Everything that the module drew is in a receipt that the gateway knows: nothing was paid twice.
  const { receiptHash } = answer as InferenceAnswer
  await network.until('the batch', async () => (await last.receipt(receiptHash))?.settlement)
})
