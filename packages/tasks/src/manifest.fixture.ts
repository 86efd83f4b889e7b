import { type Datatype, type Manifest, type Tensor, type TensorSpec, tensorOf } from '@opengradient/protocol'

/** A manifest with the given task, tensors and files; the other fields are constant. */
export function manifestOf(
  task: Manifest['task'],
  inputs: readonly TensorSpec[],
  outputs: readonly TensorSpec[],
  files: readonly string[] = [],
): Manifest {
  const specs = (list: readonly TensorSpec[]) => list.map((spec) => ({ ...spec, shape: [...spec.shape] }))
  const cid = 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
  return {
    format: 'og/manifest/1',
    name: 'test/model',
    version: '1.0.0',
    license: 'Apache-2.0',
    task,
    files: ['model.onnx', ...files].map((path) => ({ path, cid, bytes: 1 })),
    graph: {
      path: 'model.onnx',
      irVersion: 8,
      opsets: { 'ai.onnx': 17 },
      operators: { 'ai.onnx/Identity': 1 },
      parameters: 0,
      inputs: specs(inputs),
      outputs: specs(outputs),
    },
    inputs: specs(inputs),
    outputs: specs(outputs),
    runtimes: [{ engine: 'test', version: '1', provider: 'cpu', options: {} }],
    determinism: 'exact',
    tolerance: 0,
    unit: 'run',
    price: '0',
  }
}

export function spec(name: string, datatype: Datatype, shape: readonly (number | string)[]): TensorSpec {
  return { name, datatype, shape }
}

export function floats(name: string, shape: readonly number[], values: readonly number[]): Tensor {
  return tensorOf(name, 'FP32', shape, Float32Array.from(values))
}
