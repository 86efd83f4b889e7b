import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { expect, test, vi } from 'vitest'

import type { DevnetDocument } from './devnet-document.ts'
import { readDevnet } from './read-devnet.ts'
import { startDevnet } from './start-devnet.ts'
import { isAlive, temporaryFolder, tinyModel } from './temporary-devnet.fixture.ts'

const folder = temporaryFolder()
const stateDir = path.join(folder, 'state')

test('ends every process when the supervisor is killed, and starts again on the same state', async () => {
  const script = path.join(import.meta.dirname, 'killed-supervisor-process.fixture.ts')
  const child = spawn(process.execPath, ['--conditions=source', script, stateDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { nodes, rpcUrl } = JSON.parse(line) as DevnetDocument
  expect(nodes.map(({ id }) => id)).toEqual(['gateway-1', 'worker-1'])
  expect(nodes.every(({ pid }) => isAlive(pid))).toBe(true)

  child.kill('SIGKILL')
  await ended
  await vi.waitFor(() => expect(nodes.filter(({ pid }) => isAlive(pid))).toEqual([]), { timeout: 30_000 })
  await vi.waitFor(() => expect(fetch(rpcUrl)).rejects.toThrow(), { timeout: 30_000 })
  await expect(readDevnet(stateDir)).rejects.toMatchObject({ code: 'NOT_SET_UP' })

  // No node registers while the model waits for its registration: no transaction advances the chain's time.
  await using next = await startDevnet({ stateDir, workers: 1, auditors: 0, models: [tinyModel(folder)] })
  expect(await readDevnet(stateDir)).toEqual(next.document)
}, 180_000)
