import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { silentLogger, systemClock, systemRandom, zeroAddress, zeroBytes32 } from '@opengradient/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { Closers } from './closers.ts'
import { type OpenStateInit, openState } from './open-state.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'og-state-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The mode of a node's state folder while the node has it open. */
async function modeOf(stateDir: string): Promise<number> {
  const init = {
    config: {
      ...{ stateDir, gateway: { blobBytes: 1_000_000 } },
      deployment: { chainId: 1, fromBlock: 0, contracts: { settlement: zeroAddress } },
    },
    reader: { blockHash: async () => zeroBytes32 },
    ...{ clock: systemClock, random: systemRandom, logger: silentLogger },
  } as unknown as OpenStateInit
  const closers = new Closers()
  await openState(init, closers)
  try {
    return (await stat(stateDir)).mode & 0o777
  } finally {
    await closers.closeAll()
  }
}

it.skipIf(process.platform === 'win32')('makes a folder that its owner alone can read', async () => {
  expect(await modeOf(path.join(folder, 'node', 'state'))).toBe(0o700)
})

it.skipIf(process.platform === 'win32')('closes a folder that others could read', async () => {
  const stateDir = path.join(folder, 'open')
  await mkdir(stateDir, { mode: 0o755 })
  expect(await modeOf(stateDir)).toBe(0o700)
})
