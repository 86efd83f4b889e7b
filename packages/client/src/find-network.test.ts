import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { isOgError } from '@opengradient/protocol'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { createClient } from './create-client.ts'
import { findNetwork } from './find-network.ts'

const settlement = '0x5fbdb2315678afecb367f032d93f642f64180aa3'
const other = '0x0000000000000000000000000000000000000001'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'og-find-network-'))
  for (const name of ['OG_GATEWAY', 'OG_RPC', 'OG_SETTLEMENT']) vi.stubEnv(name, '')
  vi.stubEnv('OG_STATE', path.join(folder, 'devnet'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})

function writeDevnet(stateDir: string, pid: number): void {
  mkdirSync(stateDir, { recursive: true })
  const document = { rpcUrl: 'http://127.0.0.1:2', gateways: ['http://127.0.0.1:1'], contracts: { settlement } }
  writeFileSync(path.join(stateDir, 'devnet.json'), JSON.stringify(document))
  writeFileSync(path.join(stateDir, 'control.json'), JSON.stringify({ pid }))
}

const devnet = { gateway: ['http://127.0.0.1:1'], rpcUrls: ['http://127.0.0.1:2'], settlement }

it('reads the addresses of the environment', () => {
  vi.stubEnv('OG_GATEWAY', 'http://127.0.0.1:3, http://127.0.0.1:4')
  vi.stubEnv('OG_RPC', 'http://127.0.0.1:5')
  vi.stubEnv('OG_SETTLEMENT', other)
  expect(findNetwork({})).toEqual({
    gateway: ['http://127.0.0.1:3', 'http://127.0.0.1:4'],
    rpcUrls: ['http://127.0.0.1:5'],
    settlement: other,
  })
  expect(createClient().settlement).toBe(other)
})

it('prefers the options, then the environment, then the running devnet', () => {
  writeDevnet(path.join(folder, 'devnet'), process.pid)
  expect(findNetwork({})).toEqual(devnet)
  vi.stubEnv('OG_SETTLEMENT', other)
  expect(findNetwork({ gateway: 'http://127.0.0.1:9' })).toEqual({
    ...devnet,
    gateway: 'http://127.0.0.1:9',
    settlement: other,
  })
})

it('finds the devnet of the nearest folder that has one', () => {
  vi.stubEnv('OG_STATE', '')
  writeDevnet(path.join(folder, '.og', 'devnet'), process.pid)
  mkdirSync(path.join(folder, 'a', 'b'), { recursive: true })
  vi.spyOn(process, 'cwd').mockReturnValue(path.join(folder, 'a', 'b'))
  expect(findNetwork({})).toEqual(devnet)
})

const codeAndAdvice = (init: Parameters<typeof findNetwork>[0] = {}) => {
  try {
    return findNetwork(init)
  } catch (error) {
    if (!isOgError(error)) throw error
    return { code: error.code, message: error.shortMessage, next: error.metaMessages.join(' ') }
  }
}

it('names the variables to set when no network is known', () => {
  const missing = { code: 'NOT_SET_UP', next: expect.stringContaining('set OG_GATEWAY, OG_RPC and OG_SETTLEMENT') }
  expect(codeAndAdvice()).toMatchObject(missing)
  // A devnet whose process has ended is no network. No process has this id: it is above the largest one.
  writeDevnet(path.join(folder, 'devnet'), 2 ** 22 + 1)
  expect(codeAndAdvice()).toMatchObject(missing)
  writeFileSync(path.join(folder, 'devnet', 'control.json'), '{')
  expect(codeAndAdvice({ gateway: 'http://127.0.0.1:1', settlement })).toMatchObject({
    ...missing,
    message: 'No network is known: the client lacks rpcUrls (OG_RPC).',
  })
})

it('asks for options where there is no process', () => {
  vi.stubGlobal('process', undefined)
  expect(codeAndAdvice()).toMatchObject({
    code: 'NOT_SET_UP',
    next: 'Give createClient({ gateway, rpcUrls, settlement }).',
  })
})
