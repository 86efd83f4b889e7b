import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

// biome-ignore lint/correctness/useImportExtensions: declared beside it in vitest.needs.d.mts
import { debianProgram } from '../../../vitest.needs.mjs'
import type { Devnet } from './devnet.ts'
import { startDevnet } from './start-devnet.ts'
import { temporaryFolder, tinyModel } from './temporary-devnet.fixture.ts'

const folder = temporaryFolder()
let net: Devnet

beforeAll(async () => {
  net = await startDevnet({
    stateDir: path.join(folder, 'state'),
    workers: 1,
    auditors: 0,
    models: [tinyModel(folder)],
  })
  await build({
    stdin: {
      contents:
        "export { createClient } from '@opengradient/client'\nexport { tensorOf, tensorValues } from '@opengradient/protocol'",
      resolveDir: import.meta.dirname,
    },
    ...{ outfile: path.join(folder, 'client.js'), bundle: true, format: 'esm', platform: 'browser', logLevel: 'error' },
    conditions: ['source', 'browser'],
  })
}, 200_000)
afterAll(() => net?.stop())

/** A site of its own origin, with the client and nothing else. */
async function startSite(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>')
    else {
      readFile(path.join(folder, 'client.js')).then(
        (bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
        () => response.writeHead(404).end(),
      )
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}

it('runs a model from a page of another origin, verifies the answer there, and reads headers and errors', async (context) => {
  const executablePath = debianProgram(context, 'chromium')
  const site = await startSite()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(site.url)
    const { gateways, rpcUrl, contracts } = net.document
    const network = { gateway: gateways[0], rpcUrls: [rpcUrl], settlement: contracts.settlement }
    // A string, because the test runner rewrites `import()` in functions.
    const answer =
      await page.evaluate(`import('${site.url}client.js').then(async ({ createClient, tensorOf, tensorValues }) => {
      const client = createClient(${JSON.stringify(network)})
      const tensors = [tensorOf('x', 'FP32', [2], Float32Array.of(1, 2))]
      const answer = await client.infer({ model: 'test/affine', input: { tensors } })
      const { ok, guarantee } = await client.verify(answer.receiptFile)
      return { values: Array.from(tensorValues(answer.outputs[0])), ok, guarantee }
    })`)
    expect(answer).toEqual({ values: [3, 5], ok: true, guarantee: expect.stringContaining('signed') })

    const ask = (init: string): Promise<unknown> =>
      page.evaluate(`fetch('${gateways[0]}/v2/models/test/affine/infer', ${init})
        .then(async (response) => ({
          status: response.status,
          receipt: response.headers.get('x-og-receipt'),
          code: (await response.json()).opengradient.code,
        }))
        .catch((error) => error.name)`)
    const body = (data: unknown): string =>
      JSON.stringify(JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1], data: [data] }] }))
    const json = `method: 'POST', headers: { 'content-type': 'application/json' }`
    expect(await ask(`{ ${json}, body: ${body(1)} }`)).toEqual({ status: 200, receipt: expect.stringMatching(/^0x/) })
    expect(await ask(`{ ${json}, body: ${body('one')} }`)).toMatchObject({ status: 400, code: 'BAD_TENSOR' })
    expect(await ask(`{ method: 'DELETE' }`)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' })
    expect(await ask(`{ method: 'POST', body: ${body(1)} }`)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA' })
    expect(await ask(`{ ${json}, credentials: 'include', body: ${body(1)} }`)).toBe('TypeError')
  } finally {
    await browser.close()
    site.close()
  }
}, 120_000)
