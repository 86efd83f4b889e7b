import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { startControl } from './control.ts'
import type { DevnetDocument } from './document.ts'
import { deriveAccount } from './keys.ts'
import { startOf } from './leftovers.ts'
import { defaultStateDir, readDevnet } from './read-devnet.ts'
import { openState } from './state.ts'

const zero = `0x${'00'.repeat(20)}` as const
const document: DevnetDocument = {
  rpcUrl: 'http://127.0.0.1:1',
  chainId: 31_337,
  gateways: ['http://127.0.0.1:2'],
  contracts: { opg: zero, nodeRegistry: zero, modelRegistry: zero, settlement: zero, quorumReferee: zero },
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

test('the state says where the devnet is while its supervisor answers, and to its owner alone', async () => {
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
  // What a supervisor left that was killed says nothing.
  await expect(readDevnet(folder)).rejects.toMatchObject({ code: 'NOT_SET_UP' })
})

test('a second devnet on the same state is refused and told of the first', async () => {
  const state = await openState(folder)
  await state.writeDocument(document)
  const refused = openState(folder)
  await expect(refused).rejects.toMatchObject({ code: 'STATE_IN_USE' })
  await expect(refused).rejects.toThrow(String(process.pid))
  await expect(refused).rejects.toThrow('http://127.0.0.1:2')
  await state.release()
  await (await openState(folder)).release()
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([])
})

test('a node begins anew and keeps what is named by its content', async () => {
  await using state = await openState(folder)
  const node = await state.nodeFolder('worker-1')
  for (const name of ['records', 'blobs', 'models']) await mkdir(path.join(node, name))
  await writeFile(path.join(node, 'ports.json'), '{}')
  expect(await state.nodeFolder('worker-1')).toBe(node)
  expect((await readdir(node)).sort()).toEqual(['blobs', 'models'])
})

test.skipIf(process.platform !== 'linux')('leftovers of a killed run are ended, but no other process', async () => {
  const sleepers = [0, 1].map(() => spawn('sleep', ['600'], { stdio: 'ignore', detached: true }))
  const [left, other] = sleepers as [(typeof sleepers)[0], (typeof sleepers)[0]]
  const ended = once(left, 'exit')
  const remembered = [
    { pid: left.pid, startedAt: await startOf(left.pid as number) },
    // The same number, another process.
    { pid: other.pid, startedAt: '1' },
  ]
  await writeFile(path.join(folder, 'processes.json'), JSON.stringify(remembered))
  await using _ = await openState(folder)
  await ended
  expect(other.exitCode).toBeNull()
  expect(other.signalCode).toBeNull()
  other.kill()
})

test('commands look below the current folder unless OG_STATE names another', () => {
  expect(defaultStateDir({ cwd: '/work', env: {} })).toBe('/work/.og/devnet')
  expect(defaultStateDir({ cwd: '/work', env: { OG_STATE: 'here' } })).toBe('/work/here')
})
