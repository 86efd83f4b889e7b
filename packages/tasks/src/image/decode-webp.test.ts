import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { sha256Hex } from '@opengradient/protocol'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { expectCode } from '../expect-code.fixture.ts'
import { decodeImage } from './decode-image.ts'
import { decodeWebp } from './decode-webp.ts'
import { inflateExactly } from './inflate-exactly.ts'
import { pictureFile, pictureFiles, pictureHashes } from './picture-files.fixture.ts'
import { webpDecoder } from './webp-decoder.ts'

const names = pictureFiles.filter((name) => name.endsWith('Webp'))

/** A file with other bytes at a place. */
function changed(name: (typeof names)[number], at: number, ...bytes: number[]): Uint8Array {
  const file = pictureFile(name)
  file.set(bytes, at)
  return file
}

describe('a WebP', () => {
  test.each(names)('%s is decoded to the pixels of libwebp', async (name) => {
    const { width, height, rgba } = await decodeImage(pictureFile(name))
    expect([width, height, sha256Hex(rgba)]).toEqual([20, 13, `0x${pictureHashes[name]}`])
  })

  test('is decoded to the same pixels by a bundle for browsers, without the globals of Node', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('decode-webp.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', globalName: 'bundled', platform: 'browser', logLevel: 'error' },
      conditions: ['source', 'browser'],
      // Of a bundle that is no module; nothing is loaded from there.
      define: { 'import.meta.url': '"https://page.example/"' },
    })
    class ImageData {
      readonly data: Uint8ClampedArray
      readonly width: number
      readonly height: number
      constructor(data: Uint8ClampedArray, width: number, height: number) {
        this.data = data
        this.width = width
        this.height = height
      }
    }
    const page = { TextEncoder, TextDecoder, URL, crypto, WebAssembly, DecompressionStream, atob, console, ImageData }
    const code = `${outputFiles[0]?.text}; bundled.decodeWebp`
    const decode = runInNewContext(code, { ...page, Uint8Array }) as typeof decodeWebp
    for (const name of names) {
      const { rgba } = await decode(pictureFile(name))
      expect(sha256Hex(Uint8Array.from(rgba))).toBe(`0x${pictureHashes[name]}`)
    }
  })

  test.each(names)('%s that is cut anywhere is refused', async (name) => {
    const whole = pictureFile(name)
    for (let length = 12; length < whole.length; length += 5) {
      await expectCode(() => decodeImage(whole.subarray(0, length)), 'BAD_INPUT')
      const claimed = whole.slice(0, length)
      new DataView(claimed.buffer).setUint32(4, length - 8, true)
      await expectCode(() => decodeImage(claimed), 'BAD_INPUT')
    }
  })

  test('of too many pixels is refused before memory is allocated', async () => {
    await expectCode(() => decodeWebp(changed('lossyWebp', 26, 0xff, 0x3f, 0xff, 0x3f)), 'TOO_LARGE')
    await expectCode(() => decodeWebp(changed('losslessWebp', 21, 0xff, 0xff, 0xff, 0x0f)), 'TOO_LARGE')
    await expectCode(() => decodeWebp(changed('alphaWebp', 24, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)), 'TOO_LARGE')
    // The picture behind a small canvas.
    await expectCode(() => decodeWebp(changed('alphaWebp', 24, 0, 0, 0, 0, 0, 0)), 'BAD_INPUT')
  })

  test('of an animation is refused by name', async () => {
    await expect(decodeWebp(changed('alphaWebp', 20, 0x12))).rejects.toThrow('The WebP is an animation')
  })

  test.each(names)('%s with changed bytes is decoded or refused with a typed error', (name) => {
    const valid = pictureFile(name)
    const change = fc.tuple(fc.nat(valid.length - 1), fc.nat(255))
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = valid.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const failed = await decodeWebp(bytes).then(
          () => undefined,
          (error: { code?: string }) => error,
        )
        if (failed !== undefined) expect(['BAD_INPUT', 'TOO_LARGE']).toContain(failed.code)
      }),
      { numRuns: 200 },
    )
  })
})

test('the committed decoder is that of the pinned package', async () => {
  const deflated = Uint8Array.from(atob(webpDecoder.deflated), (character) => character.charCodeAt(0))
  const wasm = await inflateExactly([deflated], webpDecoder.bytes)
  const file = new URL('../../node_modules/@jsquash/webp/codec/dec/webp_dec.wasm', import.meta.url)
  expect(Buffer.compare(wasm ?? new Uint8Array(0), readFileSync(file))).toBe(0)
})
