import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { startControl } from './control.ts'
import type { DevnetDocument } from './devnet-document.ts'
import { deriveAccount } from './devnet-keys.ts'
import { openState } from './devnet-state.ts'
import { readStartTime } from './leftover-processes.ts'
import { defaultStateDir, readDevnet } from './read-devnet.ts'

const zero = `0x${'00'.repeat(20)}` as const
const document: DevnetDocument = {
  rpcUrl: 'http://127.0.0.1:1',
  chainId: 31_337,
  clockOffsetMs: 0,
  gateways: ['http://127.0.0.1:2'],
  grpc: ['127.0.0.1:3'],
  contracts: {
    ...{
      opg: zero,
      escrow: zero,
      nodeRegistry: zero,
      seats: zero,
      modelRegistry: zero,
      settlement: zero,
      rounds: zero,
    },
    ...{ claims: zero, rulings: zero, faults: zero, cases: zero, challenges: zero, canaries: zero },
    ...{ orders: zero, demands: zero, firstJury: zero, lastJury: zero },
  },
  accounts: [deriveAccount(0, 'publisher')],
  nodes: [
    {
      id: 'worker-1',
      roles: ['worker', 'host'],
      pid: 1,
      url: 'http://127.0.0.1:3',
      peerId: '12D3',
      address: zero,
      liar: 'wrong-output',
    },
  ],
  models: [{ name: 'a/b', version: '1', modelId: `0x${'11'.repeat(32)}` }],
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'og-devnet-state-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('is readable for its owner alone, and names a devnet only while its supervisor responds', async () => {
  await using state = await openState(folder)
  await expect(readDevnet(folder)).rejects.toMatchObject({ code: 'NOT_SET_UP' })
  const control = await startControl(async () => ({}))
  await state.writeControl(control.address)
  await state.writeDocument(document)
  expect(await readDevnet(folder)).toEqual(document)
  for (const name of ['devnet.json', 'control.json']) {
    expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600)
  }
  await control.stop()
  // A killed supervisor leaves its files.
  await expect(readDevnet(folder)).rejects.toMatchObject({ code: 'NOT_SET_UP' })
})

test('rejects a second devnet on the same folder with the process and gateway of the first', async () => {
  const state = await openState(folder)
  await state.writeDocument(document)
  const second = openState(folder)
  await expect(second).rejects.toMatchObject({ code: 'STATE_IN_USE' })
  await expect(second).rejects.toThrow(String(process.pid))
  await expect(second).rejects.toThrow('http://127.0.0.1:2')
  await state.release()
  await (await openState(folder)).release()
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([])
})

test('removes records and ports of a node and keeps its blobs and models', async () => {
  await using state = await openState(folder)
  const node = await state.nodeFolder('worker-1')
  for (const name of ['records', 'blobs', 'models']) await mkdir(path.join(node, name))
  await writeFile(path.join(node, 'ports.json'), '{}')
  expect(await state.nodeFolder('worker-1')).toBe(node)
  expect((await readdir(node)).sort()).toEqual(['blobs', 'models'])
})

test.skipIf(process.platform !== 'linux')(
  'kills leftover processes of an earlier run and no process with a reused id',
  async () => {
    const sleepers = [0, 1].map(() => spawn('sleep', ['600'], { stdio: 'ignore', detached: true }))
    const [left, other] = sleepers as [(typeof sleepers)[0], (typeof sleepers)[0]]
    const ended = once(left, 'exit')
    const remembered = [
      { pid: left.pid, startedAt: await readStartTime(left.pid as number) },
      // A reused process id: the start time differs.
      { pid: other.pid, startedAt: '1' },
    ]
    await writeFile(path.join(folder, 'processes.json'), JSON.stringify(remembered))
    await using _ = await openState(folder)
    await ended
    expect(other.exitCode).toBeNull()
    expect(other.signalCode).toBeNull()
    other.kill()
  },
)

test('resolves the state folder from OG_STATE, else below the current folder', () => {
  expect(defaultStateDir({ cwd: '/work', env: {} })).toBe('/work/.og/devnet')
  expect(defaultStateDir({ cwd: '/work', env: { OG_STATE: 'here' } })).toBe('/work/here')
})
