import type { Image } from './image.ts'
import { invalidImage } from './image-errors.ts'
import { checkImageBytes } from './image-limits.ts'
import { inflateExactly } from './inflate-exactly.ts'
import { readWebpHeader } from './webp-header.ts'

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * Decodes a WebP, lossy or lossless, with or without opacity. The pixels are the same in Node and in browsers: vectors have their
 * hash (docs/adr/0036-webp-decoder.md).
 * @throws BAD_INPUT, TOO_LARGE
 */
export async function decodeWebp(bytes: Uint8Array): Promise<Image> {
  checkImageBytes(bytes)
  const { width, height } = readWebpHeader(bytes)
  compiled ??= compile()
  const module = await compiled
  const { default: create } = await import('@jsquash/webp/codec/dec/webp_dec.js')
  // An instance for each file: its memory never shrinks, and a failed one cannot go on.
  const decoder = await create({
    noInitialRun: true,
    locateFile: (name: string) => name,
    instantiateWasm(imports: WebAssembly.Imports, onInstance: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      onInstance(instance)
      return instance.exports
    },
  })
  const picture = decode(decoder, bytes)
  if (picture?.width !== width || picture.height !== height) throw invalidImage('WebP', 'its data is damaged or cut.')
  const { data } = picture
  return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

interface WebpPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

function decode(decoder: { decode(data: BufferSource): unknown }, bytes: Uint8Array): WebpPicture | null {
  try {
    return decoder.decode(bytes as BufferSource) as WebpPicture | null
  } catch (error) {
    throw invalidImage('WebP', 'its data is damaged.', error)
  }
}

async function compile(): Promise<WebAssembly.Module> {
  const { webpDecoder } = await import('./webp-decoder.ts')
  const deflated = Uint8Array.from(atob(webpDecoder.deflated), (character) => character.charCodeAt(0))
  const wasm = await inflateExactly([deflated], webpDecoder.bytes)
  if (wasm === undefined) throw new Error('The decoder of WebP is damaged.')
  return WebAssembly.compile(wasm as BufferSource)
}
