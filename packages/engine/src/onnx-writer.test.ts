import { expect, test } from 'vitest'

import { type OnnxModelSpec, onnxModel } from './onnx-writer.ts'

const sample: OnnxModelSpec = {
  producerName: 'maker',
  name: 'sample',
  domains: { local: 1 },
  metadata: { license: 'MIT' },
  inputs: [{ name: 'x', datatype: 'FP32', shape: ['n', 3] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: ['n', 1] }],
  initializers: [
    { name: 's', datatype: 'FP32', shape: [], data: Float32Array.of(2) },
    { name: 'e', datatype: 'FP32', shape: [3], data: { location: 'w.bin' } },
  ],
  nodes: [
    {
      name: 'first',
      type: 'ReduceMean',
      inputs: ['x', ''],
      outputs: ['mean'],
      attributes: { axes: [-1, 300], keepdims: 0, alpha: { float: 0.5 }, mode: 'é', none: [] },
    },
    {
      type: 'If',
      domain: 'local',
      inputs: ['mean'],
      outputs: ['y'],
      attributes: {
        value: { tensor: { datatype: 'INT64', shape: [2, 1], data: BigInt64Array.of(1n, -1n) } },
        body: {
          graph: {
            name: 'inner',
            outputs: [{ name: 'z', datatype: 'FP32', shape: [] }],
            nodes: [{ type: 'Neg', inputs: ['y'], outputs: ['z'] }],
          },
        },
      },
    },
  ],
}

/** The bytes of onnx-proto 8.0.1 (protobufjs 6.11.6) for the same content. */
const expected = [
  '080812056d616b65723abf020a730a01780a0012046d65616e1a056669727374220a5265647563654d65616e2a170a0461786573420cffffffffffff',
  'ffffff01ac02a001072a0f0a086b65657064696d731800a001022a0f0a05616c706861150000003fa001012a0d0a046d6f64652202c3a9a001032a09',
  '0a046e6f6e65a001070a680a046d65616e120179220249662a240a0576616c75652a180a02020110074a100100000000000000ffffffffffffffffa0',
  '01042a2c0a04626f647932210a0b0a017912017a22034e65671205696e6e6572620b0a017a12060a0408011200a001053a056c6f63616c120673616d',
  '706c652a0b10014201734a04000000402a1d0a010310014201656a110a086c6f636174696f6e1205772e62696e70015a140a0178120f0a0d08011209',
  '0a0312016e0a02080362140a0179120f0a0d080112090a0312016e0a02080142040a00101142090a056c6f63616c1001720e0a076c6963656e736512',
  '034d4954',
].join('')

test('writes the bytes of the reference encoder for nodes, attributes, subgraphs, tensors and operator sets', () => {
  expect(Buffer.from(onnxModel(sample)).toString('hex')).toBe(expected)
})
