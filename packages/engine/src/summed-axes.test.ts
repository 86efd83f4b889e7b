import { type Tensor, tensorOf } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { inspectModel } from './inspect.ts'
import { type OnnxModelSpec, onnxModel } from './onnx-writer.ts'
import { temporaryModel } from './testing/index.ts'

const inspect = (spec: OnnxModelSpec) =>
  inspectModel({ files: new Map([['m.onnx', onnxModel(spec)]]), graphPath: 'm.onnx' })
const code = (expected: string) => expect.objectContaining({ code: expected })

type Shape = readonly (number | string)[]

/** y = x · w over bytes, w constant. */
function product(x: Shape, w: readonly [number, number]): OnnxModelSpec {
  return {
    inputs: [{ name: 'x', datatype: 'UINT8', shape: x }],
    outputs: [{ name: 'y', datatype: 'INT32', shape: ['m', w[1]] }],
    initializers: [{ name: 'w', datatype: 'UINT8', shape: w, data: new Uint8Array(w[0] * w[1]).fill(1) }],
    nodes: [{ type: 'MatMulInteger', inputs: ['x', 'w'], outputs: ['y'] }],
  }
}

/** One operator over inputs x and w of the declared shapes. */
function convolution(type: string, x: Shape, w: Shape): OnnxModelSpec {
  return {
    inputs: [
      { name: 'x', datatype: 'FP32', shape: x },
      { name: 'w', datatype: 'FP32', shape: w },
    ],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n', 'c', 'h', 'w'] }],
    nodes: [{ type, inputs: ['x', 'w'], outputs: ['y'] }],
  }
}

describe('inspectModel', () => {
  it.each([
    ['an input without columns', product([64, 0], [0, 256])],
    ['an initializer without rows', product(['m', 'k'], [0, 256])],
    ['images without channels', convolution('Conv', [1, 0, 8, 8], ['m', 'c', 3, 3])],
    ['a kernel without channels', convolution('Conv', [1, 'c', 8, 8], [16, 0, 3, 3])],
    ['a transposed kernel without channels', convolution('ConvTranspose', [1, 'c', 8, 8], [0, 4, 3, 3])],
  ])('rejects %s as an operand of a sum with UNSUPPORTED_MODEL', (_, spec) => {
    expect(() => inspect(spec)).toThrow(code('UNSUPPORTED_MODEL'))
  })

  it('accepts empty tensors that no operator sums over', () => {
    const past = ['batch', 0, 4] as const
    const model = inspect({
      opset: 18,
      inputs: [
        { name: 'past', datatype: 'FP32', shape: past },
        { name: 'present', datatype: 'FP32', shape: ['batch', 1, 4] },
        { name: 'image', datatype: 'FP32', shape: [0, 3, 8, 8] },
        { name: 'kernel', datatype: 'FP32', shape: [4, 3, 3, 3] },
      ],
      outputs: [
        { name: 'all', datatype: 'FP32', shape: ['batch', 'length', 4] },
        { name: 'none', datatype: 'FP32', shape: [0, 4, 12, 12] },
      ],
      initializers: [
        { name: 'roi', datatype: 'FP32', shape: [0], data: new Float32Array(0) },
        { name: 'scales', datatype: 'FP32', shape: [4], data: Float32Array.of(1, 1, 2, 2) },
      ],
      nodes: [
        { type: 'Concat', inputs: ['past', 'present'], outputs: ['all'], attributes: { axis: 1 } },
        { type: 'Conv', inputs: ['image', 'kernel'], outputs: ['features'] },
        { type: 'Resize', inputs: ['features', 'roi', 'scales'], outputs: ['none'] },
      ],
    })
    expect(model.filledAxes).toContainEqual({ tensor: 'image', axis: 1 })
    expect(model.filledAxes).not.toContainEqual(expect.objectContaining({ tensor: 'past' }))
  })
})

it('rejects a job whose input is empty along the summed axis with BAD_TENSOR, and runs one without rows', async () => {
  const bytes = (shape: readonly [number, number]): Tensor =>
    tensorOf('x', 'UINT8', shape, new Uint8Array(shape[0] * shape[1]).fill(1))
  const spec: OnnxModelSpec = {
    inputs: [
      { name: 'x', datatype: 'UINT8', shape: ['m', 'k'] },
      { name: 'w', datatype: 'UINT8', shape: ['k', 2] },
    ],
    outputs: [{ name: 'y', datatype: 'INT32', shape: ['m', 2] }],
    nodes: [{ type: 'MatMulInteger', inputs: ['x', 'w'], outputs: ['y'] }],
  }
  await using model = await temporaryModel(onnxModel(spec))
  const engine = createEngine({ processes: 1 })
  await engine.start()
  const run = (rows: number, columns: number) => {
    const w = tensorOf('w', 'UINT8', [columns, 2], new Uint8Array(columns * 2).fill(1))
    return engine.execute({ model, inputs: [bytes([rows, columns]), w], params: { outputs: [] } }).result
  }
  try {
    await expect(run(3, 0)).rejects.toThrow(code('BAD_TENSOR'))
    await expect(run(0, 3)).resolves.toMatchObject({ outputs: [{ shape: [0, 2] }] })
    await expect(run(1, 3)).resolves.toMatchObject({ outputs: [{ shape: [1, 2] }] })
  } finally {
    await engine.stop()
  }
})
