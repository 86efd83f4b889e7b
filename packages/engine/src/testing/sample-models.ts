import type { Manifest } from '@opengradient/protocol'

import { type OnnxNodeSpec, onnxModel } from '../onnx-writer.ts'

/** y = a·x + b over `FP32 [n]`. */
export function affineModel(a = 2, b = 1): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['n'] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
    initializers: [
      { name: 'a', datatype: 'FP32', shape: [], data: Float32Array.of(a) },
      { name: 'b', datatype: 'FP32', shape: [], data: Float32Array.of(b) },
    ],
    nodes: [
      { type: 'Mul', inputs: ['x', 'a'], outputs: ['scaled'] },
      { type: 'Add', inputs: ['scaled', 'b'], outputs: ['y'] },
    ],
  })
}

/**
 * A running sum with memory, to be run in steps: `x FP32 [1, 6]` (2 elements of context, 4 new ones) and
 * `state FP32 [1, 1]` → `sum FP32 [1, 1]` (state + all of x), `next FP32 [1, 1]` (the same).
 */
export function runningSumModel(): { readonly onnx: Uint8Array; readonly steps: NonNullable<Manifest['steps']> } {
  const state = { datatype: 'FP32', shape: [1, 1] } as const
  const onnx = onnxModel({
    inputs: [
      { name: 'x', datatype: 'FP32', shape: [1, 6] },
      { name: 'state', ...state },
      { name: 'gain', datatype: 'FP32', shape: [] },
    ],
    outputs: [
      { name: 'sum', ...state },
      { name: 'next', ...state },
    ],
    initializers: [{ name: 'axes', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) }],
    nodes: [
      { type: 'ReduceSum', inputs: ['x', 'axes'], outputs: ['total'] },
      { type: 'Mul', inputs: ['total', 'gain'], outputs: ['gained'] },
      { type: 'Add', inputs: ['gained', 'state'], outputs: ['sum'] },
      { type: 'Identity', inputs: ['sum'], outputs: ['next'] },
    ],
  })
  return {
    onnx,
    steps: {
      input: 'x',
      frame: 4,
      context: 2,
      state: [{ input: 'state', output: 'next', datatype: 'FP32', shape: [1, 1] }],
      constants: [{ input: 'gain', datatype: 'FP32', shape: [], data: '0x0000803f' }],
      concat: ['sum'],
      maxSteps: 100,
    },
  }
}

/** @internal */
export const scalar = { datatype: 'FP32', shape: [1] } as const

/** Loops 2^63 − 1 times over `x FP32 [1]`. It passes inspection; only a time limit ends it. */
export function endlessModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', ...scalar }],
    outputs: [{ name: 'y', ...scalar }],
    initializers: [
      { name: 'trips', datatype: 'INT64', shape: [], data: BigInt64Array.of(2n ** 63n - 1n) },
      { name: 'true', datatype: 'BOOL', shape: [], data: Uint8Array.of(1) },
    ],
    nodes: [
      {
        type: 'Loop',
        inputs: ['trips', 'true', 'x'],
        outputs: ['y'],
        attributes: {
          body: {
            graph: {
              inputs: [
                { name: 'trip', datatype: 'INT64', shape: [] },
                { name: 'go', datatype: 'BOOL', shape: [] },
                { name: 'value', ...scalar },
              ],
              outputs: [
                { name: 'goOn', datatype: 'BOOL', shape: [] },
                { name: 'changed', ...scalar },
              ],
              nodes: [
                { type: 'Identity', inputs: ['go'], outputs: ['goOn'] },
                { type: 'Cos', inputs: ['value'], outputs: ['changed'] },
              ],
            },
          },
        },
      },
    ],
  })
}

/**
 * Creates a tensor of `count INT64 [1]` floats and returns its largest element: `25_000_000_000n` requests 100 GB.
 */
export function allocatingModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'count', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [] }],
    nodes: [
      { type: 'ConstantOfShape', inputs: ['count'], outputs: ['zeros'] },
      { type: 'Cos', inputs: ['zeros'], outputs: ['ones'] },
      { type: 'ReduceMax', inputs: ['ones'], outputs: ['y'], attributes: { keepdims: 0 } },
    ],
  })
}

/** Returns `count INT64 [1]` floats. */
export function largeOutputModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'count', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
    nodes: [{ type: 'ConstantOfShape', inputs: ['count'], outputs: ['y'] }],
  })
}

/**
 * y = a ÷ b over `INT32 [1]`. −2^31 ÷ −1 ends the process by a signal on x86-64, which inspection cannot detect;
 * a zero in `b` is an exception of ONNX Runtime.
 */
export function dividingModel(): Uint8Array {
  const spec = { datatype: 'INT32', shape: [1] } as const
  return onnxModel({
    inputs: [
      { name: 'a', ...spec },
      { name: 'b', ...spec },
    ],
    outputs: [{ name: 'y', ...spec }],
    nodes: [{ type: 'Div', inputs: ['a', 'b'], outputs: ['y'] }],
  })
}

/** Reads `x` at the index `at`; ONNX Runtime throws for an index out of range. */
export function gatheringModel(): Uint8Array {
  return onnxModel({
    inputs: [
      { name: 'x', datatype: 'FP32', shape: ['n'] },
      { name: 'at', datatype: 'INT64', shape: [1] },
    ],
    outputs: [{ name: 'y', ...scalar }],
    nodes: [{ type: 'Gather', inputs: ['x', 'at'], outputs: ['y'] }],
  })
}

/** @internal A model of one node with the scalar input `x`. */
export function oneNode(node: OnnxNodeSpec, more: Partial<Parameters<typeof onnxModel>[0]> = {}): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', ...scalar }],
    outputs: [{ name: 'y', ...scalar }],
    nodes: [node],
    ...more,
  })
}
