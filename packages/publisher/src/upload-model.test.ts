import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { manifestCid } from '@opengradient/protocol'
import { memoryBlobs } from '@opengradient/store'
import { describe, expect, onTestFinished, test } from 'vitest'

import { describeModel } from './describe-model.ts'
import { startGateway } from './gateway.fixture.ts'
import { GatewayBlobs } from './gateway-blobs.ts'
import { writeLargeModel } from './large-model.fixture.ts'
import type { PublishProgress } from './publish-progress.ts'
import { uploadModel } from './upload-model.ts'

const MiB = 1024 * 1024

async function largeModel(bytes: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-publisher-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeLargeModel(folder, bytes)
  return folder
}

describe('describeModel', () => {
  test('computes the content ids that the blob store computes', async () => {
    const { manifest, folder } = await describeModel({ path: await largeModel(3 * MiB), name: 'a/b', version: '1' })
    await using blobs = memoryBlobs()
    for (const { path: file, cid, bytes } of manifest.files) {
      expect(await blobs.put(folder.files.get(file)?.read(0, bytes) as Uint8Array)).toBe(cid)
    }
    expect(manifest.files.map(({ path: file }) => file)).toEqual(['model.onnx', 'weights.bin'])
  })

  test('rejects an unknown task file with BAD_MODEL and a missing folder with NOT_FOUND', async () => {
    const task = { kind: 'embedding', config: { tokenizer: 'tokenizer.json' } } as const
    const model = { path: await largeModel(MiB), name: 'a/b', version: '1' }
    await expect(describeModel({ ...model, task })).rejects.toMatchObject({ code: expect.stringMatching(/^BAD_/) })
    await expect(describeModel({ ...model, path: '/nonexistent' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('rejects with the reason of an aborted signal', async () => {
    const signal = AbortSignal.abort(new Error('stopped'))
    const model = { path: await largeModel(2 * MiB), name: 'a/b', version: '1', signal }
    await expect(describeModel(model)).rejects.toThrow('stopped')
  })
})

describe('uploadModel', () => {
  test('uploads the files, then the manifest, and reports progress up to each total', async () => {
    const gateway = await startGateway()
    const model = await describeModel({ path: await largeModel(40 * MiB), name: 'a/b', version: '1' })
    const reports: PublishProgress[] = []
    await uploadModel({ gateway: gateway.url, model, onProgress: (progress) => reports.push(progress) })
    expect([...gateway.blobs.keys()]).toEqual([
      ...model.manifest.files.map(({ cid }) => cid),
      manifestCid(model.modelId),
    ])
    for (const { cid, bytes } of model.manifest.files) expect(gateway.blobs.get(cid)).toBe(bytes)
    const weights = reports.filter(({ path: file }) => file === 'weights.bin').map(({ bytes }) => bytes)
    expect(weights).toEqual([16 * MiB, 32 * MiB, 40 * MiB])
  })

  test('resumes after a failed upload without sending the stored files again', async () => {
    let isFull = true
    const gateway = await startGateway(async (cid) =>
      isFull && cid !== graph ? { status: 507, body: { error: 'The disk is full.' } } : undefined,
    )
    const model = await describeModel({ path: await largeModel(2 * MiB), name: 'a/b', version: '1' })
    const graph = model.manifest.files[0]?.cid
    await expect(uploadModel({ gateway: gateway.url, model })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(gateway.puts()).toBe(2)
    isFull = false
    await uploadModel({ gateway: gateway.url, model })
    expect(gateway.puts()).toBe(4)
    await uploadModel({ gateway: gateway.url, model })
    expect(gateway.puts()).toBe(4)
  })

  test('throws the error that the gateway reports', async () => {
    const opengradient = { code: 'BAD_ENCODING', message: 'The bytes have another content id.', next: [] }
    const gateway = await startGateway(async () => ({ status: 400, body: { error: 'x', opengradient } }))
    const blobs = new GatewayBlobs(gateway.url, undefined)
    await expect(blobs.put('cid', { bytes: 1, open: () => [new Uint8Array(1)] })).rejects.toMatchObject({
      code: 'BAD_ENCODING',
    })
  })

  test('throws UNAVAILABLE without a gateway and ABORTED after the signal', async () => {
    const content = { bytes: 1, open: (): Uint8Array[] => [new Uint8Array(1)] }
    const closed = new GatewayBlobs('http://127.0.0.1:1', undefined)
    await expect(closed.put('cid', content)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const aborted = new GatewayBlobs('http://127.0.0.1:1', AbortSignal.abort())
    await expect(aborted.put('cid', content)).rejects.toMatchObject({ code: 'ABORTED' })
  })

  test('reads no further than the gateway receives', async () => {
    const resumed = Promise.withResolvers<void>()
    const gateway = await startGateway(async () => {
      await resumed.promise
      return undefined
    })
    let read = 0
    async function* content(): AsyncGenerator<Uint8Array> {
      for (let part = 0; part < 256; part++) {
        read += MiB
        yield new Uint8Array(MiB)
      }
    }
    const upload = new GatewayBlobs(gateway.url, undefined).put('cid', { bytes: 256 * MiB, open: content })
    // The sockets fill until both ends stop; then the number of bytes that were read stays the same.
    for (let before = -1; before !== read || read === 0; ) {
      before = read
      await setTimeout(300)
    }
    expect(read).toBeLessThan(64 * MiB)
    resumed.resolve()
    await upload
    expect(gateway.blobs.get('cid')).toBe(256 * MiB)
  })
})
