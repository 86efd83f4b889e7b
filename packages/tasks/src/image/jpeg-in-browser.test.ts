import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { sha256Hex } from '@opengradient/protocol'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

import { jpegExample, jpegExamples, jpegPixelHashes } from './jpeg.fixture.ts'

test('decodes the examples to the same pixels as a bundle for browsers, without the globals of Node', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('decode-jpeg.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    conditions: ['source', 'browser'],
    logLevel: 'error',
  })
  const page = { TextEncoder, TextDecoder, URL, crypto }
  const code = `${outputFiles[0]?.text}; bundled.decodeJpeg`
  const decode = runInNewContext(code, page) as (bytes: Uint8Array) => Promise<{ rgba: ArrayLike<number> }>
  for (const name of jpegExamples) {
    const { rgba } = await decode(jpegExample(name))
    expect(sha256Hex(Uint8Array.from(rgba))).toBe(`0x${jpegPixelHashes[name]}`)
  }
})
