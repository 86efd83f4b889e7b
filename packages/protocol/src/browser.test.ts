import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Hex } from './hex.ts'
import type * as Protocol from './index.ts'
import { readVectors, vectorText } from './vectors.fixture.ts'

/** The package as bundled for browsers. */
async function bundle(minify: boolean) {
  const { metafile, outputFiles } = await build({
    entryPoints: [new URL('./index.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    metafile: true,
    minify,
    format: 'esm',
    platform: 'browser',
    conditions: ['source', 'browser'],
    logLevel: 'silent',
  })
  return { metafile, bytes: outputFiles[0]?.contents as Uint8Array }
}

let plain: Awaited<ReturnType<typeof bundle>>
beforeAll(async () => {
  plain = await bundle(false)
})

describe('the bundle for browsers', () => {
  it('imports nothing of Node and no native code', async () => {
    const inputs = Object.keys(plain.metafile.inputs)
    expect(inputs.some((file) => file.endsWith('src/platform.browser.ts'))).toBe(true)
    expect(inputs.filter((file) => /platform\.node|\/secp256k1@|\/elliptic@/.test(file))).toEqual([])
    const imports = Object.values(plain.metafile.outputs).flatMap((output) => output.imports)
    expect(imports).toEqual([])
    const text = new TextDecoder().decode(plain.bytes)
    expect(text).not.toMatch(/["']node:|\brequire\(/)

    const { bytes } = await bundle(true)
    console.info(`bundle: ${bytes.length} bytes minified, ${gzipSync(bytes).length} with gzip`)
    // zod's `z` object includes its messages in every language, 350 kB; a namespace import does not.
    expect(bytes.length).toBeLessThan(300_000)
  })

  it('computes the committed vectors in the bundle', async () => {
    const source = Buffer.from(plain.bytes).toString('base64')
    const protocol = (await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)) as typeof Protocol
    const receipt = vectorText('receipt')
    const file = protocol.decodeReceiptFile(receipt)
    expect(protocol.encodeReceiptFile(file)).toBe(receipt)
    const { value, signature } = file.receipt
    const hasher = protocol.createHasher(file.domain)
    const digest = hasher.digest(protocol.receiptType, value)
    const { worker } = value
    expect(protocol.recoverKey(hasher, protocol.receiptType, worker, digest, signature)).toBe(worker)
    const salt = protocol.fieldSalt(file.salt, 'output')
    expect(protocol.hashTensors('output', salt, file.outputs)).toBe(value.outputHash)
    const { valid } = readVectors<{ valid: { privateKey: Hex; digest: Hex; signature: Hex }[] }>('signatures')
    for (const one of valid) expect(protocol.createSigner(one.privateKey).sign(one.digest)).toBe(one.signature)
    const { seeds } = readVectors<{ seeds: { blockHash: Hex; id: Hex; round: number; seed: Hex }[] }>('draw')
    for (const { blockHash, id, round, seed } of seeds) expect(protocol.drawSeed(blockHash, id, round)).toBe(seed)
    const leaf = { ...protocol.leafList, price: 2n ** 127n, index: 3 }
    expect(protocol.leafType.unpack(protocol.leafType.pack(leaf))).toEqual(leaf)
  })
})
