import { decodeManifest, encodeManifest, type Manifest } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'
import { buildManifest } from './build-manifest.ts'
import { checkManifest } from './check-manifest.ts'
import { inspectModel } from './inspect.ts'
import { jobTensors } from './job-tensors.ts'
import { onnxModel } from './onnx-writer.ts'
import { affineModel, manifestOf, runningSumModel } from './testing/index.ts'

const code = (expected: string) => expect.objectContaining({ code: expected })
const one = (onnx: Uint8Array): Map<string, Uint8Array> => new Map([['model.onnx', onnx]])

describe('buildManifest', () => {
  it('returns a manifest that encodes and decodes without change', () => {
    const manifest = manifestOf(one(affineModel()), { name: 'a/b', version: '2.0', license: 'MIT', price: '10' })
    expect(decodeManifest(encodeManifest(manifest))).toEqual(manifest)
    expect(manifest).toMatchObject({
      name: 'a/b',
      determinism: 'exact',
      tolerance: 0,
      unit: 'run',
      price: '10',
      task: { kind: 'tensor', config: {} },
    })
  })

  it('rejects a missing file of the graph with BAD_MODEL', () => {
    const inspection = inspectModel({ files: one(affineModel()), graphPath: 'model.onnx' })
    expect(() => buildManifest({ inspection, name: 'a/b', version: '1', files: [] })).toThrow(code('BAD_MODEL'))
  })

  it('derives inputs and outputs of a job with steps', () => {
    const { onnx, steps } = runningSumModel()
    const manifest = manifestOf(one(onnx), { steps })
    expect(manifest.unit).toBe('step')
    expect(manifest.inputs).toEqual([{ name: 'x', datatype: 'FP32', shape: [1, 'length'] }])
    expect(manifest.outputs).toEqual([{ name: 'sum', datatype: 'FP32', shape: ['steps', 1, 1] }])
  })

  it('binds free axes to the sizes of the state', () => {
    const { steps } = runningSumModel()
    const state = { datatype: 'FP32' as const, shape: ['batch', 1] }
    const graph = {
      inputs: [
        { name: 'x', datatype: 'FP32' as const, shape: ['batch', 'length'] },
        { name: 'state', ...state },
        { name: 'gain', datatype: 'FP32' as const, shape: [] },
        { name: 'other', datatype: 'FP32' as const, shape: ['batch'] },
      ],
      outputs: [
        { name: 'sum', ...state },
        { name: 'next', ...state },
      ],
    }
    const { inputs, outputs } = jobTensors(graph, steps)
    expect(inputs.map((spec) => spec.shape)).toEqual([[1, 'length'], [1]])
    expect(outputs.map((spec) => spec.shape)).toEqual([['steps', 1, 1]])
  })

  it('takes names of axes as hints: a name that stands for two sizes fixes none', () => {
    const { onnx, steps: stated } = runningSumModel()
    const { graph } = manifestOf(one(onnx), { steps: stated })
    const free = (index: number) => ({ ...(graph.inputs[index] as (typeof graph.inputs)[number]), shape: ['n', 'n'] })
    const inputs = [free(0), free(1), graph.inputs[2] as (typeof graph.inputs)[number]]
    expect(jobTensors({ inputs, outputs: graph.outputs }, stated).outputs[0]?.shape).toEqual(['steps', 1, 1])
  })

  const { onnx, steps } = runningSumModel()
  const [state] = steps.state as [NonNullable<Manifest['steps']>['state'][number]]
  const [constant] = steps.constants as [NonNullable<Manifest['steps']>['constants'][number]]
  it.each([
    ['an unknown input', { ...steps, input: 'z' }],
    ['a different frame length', { ...steps, frame: 5 }],
    ['an unknown state', { ...steps, state: [{ ...state, output: 'z' }] }],
    ['a different state shape', { ...steps, state: [{ ...state, shape: [2, 1] }] }],
    ['a different state datatype', { ...steps, state: [{ ...state, datatype: 'FP64' as const }] }],
    ['a different constant size', { ...steps, constants: [{ ...constant, data: '0x00' }] }],
    ['a duplicate input', { ...steps, constants: [constant, constant] }],
    ['an unknown output', { ...steps, concat: ['z'] }],
  ])('rejects steps with %s', (_what, wrong) => {
    expect(() => manifestOf(one(onnx), { steps: wrong })).toThrow(code('BAD_MODEL'))
  })
})

describe('checkManifest', () => {
  const inspection = inspectModel({ files: one(affineModel()), graphPath: 'model.onnx' })
  const manifest = manifestOf(one(affineModel()))

  it('accepts a manifest built from the same graph', () => {
    checkManifest(manifest, inspection)
    const { onnx, steps } = runningSumModel()
    checkManifest(manifestOf(one(onnx), { steps }), inspectModel({ files: one(onnx), graphPath: 'model.onnx' }))
  })

  it.each<[string, Partial<Manifest>]>([
    ['inputs', { inputs: [{ name: 'x', datatype: 'FP64', shape: ['n'] }] }],
    ['outputs', { outputs: [{ name: 'y', datatype: 'FP64', shape: ['n'] }] }],
    ['names of outputs', { outputs: [{ name: 'z', datatype: 'FP32', shape: ['n'] }] }],
    ['graph inputs', { graph: { ...manifest.graph, inputs: [] } }],
    ['graph outputs', { graph: { ...manifest.graph, outputs: [{ name: 'z', datatype: 'FP32', shape: ['n'] }] } }],
    ['path', { graph: { ...manifest.graph, path: 'other.onnx' } }],
    ['unit', { unit: 'step' }],
  ])('rejects different %s with BAD_MODEL', (_what, changed) => {
    expect(() => checkManifest({ ...manifest, ...changed }, inspection)).toThrow(code('BAD_MODEL'))
  })

  it('accepts other shapes of outputs than the graph declares', () => {
    checkManifest({ ...manifest, outputs: [{ name: 'y', datatype: 'FP32', shape: ['...'] }] }, inspection)
  })

  it('rejects an exact manifest for all numbers of a model that is exact for finite ones alone', () => {
    const relu = onnxModel({
      inputs: [{ name: 'x', datatype: 'FP32', shape: ['n'] }],
      outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
      nodes: [{ type: 'Relu', inputs: ['x'], outputs: ['y'] }],
    })
    const files = one(relu)
    expect(manifestOf(files).determinism).toBe('exact')
    const allowing = manifestOf(files, { allowNonFinite: true })
    expect(allowing).toMatchObject({ allowNonFinite: true, determinism: 'tolerant' })
    const forged: Manifest = { ...allowing, determinism: 'exact', tolerance: 0 }
    expect(() => checkManifest(forged, inspectModel({ files, graphPath: 'model.onnx' }))).toThrow(code('BAD_MODEL'))
  })

  it('rejects an exact manifest of a tolerant model with BAD_MODEL', () => {
    expect(() => checkManifest(manifest, { ...inspection, determinism: 'tolerant' })).toThrow(code('BAD_MODEL'))
  })
})
