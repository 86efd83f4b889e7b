import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { isOgError, manifestCid, modelIdOf, type OgError, sha256Hex, type Tensor } from '@opengradient/protocol'
import { afterAll, describe, expect, it } from 'vitest'
import { buildManifest } from './build-manifest.ts'
import { createEngine } from './create-engine.ts'
import { datatypeOf } from './element-types.ts'
import type { Engine, ModelSource } from './engine.ts'
import { inspectModel } from './inspect.ts'
import { ProtobufReader } from './protobuf.ts'

/** The node tests of the ONNX project. They are optional and lie beside the repository. */
const archive = path.resolve(import.meta.dirname, '../../../../shared/data/onnx-node-tests.tar.gz')

describe('ONNX node tests', () => {
  let folder: string | undefined
  let engine: Engine | undefined
  afterAll(async () => {
    await engine?.stop()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })

  it('are executed or rejected, and none ends an engine process', async (context) => {
    if (!existsSync(archive)) {
      const skipReason = `the ONNX project's node tests are not at ${archive}`
      // For the run of all tests, which prints the reasons.
      Object.assign(context.task.meta, { skipReason })
      context.skip(skipReason)
    }
    folder = await mkdtemp(path.join(tmpdir(), 'og-onnx-node-'))
    execFileSync('tar', ['xzf', archive, '-C', folder])
    const pool = createEngine({ processes: 2, queue: 10_000, timeoutMs: 10_000, sessionBytes: 2 ** 16 })
    engine = pool
    await pool.start()
    const root = path.join(folder, 'node')
    const cases = (await readdir(root)).sort()
    const counts = new Map<string, string[]>()
    await Promise.all(
      cases.map(async (name) => {
        const outcome = await runCase(pool, path.join(root, name))
        counts.set(outcome, [...(counts.get(outcome) ?? []), name])
      }),
    )
    const table = Object.fromEntries([...counts].map(([outcome, names]) => [outcome, names.length]).sort())
    console.info('ONNX node tests', table)
    expect(counts.get('MODEL_CRASHED') ?? []).toEqual([])
    expect(counts.get('INTERNAL') ?? []).toEqual([])
    expect(counts.get('UNSUPPORTED_MODEL')).toContain('test_cast_FLOAT16_to_INT4')
    expect(counts.get('same')?.length ?? 0).toBeGreaterThan(0.7 * cases.length)
    expect(counts.get('other')?.length ?? 0).toBeLessThan(0.02 * cases.length)
  })
})

async function runCase(engine: Engine, folder: string): Promise<string> {
  try {
    const bytes = new Uint8Array(await readFile(path.join(folder, 'model.onnx')))
    const inspection = inspectModel({ files: new Map([['model.onnx', bytes]]), graphPath: 'model.onnx' })
    const manifest = buildManifest({
      inspection,
      name: 'onnx/node-test',
      version: '1',
      files: [{ path: 'model.onnx', cid: manifestCid(sha256Hex(bytes)), bytes: bytes.length }],
    })
    const model: ModelSource = { modelId: modelIdOf(manifest), manifest, folder }
    const data = path.join(folder, 'test_data_set_0')
    const read = async (name: string, as: string): Promise<Tensor> =>
      decodeTensor(new Uint8Array(await readFile(path.join(data, name))), as)
    const inputs = await Promise.all(manifest.inputs.map(({ name }, index) => read(`input_${index}.pb`, name)))
    const expected = await Promise.all(manifest.outputs.map(({ name }, index) => read(`output_${index}.pb`, name)))
    const { outputs } = await engine.execute({ model, inputs, params: { outputs: [] } }).result
    return outputs.every((tensor, index) => close(tensor, expected[index] as Tensor)) ? 'same' : 'other'
  } catch (error) {
    if (isOgError(error)) return (error as OgError).code
    return `${error}`.slice(0, 60)
  }
}

/** A TensorProto file. */
function decodeTensor(bytes: Uint8Array, name: string): Tensor {
  const reader = ProtobufReader.open(bytes)
  const shape: number[] = []
  let type = 0
  let data = new Uint8Array(0)
  while (reader.next()) {
    if (reader.field === 1) reader.int64s(shape, 16)
    else if (reader.field === 2) type = reader.int64()
    else if (reader.field === 9) data = new Uint8Array(reader.bytes())
    else reader.skip()
  }
  const datatype = datatypeOf(type)
  if (datatype === undefined) throw new TypeError(`element type ${type}`)
  return { name, datatype, shape, data }
}

function close(actual: Tensor, expected: Tensor): boolean {
  if (actual.datatype !== expected.datatype || actual.shape.join() !== expected.shape.join()) return false
  const [left, right] = [actual, expected].map(floatsOf)
  if (left === undefined || right === undefined) return Buffer.compare(actual.data, expected.data) === 0
  return left.every((value, index) => {
    const other = right[index] as number
    return Object.is(value, other) || value === other || Math.abs(value - other) <= 1e-5 + 1e-3 * Math.abs(other)
  })
}

function floatsOf({ datatype, data }: Tensor): Float32Array | Float64Array | undefined {
  const { buffer } = new Uint8Array(data)
  if (datatype === 'FP32') return new Float32Array(buffer)
  if (datatype === 'FP64') return new Float64Array(buffer)
  if (datatype !== 'FP16') return undefined
  return Float32Array.from(new Uint16Array(buffer), (bits) => {
    const magnitude =
      (bits >> 10) & 0x1f ? (1024 + (bits & 0x3ff)) * 2 ** (((bits >> 10) & 0x1f) - 25) : (bits & 0x3ff) * 2 ** -24
    return bits & 0x8000 ? -magnitude : magnitude
  })
}
