// Writes the WebAssembly of @jsquash/webp into a module: Node, pages and bundles then load it in the same way.

import { readFileSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

const wasm = readFileSync(new URL('../node_modules/@jsquash/webp/codec/dec/webp_dec.wasm', import.meta.url))
const encoded = deflateSync(wasm, { level: 9 }).toString('base64')
const text = `/** The decoder of @jsquash/webp: length of its WebAssembly, and its bytes in deflate and base64. Written by scripts/embed-webp-decoder.mjs. */
export const webpDecoder = {
  bytes: ${wasm.length},
  deflated:
    '${encoded}',
} as const
`
writeFileSync(new URL('../src/image/webp-decoder.ts', import.meta.url), text)
