import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { encodeReceiptFile } from '@opengradient/protocol'
import { fixtureManifest, makeRun } from '@opengradient/verifier/testing'
import type { Metafile } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

// biome-ignore lint/correctness/useImportExtensions: declared beside it in vitest.needs.d.mts
import { debianProgram } from '../../../vitest.needs.mjs'

let folder: string
let metafile: Metafile

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'og-client-bundle-'))
  // Scripts are outside of the compiler's root, so that a static import is not possible.
  const script: string = new URL('../scripts/bundle.ts', import.meta.url).href
  const { bundle } = (await import(script)) as { bundle(outdir: string): Promise<Metafile> }
  metafile = await bundle(folder)
})
afterAll(() => rm(folder, { recursive: true }))

it('contains no Node module and no engine', () => {
  const modules = Object.keys(metafile.inputs)
  expect(modules.filter((path) => path.startsWith('node:') || path.includes('(disabled)'))).toEqual([])
  expect(
    modules.filter((path) => /onnxruntime|libp2p|\/packages\/(engine|store|p2p|node|devnet)\//.test(path)),
  ).toEqual([])
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  expect(imports.filter(({ external }) => external)).toEqual([])
})

it('verifies a receipt file in a page without a network', async (context) => {
  const executablePath = debianProgram(context, 'chromium')
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '')
    if (name === '') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>client</title>')
      return
    }
    readFile(join(folder, name)).then(
      (bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const { evidence, salt, outputs, hasher } = makeRun()
    const { job, offer, assignment, receipt, params, inputs } = evidence
    const text = encodeReceiptFile({
      ...{ job, offer, assignment, receipt, params, inputs, salt, outputs, manifest: fixtureManifest },
      domain: hasher.domain,
      request: null,
      calibrations: [],
      inclusion: null,
      draw: [],
      summaries: [],
      order: null,
    })
    // A string, because the test runner rewrites `import()` in functions.
    const verify = (receipt: string): Promise<unknown> =>
      page.evaluate(
        `import('${url}index.js')
          .then((client) => client.verifyReceiptText(${JSON.stringify(receipt)}))
          .then(({ ok, guarantee }) => ({ ok, guarantee }))`,
      )
    expect(await verify(text)).toEqual({
      ok: true,
      guarantee: 'signed by the worker; 100 % class, not drawn yet; registrations, batch and draw on chain not checked',
    })
    expect(await verify(text.replace('"price":"1000"', '"price":"1001"'))).toMatchObject({ ok: false })
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
})
