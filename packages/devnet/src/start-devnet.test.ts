import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:http2'
import path from 'node:path'

import { createClient } from '@opengradient/client'
import type { ReceiptFile } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Devnet } from './devnet.ts'
import type { DevnetEvent, JobEvent } from './devnet-event.ts'
import { createGatewayClient } from './gateway-client.ts'
import { lie } from './lie.ts'
import { readDevnet } from './read-devnet.ts'
import { restore } from './restore.ts'
import { skipTime } from './skip-time.ts'
import { snapshot } from './snapshot.ts'
import { startDevnet } from './start-devnet.ts'
import { isAlive, temporaryFolder, tinyModel } from './temporary-devnet.fixture.ts'

const folder = temporaryFolder()
const model = tinyModel(folder)
const patience = { timeout: 120_000, interval: 250 }
const { signal } = new AbortController()

/** By the addresses alone: such a client knows nothing of the clock of the devnet. */
function clientOf({ document: { gateways, rpcUrl, contracts } }: Devnet) {
  return createClient({ gateway: gateways, rpcUrls: [rpcUrl], settlement: contracts.settlement })
}
const inferBy = (net: Devnet) =>
  clientOf(net).infer({ model: 'test/affine', input: { tensors: model.examples?.[0]?.input as never } })
/** State of a receipt once both auditors have found the same. */
async function auditedState(net: Devnet, receipt: ReceiptFile): Promise<string> {
  return (await clientOf(net).waitFor(receipt, 'replayed:2', { timeoutMs: patience.timeout })).report.state
}

describe('a network without liars', () => {
  const stateDir = path.join(folder, 'honest')
  const events: DevnetEvent[] = []
  const file = path.join(folder, 'net.snapshot')
  const options = { workers: 2, models: [model] }
  let net: Devnet
  let receipt: ReceiptFile
  beforeAll(async () => {
    net = await startDevnet({ ...options, stateDir, onEvent: (event) => events.push(event) })
  }, 200_000)
  afterAll(() => net?.stop())

  test('runs each node in a process of its own and is found through its state folder', async () => {
    const { document } = net
    expect(document.nodes.map(({ id, liar }) => [id, liar])).toEqual([
      ['gateway-1', null],
      ['worker-1', null],
      ['worker-2', null],
      ...['auditor-1', 'auditor-2', 'auditor-3', 'auditor-4'].map((id) => [id, null]),
    ])
    expect(new Set(document.nodes.map(({ pid }) => pid)).size).toBe(7)
    expect(document.models).toMatchObject([{ name: 'test/affine', version: '1' }])
    expect(document.accounts.map(({ role }) => role).slice(0, 4)).toEqual(['deployer', 'publisher', 'payer', 'gateway'])
    expect(await readDevnet(stateDir)).toEqual(document)
    await expect(startDevnet({ stateDir })).rejects.toMatchObject({ code: 'STATE_IN_USE' })
  })

  test('serves the Open Inference Protocol over gRPC', async () => {
    const [target] = net.document.grpc
    const session = connect(`http://${target}`)
    const stream = session.request({
      ...{ ':method': 'POST', ':path': '/inference.GRPCInferenceService/ServerLive' },
      ...{ 'content-type': 'application/grpc', te: 'trailers' },
    })
    stream.end(new Uint8Array(5)).resume()
    const [trailers] = await once(stream, 'trailers')
    session.destroy()
    expect(trailers['grpc-status']).toBe('0')
  })

  test('answers, replays and pays a job and punishes no node', async () => {
    const report = await net.demo()
    expect(report).toMatchObject({ ok: true, caught: [], punished: [], honestPunished: [], stories: [] })
    const [job] = report.jobs
    expect(job).toMatchObject({ model: 'test/affine', state: expect.stringMatching(/^(replayed|final)$/) })
    expect(job?.guarantee).toContain('2 of 2 drawn found the same bits; drawn by the chain')
    await vi.waitFor(
      () =>
        expect(events).toContainEqual(
          expect.objectContaining({ type: 'job', verdicts: { matched: 2, within: 0, all: 2 } }),
        ),
      patience,
    )
  }, 180_000)

  test('restarts a killed worker as the same node and settles its receipts', async () => {
    const gateway = createGatewayClient(net.document.gateways[0] as string)
    const example = model.examples?.[0]?.input as never
    const { receiptHash, worker } = await gateway.infer('test/affine', example, signal)
    // A worker that is gone before its evidence is served is not paid: the receipt of class 100 % would be void.
    await vi.waitFor(async () => expect((await gateway.receipt(receiptHash, signal)).state).toBe('replayed'), patience)
    const before = net.document.nodes.find(({ address }) => address === worker)
    process.kill(before?.pid as number, 'SIGKILL')
    await vi.waitFor(
      () => expect(net.document.nodes.find(({ id }) => id === before?.id)?.pid).not.toBe(before?.pid),
      patience,
    )
    const after = net.document.nodes.find(({ id }) => id === before?.id)
    expect({ ...after, pid: 0 }).toEqual({ ...before, pid: 0 })
    await vi.waitFor(async () => expect((await readDevnet(stateDir)).nodes).toContainEqual(after), patience)
    await vi.waitFor(async () => expect((await gateway.receipt(receiptHash, signal)).state).toBe('final'), patience)
    expect(events).toContainEqual({ type: 'warning', message: expect.stringContaining('SIGKILL') })
  }, 180_000)

  test('goes on after a skip of time, and settles the receipts from before it', async () => {
    const { receiptFile: before } = await inferBy(net)
    expect(await skipTime(stateDir, 7_200)).toMatchObject({ skippedSeconds: 7_200, aheadSeconds: 7_200 })
    expect((await readDevnet(stateDir)).clockOffsetMs).toBe(7_200_000)
    ;({ receiptFile: receipt } = await inferBy(net))
    expect(Number(receipt.job.value.executeBy)).toBeGreaterThan(Date.now() / 1_000 + 7_000)
    expect(await auditedState(net, before)).toBe('final')
    expect(await auditedState(net, receipt)).toBe('replayed')
  }, 180_000)

  test('saves a snapshot while it runs, and replaces no other file by one', async () => {
    const other = path.join(folder, 'other.txt')
    writeFileSync(other, 'kept')
    await expect(snapshot(stateDir, other)).rejects.toMatchObject({ code: 'USAGE' })
    await expect(snapshot(stateDir, path.join(folder, 'none', 'a'))).rejects.toMatchObject({ code: 'USAGE' })
    expect(readFileSync(other, 'utf8')).toBe('kept')
    const saved = await snapshot(stateDir, file)
    expect(saved).toMatchObject({ file, models: net.document.models, nodes: net.document.nodes.map(({ id }) => id) })
    await expect(restore(stateDir, file)).rejects.toMatchObject({ code: 'STATE_IN_USE' })
    await inferBy(net)
  }, 180_000)

  test.each(['wrong-output', 'false-accuser'] as const)(
    'catches one %s on request',
    async (kind) => {
      const report = await lie(stateDir, kind)
      expect(report).toMatchObject({ kind, caught: true })
      expect(report.story.map((line) => line.split(' ')[0])).toEqual([
        'asked',
        'claimed',
        'recomputed',
        'ruling',
        'consequence',
        'transactions',
      ])
    },
    180_000,
  )

  test('ends every process and removes the document on stop', async () => {
    const { nodes } = net.document
    await net.stop()
    expect(await net.ended).toBe('it was stopped')
    expect(nodes.filter(({ pid }) => isAlive(pid))).toEqual([])
    expect(existsSync(path.join(stateDir, 'devnet.json'))).toBe(false)
  })

  test('continues the network of the snapshot, on another state, as if nothing had come after it', async () => {
    const elsewhere = path.join(folder, 'elsewhere')
    await expect(restore(elsewhere, path.join(folder, 'other.txt'))).rejects.toMatchObject({ code: 'BAD_ENCODING' })
    await restore(elsewhere, file)
    await expect(startDevnet({ ...options, workers: 3, stateDir: elsewhere })).rejects.toMatchObject({ code: 'USAGE' })
    net = await startDevnet({ ...options, stateDir: elsewhere })
    expect(net.document).toMatchObject({ clockOffsetMs: 7_200_000, models: [{ name: 'test/affine' }] })
    expect(await auditedState(net, receipt)).toMatch(/^(replayed|final)$/)
    // The liars of the network that went on were punished there, and no honest node is by the stop.
    expect(await net.demo()).toMatchObject({ ok: true, punished: [] })
    await net.stop()
  }, 240_000)
})

test('catches every kind of liar and punishes no other node', async () => {
  const jobs: JobEvent[] = []
  await using net = await startDevnet({
    stateDir: path.join(folder, 'liars'),
    liars: ['wrong-output', 'other-model', 'false-accuser'],
    models: [model],
    onEvent: (event) => event.type === 'job' && jobs.push(event),
  })
  const report = await net.demo()
  expect(report).toMatchObject({ ok: true, honestPunished: [] })
  expect(report.caught.map(({ node, kind }) => [node, kind])).toEqual([
    ['worker-2', 'wrong-output'],
    ['worker-3', 'other-model'],
    ['auditor-4', 'false-accuser'],
  ])
  const addressOf = (id: string) => net.document.nodes.find((node) => node.id === id)?.address
  expect([...report.punished].sort()).toEqual(
    [addressOf('worker-2'), addressOf('worker-3'), addressOf('auditor-4')].sort(),
  )
  // Receipts of the correct worker for the same jobs stand.
  const correct = report.jobs.filter(({ worker }) => worker === 'worker-1')
  expect(correct.every(({ state }) => state !== 'void')).toBe(true)
  for (const story of report.stories) expect(story).toHaveLength(6)
}, 300_000)

test.each([
  { workers: 0 },
  { workers: 1, liars: ['wrong-output', 'other-model'] as const },
  { auditors: 0, liars: ['false-accuser'] as const },
  { workers: 1, liars: ['wrong-output', 'false-accuser'] as const },
  { audit: 50 as never },
  { auditors: 0, audit: 100 as const },
  { seed: -1 },
  { blockTimeSeconds: 0.5 },
])('rejects the options %o with USAGE', async (options) => {
  await expect(startDevnet({ ...options, stateDir: path.join(folder, 'none') })).rejects.toMatchObject({
    code: 'USAGE',
  })
  expect(existsSync(path.join(folder, 'none'))).toBe(false)
})
