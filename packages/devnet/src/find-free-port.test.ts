import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

import { expect, test } from 'vitest'

import { findFreePort } from './find-free-port.ts'

test('finds the preferred port, or the next free one', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await findFreePort(port)).toBeGreaterThan(port)
  await new Promise((resolve) => server.close(resolve))
  expect(await findFreePort(port)).toBe(port)
})
