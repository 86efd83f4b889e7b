import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'

import { expect, it, onTestFinished } from 'vitest'

import { temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()

it('exits 130 with one JSON document when Ctrl-C ends a command that waits', async () => {
  const silent = createServer(() => undefined)
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const asked = once(silent, 'request')
  const args = ['models', 'list', '--json', '--gateway', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`]
  const command = spawn(process.execPath, ['--conditions=source', path.join(import.meta.dirname, 'bin.ts'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [text(command.stdout), text(command.stderr)]
  const ended = once(command, 'exit')
  await asked
  command.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect(JSON.parse(await out).error).toMatchObject({ code: 'ABORTED', retryable: true })
  expect(await err).toMatch(/^error ABORTED: .+\n {2}.+\n$/)
}, 60_000)
