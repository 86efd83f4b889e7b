import { existsSync } from 'node:fs'
import path from 'node:path'

import { startNode } from '@opengradient/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { type Devnet, deploymentOf, startDevnet } from './devnet.ts'
import type { DevnetEvent, JobEvent } from './events.ts'
import { createGatewayClient } from './gateway-client.ts'
import { deriveAccount, deriveKey } from './keys.ts'
import { lie } from './lie.ts'
import { nodeStake } from './parameters.ts'
import { readDevnet } from './read-devnet.ts'
import { isAlive, temporaryFolder, tinyModel } from './temporary-devnet.test.helper.ts'

const folder = temporaryFolder()
const model = tinyModel(folder)
const patience = { timeout: 120_000, interval: 250 }
const { signal } = new AbortController()

describe('an honest network', () => {
  const stateDir = path.join(folder, 'honest')
  const events: DevnetEvent[] = []
  let net: Devnet
  beforeAll(async () => {
    net = await startDevnet({ stateDir, workers: 2, models: [model], onEvent: (event) => events.push(event) })
  }, 200_000)
  afterAll(() => net?.stop())

  test('consists of processes of its own, which commands find through the state', async () => {
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

  test('answers, replays and pays, and punishes nobody', async () => {
    const report = await net.demo()
    expect(report).toMatchObject({ ok: true, caught: [], punished: [], honestPunished: [], stories: [] })
    expect(report.jobs).toMatchObject([{ model: 'test/affine', state: 'final' }])
    expect(report.jobs[0]?.guarantee).toMatch(/^replayed by 4 of 4 auditors, bit for bit; final/)
    await vi.waitFor(
      () => expect(events).toContainEqual(expect.objectContaining({ type: 'job', state: 'final' })),
      patience,
    )
  }, 180_000)

  test('a worker that is killed comes back as the same node, and what it signed is settled', async () => {
    const gateway = createGatewayClient(net.document.gateways[0] as string)
    const example = model.examples?.[0]?.input as never
    const { receiptHash, worker } = await gateway.infer('test/affine', example, signal)
    // By then it knows that the gateway has its answer; what may never have arrived is posted at its deadline alone.
    await vi.waitFor(
      async () => expect((await gateway.receipt(receiptHash, signal)).state).not.toBe('signed'),
      patience,
    )
    const before = net.document.nodes.find(({ address }) => address === worker)
    process.kill(before?.pid as number, 'SIGKILL')
    await vi.waitFor(
      () => expect(net.document.nodes.find(({ id }) => id === before?.id)?.pid).not.toBe(before?.pid),
      patience,
    )
    const after = net.document.nodes.find(({ id }) => id === before?.id)
    expect({ ...after, pid: 0 }).toEqual({ ...before, pid: 0 })
    expect((await readDevnet(stateDir)).nodes).toContainEqual(after)
    await vi.waitFor(async () => expect((await gateway.receipt(receiptHash, signal)).state).toBe('final'), patience)
    expect(events).toContainEqual({ type: 'warning', message: expect.stringContaining('SIGKILL') })
  }, 180_000)

  test('a node that was off for 100 receipts has them all', async () => {
    const { document } = net
    const account = deriveAccount(0, 'payer')
    const start = () =>
      startNode({
        stateDir: path.join(folder, 'second-gateway'),
        roles: ['gateway', 'host'],
        accountKey: account.privateKey,
        peerKey: deriveKey(0, 'peer/second-gateway'),
        bootstrap: [...net.bootstrap],
        rpcUrl: document.rpcUrl,
        deployment: deploymentOf(document),
        stake: nodeStake.toString(),
        logLevel: 'error',
      })
    await (await start()).stop()
    const gateway = createGatewayClient(document.gateways[0] as string)
    const example = model.examples?.[0]?.input as never
    const receipts = new Set<string>()
    for (let i = 0; i < 100; i++) receipts.add((await gateway.infer('test/affine', example, signal)).receiptHash)
    expect(receipts.size).toBe(100)

    const back = await start()
    try {
      await vi.waitFor(async () => {
        const response = await fetch(`${back.url}/og/v1/receipts?limit=1000`)
        const listed = (await response.json()) as { receipts: { receiptHash: string; worker: string | null }[] }
        const known = new Set(
          listed.receipts.flatMap(({ receiptHash, worker }) => (worker === null ? [] : [receiptHash])),
        )
        expect([...receipts].filter((receiptHash) => !known.has(receiptHash))).toEqual([])
      }, patience)
    } finally {
      await back.stop()
    }
  }, 180_000)

  test.each(['wrong-output', 'false-accuser'] as const)(
    'one %s on request is caught',
    async (kind) => {
      const told = await lie(stateDir, kind)
      expect(told).toMatchObject({ kind, caught: true })
      expect(told.story.map((line) => line.split(' ')[0])).toEqual([
        'asked',
        'claimed',
        'recomputed',
        'consequence',
        'transactions',
      ])
    },
    180_000,
  )

  test('stops every process and leaves nothing behind', async () => {
    const { nodes } = net.document
    await net.stop()
    expect(await net.ended).toBe('it was stopped')
    expect(nodes.filter(({ pid }) => isAlive(pid))).toEqual([])
    expect(existsSync(path.join(stateDir, 'devnet.json'))).toBe(false)
  })
})

test('every kind of liar is caught, and nobody else is punished', async () => {
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
  // The same work by whoever did not lie stands.
  const honest = report.jobs.filter(({ worker }) => worker === 'worker-1')
  expect(honest.every(({ state }) => state === 'final' || state === 'confirmed')).toBe(true)
  for (const story of report.stories) expect(story).toHaveLength(5)
}, 300_000)

test.each([
  { workers: 0 },
  { workers: 1, liars: ['wrong-output', 'other-model'] as const },
  { auditors: 0, liars: ['false-accuser'] as const },
  { workers: 1, liars: ['wrong-output', 'false-accuser'] as const },
  { auditBps: 10_001 },
  { seed: -1 },
  { blockTimeSeconds: 0.5 },
])('%o makes no network', async (options) => {
  await expect(startDevnet({ ...options, stateDir: path.join(folder, 'none') })).rejects.toMatchObject({
    code: 'USAGE',
  })
  expect(existsSync(path.join(folder, 'none'))).toBe(false)
})
