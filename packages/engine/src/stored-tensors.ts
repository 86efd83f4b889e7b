import type { Datatype } from '@opengradient/protocol'

import { decodeOnnx } from './decode-onnx.ts'
import { datatypeOf } from './element-types.ts'
import type { OnnxGraph, OnnxNode, OnnxTensor } from './onnx-types.ts'

/** A tensor whose values are in the ONNX file: an initializer, or a constant in a node's attribute. */
export interface StoredTensor {
  readonly name: string
  readonly datatype: Datatype
  readonly shape: readonly number[]
  /**
   * The values, little-endian, at any alignment: a view of the file. Writing to it changes the model in place; the file keeps
   * its length.
   */
  readonly data: Uint8Array
}

/**
 * Lists the tensors of a model, those of subgraphs and functions included. Left out are tensors in external data, in the typed
 * fields other than packed `float_data`, and of unsupported element types.
 * @param onnx a model that passed `inspectModel`
 * @throws BAD_MODEL, UNSUPPORTED_MODEL
 */
export function storedTensors(onnx: Uint8Array): StoredTensor[] {
  const { graph, functions } = decodeOnnx(onnx)
  return [...tensorsOfGraph(graph), ...functions.flatMap(({ nodes }) => tensorsOfNodes(nodes))].flatMap(stored)
}

/** Tensors with fewer elements are usually scales, bounds and shapes. */
const weightElements = 16

/** Whether a tensor holds weights in fp32: it has at least 16 elements. */
export function isFloatWeight({ datatype, data }: StoredTensor): boolean {
  return datatype === 'FP32' && data.byteLength >= 4 * weightElements
}

function tensorsOfGraph({ initializers, nodes }: OnnxGraph): OnnxTensor[] {
  return [...initializers, ...tensorsOfNodes(nodes)]
}

function tensorsOfNodes(nodes: readonly OnnxNode[]): OnnxTensor[] {
  return nodes.flatMap(({ attributes }) =>
    [...attributes.values()].flatMap(({ tensors, graphs }) => [...tensors, ...graphs.flatMap(tensorsOfGraph)]),
  )
}

function stored({ name, dims, dataType, raw, floats }: OnnxTensor): StoredTensor[] {
  const datatype = datatypeOf(dataType)
  // A list may be packed in several parts; no known writer does that.
  const data = raw?.read() ?? (floats.length === 1 && datatype === 'FP32' ? floats[0] : undefined)
  return datatype === undefined || data === undefined ? [] : [{ name, datatype, shape: dims, data }]
}
