import type { Datatype, Manifest } from '@opengradient/protocol'

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
 * 16 small logits beside a large constant in one tensor: `x FP32 [1, 16, 8, 8]` → `y FP32 [1, 17]`. The logits are means of a
 * convolution, which ONNX Runtime adds in another order when it optimises.
 */
export function logitsBesideConstantModel(constant = 9_000): Uint8Array {
  const weights = Float32Array.from({ length: 16 * 16 * 9 }, (_, i) => Math.sin(i * 12.9898))
  return onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 16, 8, 8] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 17] }],
    initializers: [
      { name: 'w', datatype: 'FP32', shape: [16, 16, 3, 3], data: weights },
      { name: 'flat', datatype: 'INT64', shape: [2], data: BigInt64Array.of(1n, 16n) },
      { name: 'constant', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(constant) },
    ],
    nodes: [
      { type: 'Conv', inputs: ['x', 'w'], outputs: ['maps'] },
      { type: 'GlobalAveragePool', inputs: ['maps'], outputs: ['means'] },
      { type: 'Reshape', inputs: ['means', 'flat'], outputs: ['logits'] },
      { type: 'Concat', inputs: ['logits', 'constant'], outputs: ['y'], attributes: { axis: 1 } },
    ],
  })
}

/** `y_T = x_T` over `T [n, m]`, for each of the datatypes T. */
export function echoModel(types: readonly Datatype[]): Uint8Array {
  const shape = ['n', 'm']
  return onnxModel({
    inputs: types.map((datatype) => ({ name: `x_${datatype}`, datatype, shape })),
    outputs: types.map((datatype) => ({ name: `y_${datatype}`, datatype, shape })),
    nodes: types.map((each) => ({ type: 'Identity', inputs: [`x_${each}`], outputs: [`y_${each}`] })),
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

type Operand = readonly [name: string, datatype: 'UINT8' | 'FP32', shape: readonly number[]]
type EmptySum = readonly [
  operator: string,
  output: 'UINT8' | 'INT32' | 'FP32',
  rank: number,
  operands: readonly Operand[],
]

const scale = (name: string): Operand => [name, 'FP32', []]
const zeroPoint = (name: string): Operand => [name, 'UINT8', []]
const image = (datatype: 'UINT8' | 'FP32'): Operand => ['x', datatype, [1, 0, 8, 8]]
const kernel = (datatype: 'UINT8' | 'FP32'): Operand => ['w', datatype, [16, 0, 3, 3]]
const quantized = [scale('ys'), zeroPoint('yz')]

/** Operators that ONNX Runtime does not write the output of when their sums are empty: operands, and the output's rank. */
const emptySums: readonly EmptySum[] = [
  [
    'MatMulInteger',
    'INT32',
    2,
    [
      ['x', 'UINT8', [32, 0]],
      ['w', 'UINT8', [0, 32]],
    ],
  ],
  [
    'QLinearMatMul',
    'UINT8',
    2,
    [
      ['x', 'UINT8', [32, 0]],
      scale('xs'),
      zeroPoint('xz'),
      ['w', 'UINT8', [0, 32]],
      scale('ws'),
      zeroPoint('wz'),
      ...quantized,
    ],
  ],
  ['ConvInteger', 'INT32', 4, [image('UINT8'), kernel('UINT8')]],
  [
    'QLinearConv',
    'UINT8',
    4,
    [image('UINT8'), scale('xs'), zeroPoint('xz'), kernel('UINT8'), scale('ws'), zeroPoint('wz'), ...quantized],
  ],
  ['Conv', 'FP32', 4, [image('FP32'), kernel('FP32')]],
  ['ConvTranspose', 'FP32', 4, [image('FP32'), ['w', 'FP32', [0, 4, 3, 3]]]],
]

/** Models `y = operator(x[:, :size], w[…])`: at `size INT64 [1]` of 0 the operands are empty, which inspection cannot see. */
export function emptySumModels(): ReadonlyMap<string, Uint8Array> {
  return new Map(emptySums.map((sum) => [sum[0], emptySumModel(sum)]))
}

function emptySumModel([operator, output, rank, operands]: EmptySum): Uint8Array {
  const datatypes = { UINT8: Uint8Array, FP32: Float32Array }
  const isEmpty = ([, , shape]: Operand): boolean => shape.includes(0)
  return onnxModel({
    inputs: [{ name: 'size', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: output, shape: Array.from({ length: rank }, (_, axis) => `y${axis}`) }],
    initializers: [
      { name: 'start', datatype: 'INT64', shape: [1], data: BigInt64Array.of(0n) },
      ...operands.map(([name, datatype, shape]) => {
        const full = shape.map((dimension) => dimension || 1)
        const data = new datatypes[datatype](full.reduce((product, dimension) => product * dimension, 1)).fill(
          shape.includes(0) ? 2 : 1,
        )
        return { name: shape.includes(0) ? `${name}All` : name, datatype, shape: full, data }
      }),
      ...operands.filter(isEmpty).map(([name, , shape]) => {
        return {
          name: `${name}Axis`,
          datatype: 'INT64' as const,
          shape: [1],
          data: BigInt64Array.of(BigInt(shape.indexOf(0))),
        }
      }),
    ],
    nodes: [
      ...operands.filter(isEmpty).map(([name]) => {
        return { type: 'Slice', inputs: [`${name}All`, 'start', 'size', `${name}Axis`], outputs: [name] }
      }),
      { type: operator, inputs: operands.map(([name]) => name), outputs: ['y'] },
    ],
  })
}

/** The mean over an axis of the size `size INT64 [1]`; ONNX Runtime 1.30.0 ends its process by SIGSEGV for 0. */
export function segfaultingModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'size', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 4, 'n'] }],
    initializers: [
      { name: 'all', datatype: 'FP32', shape: [1, 4, 8], data: new Float32Array(32).fill(1) },
      { name: 'start', datatype: 'INT64', shape: [1], data: BigInt64Array.of(0n) },
      { name: 'axis', datatype: 'INT64', shape: [1], data: BigInt64Array.of(2n) },
      { name: 'scale', datatype: 'FP32', shape: [4], data: new Float32Array(4).fill(1) },
      { name: 'bias', datatype: 'FP32', shape: [4], data: new Float32Array(4) },
    ],
    nodes: [
      { type: 'Slice', inputs: ['all', 'start', 'size', 'axis'], outputs: ['x'] },
      { type: 'InstanceNormalization', inputs: ['x', 'scale', 'bias'], outputs: ['y'] },
    ],
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
