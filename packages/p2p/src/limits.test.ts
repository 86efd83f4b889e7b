import { readFile } from 'node:fs/promises'

import { limits } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { p2pLimits } from './limits.ts'

test('docs/limits.md lists every limit with its value', async () => {
  const page = await readFile(new URL('../../../docs/limits.md', import.meta.url), 'utf8')
  const written = Object.fromEntries(
    [...page.matchAll(/^\| `(\w+\.\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, Number(value)]),
  )
  const constants = Object.entries({ limits, p2pLimits }).flatMap(([file, values]) =>
    Object.entries(values).map(([name, value]) => [`${file}.${name}`, value]),
  )
  expect(written).toEqual(Object.fromEntries(constants))
})

test('keeps the limits consistent with each other', () => {
  expect(p2pLimits.streamReadBufferBytes).toBeGreaterThan(p2pLimits.streamWindowBytes)
  expect(p2pLimits.blobStreamsPerPeer).toBeLessThan(p2pLimits.channelsPerPeer)
  expect(p2pLimits.gossipFrameBytes).toBeGreaterThan(p2pLimits.gossipMessageBytes)
  expect(p2pLimits.receivedBytes).toBeGreaterThan(limits.jobBytes)
})
