import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type OipTensor, tensorFromOip, tensorToOip } from '@opengradient/api'
import { createEngine, type Engine } from '@opengradient/engine'
import { onnxModel } from '@opengradient/engine/onnx'
import { OgError, SingleChunkExecution, type Tensor, tensorOf } from '@opengradient/protocol'
import { matchTensors } from '@opengradient/tasks'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { caseModels } from './case-models.fixture.ts'
import { type DescribedModel, type DescribeModelInit, describeModel } from './describe-model.ts'

let engine: Engine

beforeAll(async () => {
  engine = createEngine({ processes: 1 })
  await engine.start()
})
afterAll(() => engine.stop())

type CaseName = keyof typeof caseModels

async function modelFolder(name: CaseName, examples: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-case-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'model.onnx'), Buffer.from(caseModels[name], 'base64'))
  await mkdir(path.join(folder, 'examples'))
  for (const [file, content] of Object.entries(examples))
    await writeFile(path.join(folder, 'examples', file), JSON.stringify(content))
  return folder
}

async function describeCase(
  name: CaseName,
  more: Partial<DescribeModelInit> = {},
): Promise<DescribedModel & { readonly path: string }> {
  const folder = more.path ?? (await modelFolder(name))
  return {
    ...(await describeModel({
      name: `me/${name}`,
      version: '1',
      startEngine: async () => engine,
      ...more,
      path: folder,
    })),
    path: folder,
  }
}

/** Runs a described model on a request of the Open Inference Protocol. @returns the elements of its outputs */
async function answer(model: Awaited<ReturnType<typeof describeCase>>, inputs: OipTensor[]): Promise<unknown[]> {
  const { manifest, modelId, path: folder } = model
  const matched = matchTensors(
    inputs.map((input) => tensorFromOip(input)),
    manifest,
  )
  const request = { model: { manifest, modelId, folder }, inputs: matched, params: { outputs: [] } }
  const { outputs } = await engine.execute(request).result
  return outputs.map((tensor) => tensorToOip(tensor).data)
}

/** One operator whose tensors state no number of axes. */
function withoutInputRank(type: string): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['...'] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['...'] }],
    nodes: [{ type, inputs: ['x'], outputs: ['y'] }],
  })
}

/** Takes the first samples of an input, which fails for shorter ones. */
function windowModel(length: number): Uint8Array {
  const integers = (name: string, ...values: bigint[]) => {
    return { name, datatype: 'INT64', shape: [values.length], data: BigInt64Array.from(values) } as const
  }
  return onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 'samples'] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 'frames'] }],
    initializers: [
      integers('start', 0n),
      integers('end', BigInt(length)),
      integers('axis', 1n),
      integers('shape', 1n, BigInt(length)),
    ],
    nodes: [
      { type: 'Slice', inputs: ['x', 'start', 'end', 'axis'], outputs: ['window'] },
      { type: 'Reshape', inputs: ['window', 'shape'], outputs: ['y'] },
    ],
  })
}

const fp32 = (name: string, shape: number[], data: unknown[]): OipTensor => ({ name, datatype: 'FP32', shape, data })

describe('the trial before a publication', () => {
  test.each<[CaseName, RegExp, RegExp]>([
    ['opset-99', /version 99 .*supports up to \d+/, /opset_version=/],
    ['ir-14', /IR version 14; ONNX Runtime reads up to \d+/, /ir_version = /],
    ['unknown-operator', /NoSuchOp does not exist/, /Export the model/],
  ])('rejects %s with BAD_MODEL, the reason, what is needed and one thing to do', async (name, reason, advice) => {
    const error = await describeCase(name).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'BAD_MODEL', shortMessage: expect.stringMatching(reason) })
    expect((error as OgError).metaMessages).toEqual([expect.stringMatching(advice)])
  })

  test.each<[CaseName, RegExp]>([
    ['zipmap', /'zipmap': False/],
    ['string-label', /Encode strings as integers/],
    ['output-named-proto', /Rename it/],
  ])('rejects %s with UNSUPPORTED_MODEL and the way out', async (name, advice) => {
    await expect(describeCase(name)).rejects.toMatchObject({
      code: 'UNSUPPORTED_MODEL',
      metaMessages: [expect.stringMatching(advice)],
    })
  })

  test('takes question marks as axes of any size', async () => {
    const model = await describeCase('axis-question-marks')
    const [values] = await answer(model, [fp32('x', [1, 3, 1, 2], [1, 2, 3, 4, 5, 6])])
    expect(values).toHaveLength(6)
  })

  test('records the size that an output has in place of the declared one', async () => {
    const model = await describeCase('output-size-misdeclared')
    expect(model.manifest.graph.outputs[0]?.shape).toEqual([1])
    expect(model.manifest.outputs[0]?.shape).toEqual(['y:0'])
    expect((await answer(model, [fp32('x', [3], [1, 2, 3])]))[0]).toHaveLength(3)
  })

  test('runs a model whose output has no declared rank', async () => {
    const model = await describeCase('output-without-shape')
    expect(model.manifest.outputs[0]?.shape).toEqual(['...'])
    expect((await answer(model, [fp32('x', [3], [1, 2, 3])]))[0]).toHaveLength(3)
  })

  test('runs a model whose input has no declared rank, with inputs of each rank', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'og-case-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await writeFile(path.join(folder, 'model.onnx'), withoutInputRank('Relu'))
    const model = await describeCase('echo-fp32', { path: folder, name: 'me/any-rank' })
    expect(model.manifest.inputs[0]?.shape).toEqual(['...'])
    for (const shape of [[], [1], [1, 1], [1, 1, 1]])
      expect(await answer(model, [fp32('x', shape, [-1])])).toEqual([[0]])

    await writeFile(path.join(folder, 'model.onnx'), withoutInputRank('GlobalMaxPool'))
    const pool = await describeCase('echo-fp32', { path: folder, name: 'me/any-picture' })
    expect(await answer(pool, [fp32('x', [1, 1, 2, 1], [1, 2])])).toEqual([[2]])
  })

  test('runs deterministic operators of ONNX Runtime in class tolerant', async () => {
    const { manifest } = await describeCase('contrib-gelu')
    expect(manifest.determinism).toBe('tolerant')
  })

  test('warns of 8-bit weights that saturate on processors without VNNI', async () => {
    const { manifest, warnings } = await describeCase('int8-full-range-weights')
    expect(manifest.determinism).toBe('tolerant')
    expect(warnings).toEqual([expect.stringMatching(/without VNNI give other answers.*reduce_range=True/)])
    expect((await describeCase('echo-fp32')).warnings).toEqual([])
  })

  test('tries larger inputs where small ones are too short, and states the reason of the largest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'og-case-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const publishWindow = async (length: number): Promise<DescribedModel> => {
      await writeFile(path.join(folder, 'model.onnx'), windowModel(length))
      return describeCase('echo-fp32', { path: folder, name: `me/window-${length}` })
    }
    expect((await publishWindow(512)).manifest.outputs[0]?.shape).toEqual([1, 'frames'])
    await expect(publishWindow(100_000)).rejects.toMatchObject({
      code: 'BAD_MODEL',
      shortMessage: expect.stringMatching(/The operator Reshape failed: .*16000/),
      metaMessages: [expect.stringContaining('examples/first.json')],
    })
  })

  test('rejects a second run with other outputs', async () => {
    let run = 0
    const random = {
      preload: async () => undefined,
      execute: () =>
        new SingleChunkExecution(
          Promise.resolve({
            outputs: [tensorOf('y', 'FP32', [1], Float32Array.of(run++)) satisfies Tensor],
            inputUnits: 1,
            outputUnits: 0,
            engineFingerprint: `0x${'00'.repeat(32)}` as const,
          }),
          () => undefined,
        ),
    }
    await expect(describeCase('echo-fp32', { startEngine: async () => random })).rejects.toMatchObject({
      code: 'BAD_MODEL',
    })
  })

  test('passes on faults of this machine', async () => {
    const broken = {
      execute: engine.execute.bind(engine),
      preload: () => Promise.reject(new OgError('NOT_SET_UP', 'No engine process starts.')),
    }
    await expect(describeCase('echo-fp32', { startEngine: async () => broken })).rejects.toMatchObject({
      code: 'NOT_SET_UP',
    })
  })
})

describe('numbers that are not finite', () => {
  test('are allowed by themselves where the standards define the results', async () => {
    const tree = await describeCase('tree-missing-values')
    expect(tree.manifest).toMatchObject({ allowNonFinite: true, determinism: 'tolerant' })
    expect(await answer(tree, [fp32('x', [1, 1], ['NaN'])])).toEqual([[10]])

    const mask = await describeCase('softmax-mask')
    const lowest = [fp32('s', [1, 2], [1, 2]), fp32('mask', [1, 2], [0, -3.4028234663852886e38])]
    expect(await answer(mask, lowest)).toEqual([[1, 0]])

    const echo = await describeCase('echo-fp64')
    expect(echo.manifest).toMatchObject({ allowNonFinite: true, determinism: 'exact' })
    const large = { name: 'x', datatype: 'FP64', shape: [1], data: [1e300] }
    expect(await answer(echo, [large])).toEqual([[1e300]])
  })

  test('are allowed in another model where its publisher states it, which is tolerant then', async () => {
    expect((await describeCase('contrib-gelu')).manifest.allowNonFinite).toBeUndefined()
    const { manifest } = await describeCase('contrib-gelu', { allowNonFinite: true })
    expect(manifest.allowNonFinite).toBe(true)
  })

  test('have one NaN in answers', async () => {
    const echo = await describeCase('echo-fp32')
    const { manifest, modelId, path: folder } = echo
    const signed = tensorOf('x', 'FP32', [1], Uint32Array.of(0xffc00001))
    const [input] = matchTensors([signed], manifest)
    expect(input?.data).toEqual(Uint8Array.of(0, 0, 0xc0, 0x7f))
    const request = { model: { manifest, modelId, folder }, inputs: [input as Tensor], params: { outputs: [] } }
    const { outputs } = await engine.execute(request).result
    expect(outputs[0]?.data).toEqual(Uint8Array.of(0, 0, 0xc0, 0x7f))
  })
})

describe('examples', () => {
  const inputs = [fp32('x', [2], [1, 2])]

  test('are run in the place of generated inputs', async () => {
    const folder = await modelFolder('echo-fp32', { 'a.json': { inputs, outputs: [fp32('y', [2], [1, 2])] } })
    const { manifest } = await describeCase('echo-fp32', { path: folder })
    expect(manifest.files.map(({ path: file }) => file)).toEqual(['examples/a.json', 'model.onnx'])
  })

  test.each<[string, unknown, string]>([
    ['other outputs than the model makes', { inputs, outputs: [fp32('y', [2], [1, 3])] }, 'BAD_MODEL'],
    ['an input that the model lacks', { inputs: [fp32('z', [2], [1, 2])] }, 'BAD_MODEL'],
    ['no tensors', { inputs: 1 }, 'BAD_INPUT'],
  ])('with %s are rejected with the name of the file', async (_, example, code) => {
    const folder = await modelFolder('echo-fp32', { 'a.json': example })
    await expect(describeCase('echo-fp32', { path: folder })).rejects.toMatchObject({
      code,
      shortMessage: expect.stringContaining('examples/a.json'),
    })
  })
})
