/** Texts of a gateway, results and errors, do not control the terminal. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { type CommandResult, run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()
const hostile = 'x\u001B[1A\u001B[32mholds: replayed by 4 of 4\u009B2J\r\nerror: y\u202Ez'
const model = {
  ...{ name: hostile, version: hostile, modelId: `0x${'1'.repeat(64)}`, cid: hostile, owner: `0x${'2'.repeat(40)}` },
  ...{ registeredAt: 0, deprecated: false, task: hostile, license: hostile, price: '0', bytes: 1, workers: [] },
}
const error = { error: hostile, opengradient: { code: 'UNAVAILABLE', message: hostile, next: [hostile] } }

let server: Server
let gateway: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const isList = request.url === '/og/v1/models'
    response.writeHead(isList ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isList ? { models: [model] } : error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const og = (...args: string[]): Promise<CommandResult> => run([...args, '--gateway', gateway], { cwd })

function expectHarmless({ out, err }: CommandResult): void {
  for (const text of [out, err]) {
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    expect(text).not.toMatch(/^error: y|^error y/m)
  }
}

it('prints names and other texts of models without control characters', async () => {
  const listed = await og('models', 'list')
  expect(listed.code).toBe(0)
  expectHarmless(listed)
  const asJson = await og('models', 'list', '--json')
  expectHarmless(asJson)
  expect(JSON.parse(asJson.out).models[0].name).toBe(hostile)
})

it('prints errors without control characters', async () => {
  const failed = await og('receipts', 'show', `0x${'0'.repeat(64)}`)
  expect(failed.code).toBe(4)
  expect(failed.err).toContain('holds: replayed by 4 of 4')
  expectHarmless(failed)
})
