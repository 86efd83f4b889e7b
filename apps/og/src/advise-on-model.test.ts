import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { OgError } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { adviseOnModel, editDistance } from './advise-on-model.ts'

const names = ['opengradient/digits', 'opengradient/digits-int8', 'opengradient/silero-vad']
const models = names.map((name) => ({
  ...{ name, version: '1.0.0', modelId: `0x${'1'.repeat(64)}`, cid: 'x', owner: `0x${'2'.repeat(40)}` },
  ...{ registeredAt: 0, deprecated: false, task: 'tensor', license: 'MIT', price: '0', bytes: 1, workers: [] },
}))
let server: Server
let gateways: string[]
beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ models }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gateways = [`http://127.0.0.1:${(server.address() as AddressInfo).port}`]
})
afterAll(() => void server.close())

const unknown = (model: string) => Promise.reject(new OgError('UNKNOWN_MODEL', 'Unknown.', { details: { model } }))

it.each([
  ['opengradient/digitz', ['Did you mean opengradient/digits? See og models list.']],
  ['opengradient/digits-int9@1', ['Did you mean opengradient/digits-int8? See og models list.']],
  ['nobody/nothing', ['See og models list.']],
])('advises on %s', async (model, metaMessages) => {
  await expect(adviseOnModel(gateways, unknown(model))).rejects.toMatchObject({ code: 'UNKNOWN_MODEL', metaMessages })
})

it('refers to the list where no gateway answers, and leaves other errors alone', async () => {
  const nowhere = ['http://127.0.0.1:9']
  await expect(adviseOnModel(nowhere, unknown('a/b'))).rejects.toMatchObject({ metaMessages: ['See og models list.'] })
  const other = new OgError('TIMEOUT', 'Late.')
  await expect(adviseOnModel(nowhere, Promise.reject(other))).rejects.toBe(other)
})

it('counts differences', () => {
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('kitten', 'sitting')).toBe(3)
})
