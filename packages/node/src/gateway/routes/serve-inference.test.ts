import { once } from 'node:events'
import { connect } from 'node:net'

import {
  type Hex,
  type ReceiptFacts,
  silentLogger,
  silentMetrics,
  systemClock,
  systemRandom,
  tensorsRoot,
} from '@opengradient/protocol'
import { fixtureManifest, makeRun } from '@opengradient/verifier/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createHttpServer, type HttpServer } from '../../http/server.ts'
import type { DispatchedAnswer, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { TrackedReceipt } from '../receipts/receipt-tracker.ts'
import { createInferenceRunner, type InferenceRunnerComponents } from './inference-runner.ts'
import { serveInference } from './serve-inference.ts'

let server: HttpServer
let url: string
let stopping: AbortController
/** Answers so far. */
let answered: DispatchedAnswer[]
/** Resolves when an answer begins to wait for its guarantee. */
let held: Promise<void>
/** Workers answer once it resolves. */
let working: Promise<void>

const unchecked = {
  ...{ isAuthentic: true, isRelayed: false, auditClass: 10_000, isPosted: false, voided: undefined, draw: undefined },
  ...{ order: undefined, case: 'none', isWindowOver: false, areRoundsOver: false, isFixed: false, ownReplay: 'none' },
  ...{ tolerance: undefined, hasFewJurors: false, hasFewOutputs: false },
} satisfies ReceiptFacts

beforeEach(async () => {
  answered = []
  working = Promise.resolve()
  stopping = new AbortController()
  const waiting = Promise.withResolvers<void>()
  held = waiting.promise
  const tracked = { facts: unchecked, verdicts: [] } as unknown as TrackedReceipt
  const components = {
    config: { gateway: { maxInFlight: 1, auditClass: 10_000 } },
    ...{ clock: systemClock, random: systemRandom, logger: silentLogger, signal: stopping.signal },
    hasher: makeRun().hasher,
    catalog: { resolve: () => ({ name: fixtureManifest.name, version: fixtureManifest.version }) },
    models: { manifest: async () => fixtureManifest },
    dispatcher: {
      dispatch: async ({ salt, inputs }: DispatchRequest) => {
        await working
        const { receiptHash, jobHash, evidence, outputs } = makeRun({ salt, inputs })
        const answer = { receiptHash, jobHash, ...evidence, outputs, outputRoot: tensorsRoot('output', outputs) }
        answered.push(answer)
        return answer
      },
    },
    channels: { acknowledge: () => undefined },
    journal: { get: () => undefined, put: async () => undefined, remove: async () => undefined },
    ...{ receipts: { put: async () => undefined }, evidence: { put: () => undefined } },
    tracker: {
      get: async () => tracked,
      until: (_: Hex, __: unknown, signal: AbortSignal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          waiting.resolve()
        }),
      notify: () => undefined,
    },
    ...{
      describer: { verdicts: () => [] },
      canaries: { consider: () => undefined },
      statistics: { record: () => undefined },
    },
  } as unknown as InferenceRunnerComponents
  const exposition = async () => ({ type: 'text/plain', text: '' })
  const health = {
    isStarted: () => true,
    problem: async () => undefined,
    readyModels: () => [],
    refusedModels: () => [],
    origins: 'all' as const,
  }
  server = createHttpServer({ metrics: silentMetrics, exposition, ...health })
  serveInference(server.app, components, createInferenceRunner(components))
  url = await server.listen('127.0.0.1', 0)
})
afterEach(async () => {
  stopping.abort()
  await server.close()
})

/** Sends the test model's inputs. */
async function infer(headers: Record<string, string> = {}, y = 3): Promise<{ status: number; receipt: string | null }> {
  const inputs = [
    { name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] },
    { name: 'y', datatype: 'INT64', shape: [], data: [y] },
  ]
  const response = await fetch(`${url}/v2/models/${encodeURIComponent(fixtureManifest.name)}/infer`, {
    ...{ method: 'POST', body: JSON.stringify({ inputs }) },
    headers: { 'content-type': 'application/json', ...headers },
  })
  await response.arrayBuffer()
  return { status: response.status, receipt: response.headers.get('x-og-receipt') }
}

describe('a held answer', () => {
  const hold = { 'x-og-require': 'replayed:9', 'x-og-timeout': '600', 'idempotency-key': 'order' }

  it('takes no slot of the requests in flight', async () => {
    const waiting = [infer(hold).catch(() => undefined)]
    await held
    expect(await infer({}, 4)).toMatchObject({ status: 200 })
    for (let i = 0; i < 8; i++) waiting.push(infer(hold).catch(() => undefined))
    await expect.poll(() => infer({}, 4)).toMatchObject({ status: 200 })
    stopping.abort()
    await Promise.all(waiting)
  })

  it('takes its slot until the worker has answered', async () => {
    const work = Promise.withResolvers<void>()
    working = work.promise
    const first = infer()
    await expect.poll(() => infer({}, 4)).toMatchObject({ status: 503 })
    work.resolve()
    expect(await first).toMatchObject({ status: 200 })
    expect(await infer({}, 4)).toMatchObject({ status: 200 })
  })
})

describe('connections that send no request', () => {
  it('take no slot: idle ones, and bodies that were announced and not sent', async () => {
    const path = `/v2/models/${encodeURIComponent(fixtureManifest.name)}/infer`
    const announced = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: x/y\r\ncontent-length: 134217728\r\n\r\n`
    const sockets = Array.from({ length: 40 }, () => connect(Number(new URL(url).port), '127.0.0.1'))
    try {
      const sent = sockets.map(async (socket, i) => {
        await once(socket, 'connect')
        if (i % 2 === 0) await new Promise((resolve) => socket.write(announced, resolve))
      })
      await Promise.all(sent)
      expect(await infer()).toMatchObject({ status: 200 })
    } finally {
      for (const socket of sockets) socket.destroy()
    }
  })
})

describe('an idempotency key', () => {
  const of = (caller: string) => ({ authorization: `Bearer ${caller}`, 'idempotency-key': 'order-1' })

  it('repeats the answer for its caller, and rejects another input with DUPLICATE', async () => {
    const first = await infer(of('alice'))
    expect(await infer(of('alice'))).toEqual({ status: 200, receipt: first.receipt })
    expect(await infer(of('alice'), 4)).toMatchObject({ status: 409 })
    expect(answered).toHaveLength(1)
  })

  it('neither answers nor blocks another caller with the same key', async () => {
    const first = await infer(of('alice'))
    for (const headers of [of('mallory'), { 'idempotency-key': 'order-1' }]) {
      const { status, receipt } = await infer(headers)
      expect(status).toBe(200)
      expect(receipt).not.toBe(first.receipt)
    }
    expect(await infer(of('bob'), 4)).toMatchObject({ status: 200 })
    expect(new Set(answered.map(({ receiptHash }) => receiptHash)).size).toBe(4)
  })
})
