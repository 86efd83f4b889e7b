import { onnxModel } from '@opengradient/engine/onnx'
import { manifestOf } from '@opengradient/engine/testing'
import type { Manifest } from '@opengradient/protocol'

/** `input_ids INT64 [n]` → `y FP32 [n]`: each id as a number. */
const graph = onnxModel({
  inputs: [{ name: 'input_ids', datatype: 'INT64', shape: ['n'] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
  nodes: [{ type: 'Cast', inputs: ['input_ids'], outputs: ['y'], attributes: { to: 1 } }],
})

/** A model with the task `embedding`: a tokenizer and a graph. */
export function textModel(
  tokenizer: Uint8Array,
  name = 'test/texts',
): { readonly model: Uint8Array; readonly manifest: Manifest } {
  const files = new Map([
    ['model.onnx', graph],
    ['tokenizer.json', tokenizer],
  ])
  return { model: graph, manifest: manifestOf(files, { name, task: { kind: 'embedding', config: { maxTokens: 8 } } }) }
}
