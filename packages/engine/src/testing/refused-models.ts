import { onnxModel } from '../onnx-writer.ts'
import { affineModel, oneNode, scalar } from './sample-models.ts'

/** Models that `inspectModel` must reject, keyed by their defect, with the expected code. */
export const refusedModels: Readonly<
  Record<string, { readonly code: 'BAD_MODEL' | 'UNSUPPORTED_MODEL'; readonly onnx: () => Uint8Array }>
> = {
  'a file in another format': {
    code: 'BAD_MODEL',
    onnx: () => new TextEncoder().encode('<!doctype html><title>Not found</title>'),
  },
  'an empty file': { code: 'BAD_MODEL', onnx: () => new Uint8Array(0) },
  'a truncated file': { code: 'BAD_MODEL', onnx: () => affineModel().subarray(0, -7) },
  'no nodes': { code: 'BAD_MODEL', onnx: () => onnxModel({ outputs: [{ name: 'y', ...scalar }], nodes: [] }) },
  'a custom operator domain': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Gelu', domain: 'com.example', inputs: ['x'], outputs: ['y'] },
        { domains: { 'com.example': 1 } },
      ),
  },
  'a cast to INT4, which aborts ONNX Runtime': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        opset: 21,
        irVersion: 10,
        inputs: [{ name: 'x', datatype: 'FP16', shape: [5] }],
        outputs: [{ name: 'y', datatype: 22 as never, shape: [5] }],
        nodes: [{ type: 'Cast', inputs: ['x'], outputs: ['y'], attributes: { to: 22 } }],
      }),
  },
  'a hidden cast to INT4': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        opset: 21,
        irVersion: 10,
        inputs: [{ name: 'x', datatype: 'FP16', shape: [5] }],
        outputs: [{ name: 'y', datatype: 'FP16', shape: [5] }],
        nodes: [
          { type: 'Cast', inputs: ['x'], outputs: ['small'], attributes: { to: 22 } },
          { type: 'Cast', inputs: ['small'], outputs: ['y'], attributes: { to: 10 } },
        ],
      }),
  },
  'bfloat16 weights': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Identity', inputs: ['x'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 16, shape: [1], data: new Uint8Array(2) }] },
      ),
  },
  'a string input': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Identity', inputs: ['x'], outputs: ['y'] },
        { inputs: [{ name: 'x', datatype: 8 as never, shape: [1] }] },
      ),
  },
  'a sequence inside': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        inputs: [{ name: 'x', ...scalar }],
        outputs: [{ name: 'y', ...scalar }],
        nodes: [
          { type: 'SequenceConstruct', inputs: ['x'], outputs: ['list'] },
          { type: 'ConcatFromSequence', inputs: ['list'], outputs: ['y'], attributes: { axis: 0 } },
        ],
      }),
  },
  'random numbers': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () => oneNode({ type: 'RandomNormalLike', inputs: ['x'], outputs: ['y'] }),
  },
  'random numbers inside a branch': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () => {
      const branch = {
        graph: { outputs: [{ name: 'r', ...scalar }], nodes: [{ type: 'Bernoulli', inputs: ['x'], outputs: ['r'] }] },
      }
      return oneNode(
        { type: 'If', inputs: ['go'], outputs: ['y'], attributes: { then_branch: branch, else_branch: branch } },
        {
          inputs: [
            { name: 'x', ...scalar },
            { name: 'go', datatype: 'BOOL', shape: [] },
          ],
        },
      )
    },
  },
  'dropout in training mode': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Dropout', inputs: ['x', 'ratio', 'training'], outputs: ['y'] },
        {
          initializers: [
            { name: 'ratio', datatype: 'FP32', shape: [], data: Float32Array.of(0.5) },
            { name: 'training', datatype: 'BOOL', shape: [], data: Uint8Array.of(1) },
          ],
        },
      ),
  },
  'dropout whose mode is an input': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Dropout', inputs: ['x', '', 'training'], outputs: ['y'] },
        {
          inputs: [
            { name: 'x', ...scalar },
            { name: 'training', datatype: 'BOOL', shape: [] },
          ],
        },
      ),
  },
  'batch normalisation in training mode': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode({
        type: 'BatchNormalization',
        inputs: ['x', 's', 'b', 'm', 'v'],
        outputs: ['y', 'mean', 'variance'],
        attributes: { training_mode: 1 },
      }),
  },
  ...Object.fromEntries(
    Object.entries({
      'data above the folder': '../secret.bin',
      'data at an absolute path': '/etc/passwd',
      'data at a path with parent segments': 'a/../../secret.bin',
      'data at a Windows path': 'C:\\secret.bin',
      'data at an address in memory': '*/_ORT_MEM_ADDR_/*',
    }).map(([what, location]) => [
      what,
      { code: 'UNSUPPORTED_MODEL' as const, onnx: () => externalModel({ location }) },
    ]),
  ),
  'data in a file that is missing': { code: 'BAD_MODEL', onnx: () => externalModel({ location: 'weights.bin' }) },
  'weights shorter than their shape': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [100], data: new Uint8Array(12) }] },
      ),
  },
  'a shape that overflows': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [2 ** 40, 2 ** 40], data: new Uint8Array(0) }] },
      ),
  },
  'a negative shape': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [-1, -1], data: new Uint8Array(4) }] },
      ),
  },
  'a function that calls itself': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Again', domain: 'local', inputs: ['x'], outputs: ['y'] },
        {
          domains: { local: 1 },
          functions: [
            {
              name: 'Again',
              domain: 'local',
              inputs: ['a'],
              outputs: ['b'],
              nodes: [{ type: 'Again', domain: 'local', inputs: ['a'], outputs: ['b'] }],
            },
          ],
        },
      ),
  },
  'functions that double forty times': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'F0', domain: 'local', inputs: ['x'], outputs: ['y'] },
        {
          domains: { local: 1 },
          functions: Array.from({ length: 40 }, (_, index) => {
            const next = index === 39 ? { type: 'Neg' } : { type: `F${index + 1}`, domain: 'local' }
            return {
              name: `F${index}`,
              domain: 'local',
              inputs: ['a'],
              outputs: ['c'],
              nodes: [
                { ...next, inputs: ['a'], outputs: ['b'] },
                { ...next, inputs: ['b'], outputs: ['c'] },
              ],
            }
          }),
        },
      ),
  },
  'an output larger than a job may return': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Expand', inputs: ['x', 's'], outputs: ['y'] },
        { outputs: [{ name: 'y', datatype: 'FP32', shape: [1 << 30] }] },
      ),
  },
}

/** y = x + w, where w lies outside the graph file. */
export function externalModel(data: { location: string; offset?: string; length?: string }): Uint8Array {
  return oneNode(
    { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
    { initializers: [{ name: 'w', datatype: 'FP32', shape: [1], data }] },
  )
}
