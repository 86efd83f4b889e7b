import type { Datatype } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { inspectModel } from './inspect.ts'
import { type OnnxModelSpec, onnxModel } from './onnx-writer.ts'

const determinism = (spec: OnnxModelSpec): string =>
  inspectModel({ files: new Map([['m.onnx', onnxModel(spec)]]), graphPath: 'm.onnx' }).determinism

function unary(type: string, from: Datatype = 'FP32', to: Datatype = from, attributes = {}): OnnxModelSpec {
  return {
    inputs: [{ name: 'x', datatype: from, shape: ['n'] }],
    outputs: [{ name: 'y', datatype: to, shape: ['n'] }],
    nodes: [{ type, inputs: ['x'], outputs: ['y'], attributes }],
  }
}

/** x · w with integers; w is constant unless `dynamic` is set. */
function product(options: {
  x?: Datatype
  w?: Datatype
  weights?: number[]
  n?: number
  dynamic?: boolean
}): OnnxModelSpec {
  const { x = 'UINT8', w = 'INT8', n = 4, weights = [64, -64], dynamic = false } = options
  const data = new Int8Array(n)
  data.set(weights)
  const weight = { name: 'w', datatype: w, shape: [n, 1] }
  return {
    inputs: [{ name: 'x', datatype: x, shape: [1, n] }, ...(dynamic ? [weight] : [])],
    outputs: [{ name: 'y', datatype: 'INT32', shape: [1, 1] }],
    initializers: dynamic ? [] : [{ ...weight, data }],
    nodes: [{ type: 'MatMulInteger', inputs: ['x', 'w'], outputs: ['y'] }],
  }
}

describe('saturatingWeights', () => {
  const weightsOf = (spec: OnnxModelSpec): readonly string[] =>
    inspectModel({ files: new Map([['m.onnx', onnxModel(spec)]]), graphPath: 'm.onnx' }).saturatingWeights

  it('names signed weights beyond 64 in magnitude, and no others', () => {
    expect(weightsOf(product({ weights: [65] }))).toEqual(['w'])
    expect(weightsOf(product({ weights: [-65] }))).toEqual(['w'])
    expect(weightsOf(product({ weights: [64, -64] }))).toEqual([])
    expect(weightsOf(product({ w: 'UINT8', weights: [-1] }))).toEqual([])
  })

  it('names weights in a node Constant', () => {
    const { inputs, outputs, nodes, initializers } = product({ weights: [127] })
    const tensors = (initializers ?? []).map((tensor) => ({
      type: 'Constant',
      outputs: ['w'],
      attributes: { value: { tensor } },
    }))
    expect(weightsOf({ inputs: inputs ?? [], outputs, nodes: [...tensors, ...nodes] })).toEqual(['w'])
  })
})

describe('determinismOf', () => {
  it.each(['Relu', 'Sqrt', 'Neg', 'Reshape', 'Transpose', 'Identity', 'ReduceMax'])(
    'classifies %s as exact',
    (type) => {
      expect(determinism(unary(type))).toBe('exact')
    },
  )
  it.each(['Exp', 'Tanh', 'Softmax', 'ReduceSum', 'Erf', 'GlobalAveragePool', 'Sin'])(
    'classifies %s as tolerant',
    (type) => {
      expect(determinism(unary(type))).toBe('tolerant')
    },
  )
  it('classifies a sum of integers as exact', () => {
    expect(determinism(unary('ReduceSum', 'INT32'))).toBe('exact')
  })
  it('classifies half precision as tolerant', () => {
    expect(determinism(unary('Relu', 'FP16'))).toBe('tolerant')
    expect(determinism(unary('Cast', 'FP32', 'FP16', { to: 10 }))).toBe('tolerant')
  })
  it('classifies a float conversion that may overflow as tolerant', () => {
    expect(determinism(unary('Cast', 'FP32', 'INT32', { to: 6 }))).toBe('tolerant')
    expect(determinism(unary('Cast', 'INT32', 'FP32', { to: 1 }))).toBe('exact')
    expect(determinism(unary('Cast', 'FP32', 'FP64', { to: 11 }))).toBe('exact')
  })
  it('classifies products of unsigned bytes and constants within 7 bits as exact', () => {
    expect(determinism(product({}))).toBe('exact')
    expect(determinism(product({ weights: [65] }))).toBe('tolerant')
    expect(determinism(product({ weights: [-65] }))).toBe('tolerant')
  })
  it('accepts any constant where both operands have the same signedness', () => {
    expect(determinism(product({ x: 'INT8', weights: [127, -128] }))).toBe('exact')
    expect(determinism(product({ w: 'UINT8', weights: [127, -128] }))).toBe('exact')
  })
  it('classifies a variable signed operand as tolerant', () => {
    expect(determinism(product({ dynamic: true }))).toBe('tolerant')
    expect(determinism(product({ x: 'INT8', w: 'UINT8' }))).toBe('tolerant')
  })
  it('classifies reductions that can overflow an accumulator as tolerant', () => {
    expect(determinism(product({ n: 33_025 }))).toBe('exact')
    expect(determinism(product({ n: 33_026 }))).toBe('tolerant')
  })
})
