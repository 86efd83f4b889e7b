import type { FileRange } from './file-window.ts'

/** The parts of an ONNX ModelProto that decide whether it may run and how it is described (onnx.proto, IR version 13). */
export interface OnnxModel {
  readonly irVersion: number
  readonly opsets: ReadonlyMap<string, number>
  readonly graph: OnnxGraph
  readonly functions: readonly OnnxFunction[]
  readonly metadata: ReadonlyMap<string, string>
  readonly hasTraining: boolean
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[]
  readonly initializers: readonly OnnxTensor[]
  readonly inputs: readonly OnnxValue[]
  readonly outputs: readonly OnnxValue[]
  readonly values: readonly OnnxValue[]
  readonly sparseInitializers: number
}

export interface OnnxFunction {
  readonly name: string
  readonly domain: string
  readonly overload: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly nodes: readonly OnnxNode[]
  readonly values: readonly OnnxValue[]
  readonly defaults: readonly OnnxAttribute[]
  readonly opsets: ReadonlyMap<string, number>
}

export interface OnnxNode {
  readonly name: string
  readonly type: string
  readonly domain: string
  readonly overload: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: ReadonlyMap<string, OnnxAttribute>
}

export interface OnnxAttribute {
  readonly name: string
  /** AttributeProto.AttributeType; 0 where the writer left it out. */
  readonly type: number
  readonly int: number | undefined
  readonly tensors: readonly OnnxTensor[]
  readonly graphs: readonly OnnxGraph[]
  /** The function attribute that this one stands for, inside functions. */
  readonly reference: string
  readonly hasSparse: boolean
  readonly hasTypes: boolean
  readonly hasStrings: boolean
}

export interface OnnxTensor {
  readonly name: string
  readonly dims: readonly number[]
  readonly dataType: number
  readonly raw: FileRange | undefined
  /** Elements in each typed field. */
  readonly counts: {
    readonly float: number
    readonly int32: number
    readonly int64: number
    readonly double: number
    readonly uint64: number
    readonly string: number
  }
  /** Packed `float_data`: of a file in memory views. */
  readonly floats: readonly Uint8Array[]
  /** Values of `int32_data`, read for 8-bit tensors only. */
  readonly int32: readonly Uint8Array[]
  readonly external: ReadonlyMap<string, string> | undefined
  readonly segmented: boolean
}

export interface OnnxValue {
  readonly name: string
  readonly type: OnnxType | undefined
}

export type OnnxType =
  | { readonly kind: 'tensor'; readonly elemType: number; readonly shape: readonly (number | string)[] | undefined }
  | { readonly kind: 'sequence' | 'map' | 'sparse' | 'optional' | 'opaque' }
