import { isOgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectModel, type ModelInspection } from './inspect.ts'
import { type OnnxModelSpec, onnxModel } from './onnx-writer.ts'
import { probeModel } from './probe-model.ts'
import {
  affineModel,
  allocatingModel,
  dividingModel,
  endlessModel,
  externalModel,
  refusedModels,
  runningSumModel,
} from './testing/index.ts'

const graphPath = 'model.onnx'
const inspect = (onnx: Uint8Array, files: Record<string, Uint8Array> = {}): ModelInspection =>
  inspectModel({ files: new Map(Object.entries({ [graphPath]: onnx, ...files })), graphPath })
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('inspectModel', () => {
  it.each(Object.entries(refusedModels))('rejects %s', (_what, { code: expected, onnx }) => {
    expect(() => inspect(onnx())).toThrow(code(expected))
  })

  it('returns operators, parameters, inputs and outputs of a model', () => {
    expect(inspect(affineModel())).toEqual({
      graphPath,
      irVersion: 8,
      metadata: new Map(),
      opsets: { 'ai.onnx': 17 },
      operators: { 'ai.onnx/Add': 1, 'ai.onnx/Mul': 1 },
      parameters: 2,
      inputs: [{ name: 'x', datatype: 'FP32', shape: ['n'] }],
      outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
      externalData: [],
      filledAxes: [],
      determinism: 'exact',
      saturatingWeights: [],
      license: undefined,
    })
  })

  it('excludes initializers that are listed as inputs', () => {
    const { inputs } = inspect(
      onnxModel({
        inputs: [
          { name: 'w', datatype: 'FP32', shape: [1] },
          { name: 'x', datatype: 'FP32', shape: [1] },
        ],
        outputs: [{ name: 'y', datatype: 'FP32', shape: [1] }],
        initializers: [{ name: 'w', datatype: 'FP32', shape: [1], data: Float32Array.of(1) }],
        nodes: [{ type: 'Add', inputs: ['x', 'w'], outputs: ['y'] }],
      }),
    )
    expect(inputs.map((input) => input.name)).toEqual(['x'])
  })

  it('names unnamed axes by input and position', () => {
    const { inputs } = inspect(
      onnxModel({
        inputs: [{ name: 'x', datatype: 'FP32', shape: ['', -1, 'n', 3, '?', '...'] }],
        outputs: [{ name: 'y', datatype: 'FP32', shape: ['', '', '', 3, '', ''] }],
        nodes: [{ type: 'Neg', inputs: ['x'], outputs: ['y'] }],
      }),
    )
    expect(inputs[0]?.shape).toEqual(['x:0', 'x:1', 'n', 3, 'x:4', 'x:5'])
  })

  it('counts operators in branches and functions, and reads the licence and the classes of a detector alone', () => {
    const spec = { datatype: 'FP32', shape: [1] } as const
    const { operators, license, metadata } = inspect(
      onnxModel({
        metadata: { author: 'somebody', License: 'MIT', names: "{0: 'a'}" },
        domains: { local: 1 },
        inputs: [
          { name: 'x', ...spec },
          { name: 'go', datatype: 'BOOL', shape: [] },
        ],
        outputs: [{ name: 'y', ...spec }],
        functions: [
          {
            name: 'Twice',
            domain: 'local',
            inputs: ['a'],
            outputs: ['b'],
            nodes: [{ type: 'Add', inputs: ['a', 'a'], outputs: ['b'] }],
          },
        ],
        nodes: [
          {
            type: 'If',
            inputs: ['go'],
            outputs: ['y'],
            attributes: {
              then_branch: {
                graph: {
                  outputs: [{ name: 't', ...spec }],
                  nodes: [{ type: 'Twice', domain: 'local', inputs: ['x'], outputs: ['t'] }],
                },
              },
              else_branch: {
                graph: { outputs: [{ name: 'e', ...spec }], nodes: [{ type: 'Neg', inputs: ['x'], outputs: ['e'] }] },
              },
            },
          },
        ],
      }),
    )
    expect(operators).toEqual({ 'ai.onnx/Add': 1, 'ai.onnx/If': 1, 'ai.onnx/Neg': 1, 'local/Twice': 1 })
    expect(license).toBe('MIT')
    expect(metadata.get('names')).toBe("{0: 'a'}")
    expect(metadata.get('author')).toBe('')
  })

  it('reads external data inside the folder and checks its range', () => {
    const bytes = new Uint8Array(8)
    expect(
      inspect(externalModel({ location: 'data/w.bin', offset: '4', length: '4' }), { 'data/w.bin': bytes })
        .externalData,
    ).toEqual(['data/w.bin'])
    for (const data of [
      { location: 'data/w.bin', offset: '8', length: '4' },
      { location: 'data/w.bin', offset: '-4', length: '4' },
      { location: 'data/w.bin', length: '8' },
      { location: 'data/w.bin', offset: '4', length: '99999999999999999999' },
    ]) {
      expect(() => inspect(externalModel(data), { 'data/w.bin': bytes })).toThrow(code('BAD_MODEL'))
    }
  })

  it('accepts dropout in inference mode', () => {
    const spec = { datatype: 'FP32', shape: [1] } as const
    const dropout = (inputs: string[]): OnnxModelSpec => ({
      inputs: [{ name: 'x', ...spec }],
      outputs: [{ name: 'y', ...spec }],
      initializers: [{ name: 'training', datatype: 'BOOL', shape: [], data: Uint8Array.of(0) }],
      nodes: [{ type: 'Dropout', inputs, outputs: ['y'] }],
    })
    expect(inspect(onnxModel(dropout(['x', '', 'training']))).operators).toEqual({ 'ai.onnx/Dropout': 1 })
    expect(inspect(onnxModel(dropout(['x']))).operators).toEqual({ 'ai.onnx/Dropout': 1 })
  })

  it('rejects graphs nested beyond the limit without a stack overflow', () => {
    const spec = { datatype: 'FP32', shape: [1] } as const
    let graph = {
      outputs: [{ name: 'y', ...spec }],
      nodes: [{ type: 'Neg', inputs: ['x'], outputs: ['y'] }],
    } as OnnxModelSpec
    for (let depth = 0; depth < 200; depth++) {
      graph = {
        outputs: [{ name: 'y', ...spec }],
        nodes: [
          {
            type: 'If',
            inputs: ['go'],
            outputs: ['y'],
            attributes: { then_branch: { graph }, else_branch: { graph: { outputs: [], nodes: [] } } },
          },
        ],
      }
    }
    expect(() => inspect(onnxModel(graph))).toThrow(code('UNSUPPORTED_MODEL'))
  })

  it('rejects a length of two gigabytes followed by ten bytes with BAD_MODEL', () => {
    expect(() => inspect(Uint8Array.of(0x08, 0x08, 0x3a, 0xff, 0xff, 0xff, 0xff, 0x07, 1, 2))).toThrow(
      code('BAD_MODEL'),
    )
  })

  it('returns a result or throws a typed error for mutated models', () => {
    const models = [
      affineModel(),
      allocatingModel(),
      dividingModel(),
      endlessModel(),
      probeModel(),
      runningSumModel().onnx,
      externalModel({ location: 'w' }),
    ]
    const mutation = fc.record({
      model: fc.nat(models.length - 1),
      edits: fc.array(
        fc.record({
          at: fc.nat(),
          byte: fc.nat(255),
          how: fc.constantFrom('set', 'insert', 'delete', 'cut', 'repeat'),
        }),
        { maxLength: 6 },
      ),
    })
    fc.assert(
      fc.property(mutation, ({ model, edits }) => {
        let bytes = [...(models[model] as Uint8Array).subarray(0, 4_000)]
        for (const { at, byte, how } of edits) {
          const index = at % (bytes.length + 1)
          if (how === 'set') bytes[index] = byte
          else if (how === 'insert') bytes.splice(index, 0, byte)
          else if (how === 'delete') bytes.splice(index, 1)
          else if (how === 'cut') bytes = bytes.slice(0, index)
          else bytes.splice(index, 0, ...bytes.slice(index, index + byte))
        }
        try {
          inspect(Uint8Array.from(bytes))
        } catch (error) {
          if (!isOgError(error)) throw error
          expect(['BAD_MODEL', 'UNSUPPORTED_MODEL']).toContain(error.code)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('throws a typed error for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          inspect(bytes)
        } catch (error) {
          if (!isOgError(error)) throw error
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
