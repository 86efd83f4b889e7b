import { OgError } from '@opengradient/protocol'

import type { FileRange } from './file-window.ts'
import { asModelFile, type ModelFile } from './model-files.ts'
import { modelLimits } from './model-limits.ts'
import type {
  OnnxAttribute,
  OnnxFunction,
  OnnxGraph,
  OnnxModel,
  OnnxNode,
  OnnxTensor,
  OnnxType,
  OnnxValue,
} from './onnx-types.ts'
import { malformed, ProtobufReader } from './protobuf.ts'

/** Decodes a model. @throws BAD_MODEL when it is not one, UNSUPPORTED_MODEL when it is over a limit. */
export function decodeOnnx(content: ModelFile | Uint8Array): OnnxModel {
  const { bytes } = asModelFile(content)
  if (bytes === 0) throw malformed('the file is empty')
  if (bytes > modelLimits.graphBytes) throw over('bytes in the graph file', modelLimits.graphBytes)
  return new Decoder().model(ProtobufReader.open(content))
}

function over(what: string, limit: number): OgError {
  return new OgError('UNSUPPORTED_MODEL', `The model has more than ${limit} ${what}.`)
}

/** Metadata that publishing reads: the licence, and what exports of Ultralytics state of a detector. */
const keptMetadata = /^(licen[cs]e|task|names|imgsz)$/i
/** Length of one of them. */
const maxMetadataBytes = 1 << 16

class Decoder {
  #items = 0
  #nodes = 0
  #initializers = 0

  model(reader: ProtobufReader): OnnxModel {
    const once = new Once('ModelProto')
    let irVersion = 0
    let graph: ProtobufReader | undefined
    let hasTraining = false
    const opsets = new Map<string, number>()
    const functions: OnnxFunction[] = []
    const metadata = new Map<string, string>()
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          once.see(1)
          irVersion = reader.int64()
          break
        case 7:
          once.see(7)
          graph = reader.message()
          break
        case 8:
          this.#opset(reader.message(), opsets)
          break
        case 14: {
          const [key, value] = this.#entry(reader.message(), true)
          metadata.set(key, value)
          break
        }
        case 20:
          hasTraining = true
          reader.skip()
          break
        case 25:
          if (functions.length >= modelLimits.functions) throw over('functions', modelLimits.functions)
          functions.push(this.#function(reader.message()))
          break
        default:
          reader.skip()
      }
    }
    if (graph === undefined) throw malformed('it has no graph')
    if (!Number.isInteger(irVersion) || irVersion < 1 || irVersion > 1_000) throw malformed('it has no IR version')
    return { irVersion, opsets, graph: this.#graph(graph, 0), functions, metadata, hasTraining }
  }

  #item(): void {
    if (++this.#items > modelLimits.items) throw over('parts', modelLimits.items)
  }

  #opset(reader: ProtobufReader, into: Map<string, number>): void {
    this.#item()
    let domain = ''
    let version = 0
    while (reader.next()) {
      if (reader.field === 1) domain = reader.string(128)
      else if (reader.field === 2) version = reader.int64()
      else reader.skip()
    }
    const name = normalDomain(domain)
    if (into.has(name)) throw malformed(`it imports the operator set ${name} twice`)
    if (!Number.isInteger(version) || version < 1 || version > 10_000) {
      throw malformed(`the operator set ${name} has the invalid version ${version}`)
    }
    into.set(name, version)
  }

  #entry(reader: ProtobufReader, lenient: boolean): [string, string] {
    this.#item()
    let key = ''
    let value = ''
    while (reader.next()) {
      if (reader.field === 1) key = reader.string()
      else if (reader.field !== 2) reader.skip()
      // Metadata may hold whole configuration files; only the licence and a detector's classes are kept.
      else if (lenient && !keptMetadata.test(key)) reader.skip()
      else value = reader.string(lenient ? maxMetadataBytes : undefined)
    }
    return [key, value]
  }

  #graph(reader: ProtobufReader, depth: number): OnnxGraph {
    if (depth > modelLimits.depth) throw over('levels of nested graphs', modelLimits.depth)
    const nodes: OnnxNode[] = []
    const initializers: OnnxTensor[] = []
    const inputs: OnnxValue[] = []
    const outputs: OnnxValue[] = []
    const values: OnnxValue[] = []
    let sparseInitializers = 0
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          nodes.push(this.#node(reader.message(), depth))
          break
        case 5:
          if (++this.#initializers > modelLimits.initializers) throw over('initializers', modelLimits.initializers)
          initializers.push(this.#tensor(reader.message()))
          break
        case 11:
          inputs.push(this.#value(reader.message()))
          break
        case 12:
          outputs.push(this.#value(reader.message()))
          break
        case 13:
          values.push(this.#value(reader.message()))
          break
        case 15:
          sparseInitializers++
          reader.skip()
          break
        default:
          reader.skip()
      }
    }
    return { nodes, initializers, inputs, outputs, values, sparseInitializers }
  }

  #function(reader: ProtobufReader): OnnxFunction {
    this.#item()
    const once = new Once('FunctionProto')
    const inputs: string[] = []
    const outputs: string[] = []
    const nodes: OnnxNode[] = []
    const values: OnnxValue[] = []
    const defaults: OnnxAttribute[] = []
    const opsets = new Map<string, number>()
    let name = ''
    let domain = ''
    let overload = ''
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          once.see(1)
          name = reader.string()
          break
        case 4:
          this.#item()
          inputs.push(reader.string())
          break
        case 5:
          this.#item()
          outputs.push(reader.string())
          break
        case 7:
          nodes.push(this.#node(reader.message(), 0))
          break
        case 9:
          this.#opset(reader.message(), opsets)
          break
        case 10:
          once.see(10)
          domain = reader.string(128)
          break
        case 11:
          defaults.push(this.#attribute(reader.message(), 0))
          break
        case 12:
          values.push(this.#value(reader.message()))
          break
        case 13:
          once.see(13)
          overload = reader.string()
          break
        default:
          reader.skip()
      }
    }
    return { name, domain: normalDomain(domain), overload, inputs, outputs, nodes, values, defaults, opsets }
  }

  #node(reader: ProtobufReader, depth: number): OnnxNode {
    this.#item()
    if (++this.#nodes > modelLimits.nodes) throw over('nodes', modelLimits.nodes)
    const once = new Once('NodeProto')
    const inputs: string[] = []
    const outputs: string[] = []
    const attributes = new Map<string, OnnxAttribute>()
    let name = ''
    let type = ''
    let domain = ''
    let overload = ''
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          this.#item()
          inputs.push(reader.string())
          break
        case 2:
          this.#item()
          outputs.push(reader.string())
          break
        case 3:
          once.see(3)
          name = reader.string()
          break
        case 4:
          once.see(4)
          type = reader.string(128)
          break
        case 5: {
          const attribute = this.#attribute(reader.message(), depth)
          if (attributes.has(attribute.name)) throw malformed(`a node has the attribute ${attribute.name} twice`)
          attributes.set(attribute.name, attribute)
          break
        }
        case 7:
          once.see(7)
          domain = reader.string(128)
          break
        case 8:
          once.see(8)
          overload = reader.string()
          break
        default:
          reader.skip()
      }
    }
    if (type === '') throw malformed('a node has no operator')
    return { name, type, domain: normalDomain(domain), overload, inputs, outputs, attributes }
  }

  #attribute(reader: ProtobufReader, depth: number): OnnxAttribute {
    this.#item()
    const once = new Once('AttributeProto')
    let name = ''
    let type = 0
    let int: number | undefined
    const tensors: OnnxTensor[] = []
    const graphs: OnnxGraph[] = []
    let reference = ''
    let hasSparse = false
    let hasTypes = false
    let hasStrings = false
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          once.see(1)
          name = reader.string()
          break
        case 3:
          once.see(3)
          int = reader.int64()
          break
        case 5:
          once.see(5)
          tensors.push(this.#tensor(reader.message()))
          break
        case 6:
          once.see(6)
          graphs.push(this.#graph(reader.message(), depth + 1))
          break
        case 9:
          hasStrings = true
          reader.skip()
          break
        case 10:
          tensors.push(this.#tensor(reader.message()))
          break
        case 11:
          graphs.push(this.#graph(reader.message(), depth + 1))
          break
        case 14:
        case 15:
          hasTypes = true
          reader.skip()
          break
        case 20:
          once.see(20)
          type = reader.int64()
          break
        case 21:
          once.see(21)
          reference = reader.string()
          break
        case 22:
        case 23:
          hasSparse = true
          reader.skip()
          break
        default:
          reader.skip()
      }
    }
    return { name, type, int, tensors, graphs, reference, hasSparse, hasTypes, hasStrings }
  }

  #tensor(reader: ProtobufReader): OnnxTensor {
    this.#item()
    const once = new Once('TensorProto')
    const dims: number[] = []
    const counts = { float: 0, int32: 0, int64: 0, double: 0, uint64: 0, string: 0 }
    const floats: Uint8Array[] = []
    const int32: Uint8Array[] = []
    let name = ''
    let dataType = 0
    let raw: FileRange | undefined
    let external: Map<string, string> | undefined
    let location = 0
    let segmented = false
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          reader.int64s(dims, modelLimits.rank)
          break
        case 2:
          once.see(2)
          dataType = reader.int64()
          break
        case 3:
          segmented = true
          reader.skip()
          break
        case 4:
        case 5:
        case 6:
        case 7:
        case 10:
        case 11:
          this.#typedData(reader, { counts, floats, int32 })
          break
        case 8:
          once.see(8)
          name = reader.string()
          break
        case 9:
          once.see(9)
          raw = reader.range()
          break
        case 13: {
          external ??= new Map()
          const [key, value] = this.#entry(reader.message(), false)
          if (external.has(key)) throw malformed(`external data of ${name} has the key ${key} twice`)
          external.set(key, value)
          break
        }
        case 14:
          once.see(14)
          location = reader.int64()
          break
        default:
          reader.skip()
      }
    }
    if (location !== 0 && location !== 1) throw malformed(`data of ${name} has an unknown location`)
    // Entries without the flag are ignored by some readers and followed by others.
    if ((location === 1) !== (external !== undefined))
      throw malformed(`external data of ${name} is declared incompletely`)
    return { name, dims, dataType, raw, counts, floats, int32, external, segmented }
  }

  /**
   * Counts the elements of a typed field. Values are kept of `float_data`, which holds weights, and of `int32_data`, because
   * determinism depends on 8-bit constants.
   */
  #typedData(reader: ProtobufReader, { counts, floats, int32 }: TypedData): void {
    switch (reader.field) {
      case 4:
        if (reader.wire === 2) {
          const packed = reader.packed(4)
          floats.push(packed)
          counts.float += packed.length / 4
        } else counts.float += reader.count(4)
        break
      case 5:
        if (reader.wire === 2) {
          const packed = reader.bytes()
          for (let i = 0; i < packed.length; i++) if ((packed[i] as number) < 0x80) counts.int32++
          int32.push(packed)
        } else {
          int32.push(varintOf(reader.int64()))
          this.#item()
          counts.int32++
        }
        break
      case 6:
        this.#item()
        counts.string++
        reader.skip()
        break
      case 7:
        counts.int64 += reader.count(0)
        break
      case 10:
        counts.double += reader.count(8)
        break
      case 11:
        counts.uint64 += reader.count(0)
        break
    }
  }

  #value(reader: ProtobufReader): OnnxValue {
    this.#item()
    const once = new Once('ValueInfoProto')
    let name = ''
    let type: OnnxType | undefined
    while (reader.next()) {
      if (reader.field === 1) {
        once.see(1)
        name = reader.string()
      } else if (reader.field === 2) {
        once.see(2)
        type = this.#type(reader.message())
      } else reader.skip()
    }
    return { name, type }
  }

  #type(reader: ProtobufReader): OnnxType | undefined {
    let type: OnnxType | undefined
    while (reader.next()) {
      const kind = typeKinds.get(reader.field)
      if (kind === undefined) {
        reader.skip()
        continue
      }
      if (type !== undefined) throw malformed('a value has two types')
      if (kind === 'tensor') type = this.#tensorType(reader.message())
      else {
        type = { kind }
        reader.skip()
      }
    }
    return type
  }

  #tensorType(reader: ProtobufReader): OnnxType {
    const once = new Once('TypeProto.Tensor')
    let elemType = 0
    let shape: (number | string)[] | undefined
    while (reader.next()) {
      if (reader.field === 1) {
        once.see(1)
        elemType = reader.int64()
      } else if (reader.field === 2) {
        once.see(2)
        shape = this.#shape(reader.message())
      } else reader.skip()
    }
    return { kind: 'tensor', elemType, shape }
  }

  #shape(reader: ProtobufReader): (number | string)[] {
    const shape: (number | string)[] = []
    while (reader.next()) {
      if (reader.field !== 1) {
        reader.skip()
        continue
      }
      this.#item()
      if (shape.length >= modelLimits.rank) throw over('dimensions in one tensor', modelLimits.rank)
      shape.push(this.#dimension(reader.message()))
    }
    return shape
  }

  /** A size, a name, or '' for an axis without either. */
  #dimension(reader: ProtobufReader): number | string {
    let dimension: number | string | undefined
    while (reader.next()) {
      if (reader.field !== 1 && reader.field !== 2) {
        reader.skip()
        continue
      }
      if (dimension !== undefined) throw malformed('a dimension occurs twice')
      dimension = reader.field === 1 ? reader.int64() : reader.string(256)
    }
    return dimension ?? ''
  }
}

/** Contents of a tensor's typed fields. */
interface TypedData {
  readonly counts: Record<keyof OnnxTensor['counts'], number>
  readonly floats: Uint8Array[]
  readonly int32: Uint8Array[]
}

const typeKinds = new Map<number, OnnxType['kind']>([
  [1, 'tensor'],
  [4, 'sequence'],
  [5, 'map'],
  [7, 'opaque'],
  [8, 'sparse'],
  [9, 'optional'],
])

/** Rejects a singular field that occurs twice: implementations of protobuf merge it in different ways. */
class Once {
  readonly #message: string
  #seen = 0

  constructor(message: string) {
    this.#message = message
  }

  see(field: number): void {
    const bit = 1 << field
    if (this.#seen & bit) throw malformed(`field ${field} of a ${this.#message} occurs twice`)
    this.#seen |= bit
  }
}

/** The default operator set has two names. */
export function normalDomain(domain: string): string {
  return domain === '' ? 'ai.onnx' : domain
}

function varintOf(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}
