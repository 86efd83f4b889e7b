import { canonicalOrtRuntime, type Manifest, type Tensor, tensorOf } from '@opengradient/protocol'

/** A model of two inputs and two outputs, one of a dynamic size. */
export const fixtureManifest: Manifest = {
  format: 'og/manifest/1',
  name: 'test/model',
  version: '1.0.0',
  license: 'Apache-2.0',
  task: { kind: 'tensor', config: {} },
  files: [{ path: 'model.onnx', cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', bytes: 100 }],
  graph: {
    path: 'model.onnx',
    irVersion: 10,
    opsets: { '': 21 },
    operators: { '/Add': 1 },
    parameters: 0,
    inputs: [
      { name: 'x', datatype: 'FP32', shape: ['n', 2] },
      { name: 'y', datatype: 'INT64', shape: [] },
    ],
    outputs: [
      { name: 'sum', datatype: 'FP32', shape: ['n', 2] },
      { name: 'count', datatype: 'INT64', shape: [1] },
    ],
  },
  inputs: [
    { name: 'x', datatype: 'FP32', shape: ['n', 2] },
    { name: 'y', datatype: 'INT64', shape: [] },
  ],
  outputs: [
    { name: 'sum', datatype: 'FP32', shape: ['n', 2] },
    { name: 'count', datatype: 'INT64', shape: [1] },
  ],
  runtimes: [canonicalOrtRuntime],
  determinism: 'tolerant',
  tolerance: 1e-5,
  unit: 'run',
  price: '1000',
}

export const fixtureInputs: readonly Tensor[] = [
  tensorOf('x', 'FP32', [1, 2], new Float32Array([1, 2])),
  tensorOf('y', 'INT64', [], new BigInt64Array([3n])),
]

export const fixtureOutputs: readonly Tensor[] = [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([4, 5])),
  tensorOf('count', 'INT64', [1], new BigInt64Array([2n])),
]
