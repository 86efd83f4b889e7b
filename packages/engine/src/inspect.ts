import { type Datatype, datatypes, limits, OgError, type TensorSpec, unknownRank } from '@opengradient/protocol'
import { isContribOperator } from './contrib-operators.ts'
import { decodeOnnx } from './decode-onnx.ts'
import { determinismOf } from './determinism.ts'
import { datatypeOf, elemTypeName } from './element-types.ts'
import { FileRange } from './file-window.ts'
import { assertNoForeignFormat, assertNoPointer } from './foreign-format.ts'
import { asModelFile, type ModelFile, type ModelFiles } from './model-files.ts'
import { modelLimits } from './model-limits.ts'
import type {
  OnnxAttribute,
  OnnxFunction,
  OnnxGraph,
  OnnxModel,
  OnnxNode,
  OnnxTensor,
  OnnxValue,
} from './onnx-types.ts'
import { malformed } from './protobuf.ts'
import { saturatingWeights } from './saturating-weights.ts'
import { type Axis, addShapes, type Shape, summedAxesOf } from './summed-axes.ts'

/** Properties of a model that its files state. */
export interface ModelInspection {
  readonly graphPath: string
  readonly irVersion: number
  /** Operator-set versions by domain; the default domain is `ai.onnx`. */
  readonly opsets: Readonly<Record<string, number>>
  /** How often each operator occurs, subgraphs and functions included, by `domain/Type`. */
  readonly operators: Readonly<Record<string, number>>
  /** Elements of all initializers and constants. */
  readonly parameters: number
  /** Inputs of a run, without initializers that are also listed as inputs. Unnamed axes are named `input:axis`. */
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
  /** Paths of the files beside the graph that hold its data. */
  readonly externalData: readonly string[]
  /** Axes of inputs that operators sum over, and that must not be empty in a job. */
  readonly filledAxes: readonly Axis[]
  /** Whether every runtime gives the same bits, by the rule of `determinismOf`. */
  readonly determinism: 'exact' | 'tolerant'
  /** Signed 8-bit weights with which processors of different kinds give different answers; see `saturatingWeights`. */
  readonly saturatingWeights: readonly string[]
  /** The model's own metadata: licence, and the task, class names and size that exports of Ultralytics state. Others are empty. */
  readonly metadata: ReadonlyMap<string, string>
  /** Licence named in the model's own metadata. */
  readonly license: string | undefined
}

/** Part of external data that is read at once. */
const partBytes = 1 << 20

/** TensorProto.DataType. */
const strings = 8
const bfloat16 = 16

const standardDomains = new Set(['ai.onnx', 'ai.onnx.ml'])

/** Operators whose outputs differ between runs. */
const randomOperators = new Set([
  'RandomNormal',
  'RandomNormalLike',
  'RandomUniform',
  'RandomUniformLike',
  'Multinomial',
  'Bernoulli',
])

/** Operators whose values are not tensors of numbers. */
const nonNumericOperators =
  /^(Sequence|SplitToSequence|ConcatFromSequence|Optional|String|RegexFullMatch|CategoryMapper|ZipMap|DictVectorizer|CastMap)/

/** Attributes that name an element type. */
const typeAttributes = new Set(['to', 'dtype', 'output_dtype'])

/**
 * Reads a model and rejects models that are unsafe to run or cannot be replayed.
 * @throws BAD_MODEL for an invalid ONNX model, UNSUPPORTED_MODEL for a valid one that this network does not run
 */
export function inspectModel({ files, graphPath }: { files: ModelFiles; graphPath: string }): ModelInspection {
  const graphFile = files.get(graphPath)
  if (graphFile === undefined) throw new OgError('BAD_MODEL', `The file ${graphPath} is missing.`)
  const graphContent = asModelFile(graphFile)
  if (graphContent.bytes > modelLimits.graphBytes) {
    throw refuse(`has a graph of more than ${modelLimits.graphBytes} bytes`, 'Export its weights as external data.')
  }
  assertNoForeignFormat(graphPath, graphContent)
  const model = decodeOnnx(graphContent)
  const inspector = new Inspector(model, files, graphPath)
  inspector.check()
  const initialized = new Set(model.graph.initializers.map((tensor) => tensor.name))
  const inputs = model.graph.inputs.filter((value) => !initialized.has(value.name)).map(specOf)
  const outputs = model.graph.outputs.map(specOf)
  if (inputs.length > modelLimits.inputs) throw refuse(`has more than ${modelLimits.inputs} inputs`)
  if (outputs.length > modelLimits.outputs) throw refuse(`has more than ${modelLimits.outputs} outputs`)
  for (const output of outputs) checkOutputSize(output)
  return {
    graphPath,
    irVersion: model.irVersion,
    opsets: sorted(model.opsets),
    operators: sorted(inspector.operators),
    parameters: inspector.parameters,
    inputs,
    outputs,
    externalData: [...inspector.externalData].sort(),
    filledAxes: inspector.summedAxes.filter(({ tensor }) => inputs.some(({ name }) => name === tensor)),
    determinism: determinismOf(model, (tensor) => inspector.dataOf(tensor)),
    saturatingWeights: saturatingWeights(model, (tensor) => inspector.dataOf(tensor)),
    metadata: model.metadata,
    license: [...model.metadata].find(([key, value]) => /^licen[cs]e$/i.test(key) && value !== '')?.[1].slice(0, 256),
  }
}

function refuse(what: string, next?: string): OgError {
  return new OgError('UNSUPPORTED_MODEL', `The model ${what}.`, next === undefined ? {} : { next: [next] })
}

class Inspector {
  readonly operators = new Map<string, number>()
  readonly externalData = new Set<string>()
  /** Axes of tensors of the main graph that operators sum over. */
  readonly summedAxes: Axis[] = []
  parameters = 0
  readonly #model: OnnxModel
  readonly #files: ModelFiles
  readonly #graphPath: string
  readonly #functions = new Map<string, OnnxFunction>()

  constructor(model: OnnxModel, files: ModelFiles, graphPath: string) {
    this.#model = model
    this.#files = files
    this.#graphPath = graphPath
  }

  check(): void {
    const { graph, functions, hasTraining } = this.#model
    if (hasTraining) throw refuse('holds training information', 'Export it for inference.')
    if (graph.nodes.length === 0) throw new OgError('BAD_MODEL', 'The model has no nodes.')
    if (graph.outputs.length === 0) throw new OgError('BAD_MODEL', 'The model has no outputs.')
    for (const definition of functions) {
      if (standardDomains.has(definition.domain))
        throw refuse(`defines the standard operator ${definition.name} itself`)
      const key = functionKey(definition)
      if (this.#functions.has(key)) throw malformed(`the function ${definition.name} is defined twice`)
      this.#functions.set(key, definition)
    }
    for (const definition of functions) {
      for (const value of definition.values) this.#value(value)
      for (const attribute of definition.defaults) this.#attribute(attribute, `function ${definition.name}`)
      this.#nodes(definition.nodes, new Map(), definition.opsets)
    }
    this.#graph(graph, new Map())
    this.#summedAxes(graph, new Map(), this.summedAxes)
    this.#expansion()
  }

  /** The bytes of an initializer in parts, from the graph or from external data; undefined for a typed field. */
  dataOf(tensor: OnnxTensor): Iterable<Uint8Array> | undefined {
    if (tensor.external !== undefined) return this.#externalData(tensor)
    return tensor.raw?.parts(partBytes)
  }

  #externalData(tensor: OnnxTensor): Iterable<Uint8Array> {
    const { file, offset, length } = this.#external(tensor)
    const content = asModelFile(this.#files.get(file) as ModelFile | Uint8Array)
    return new FileRange(content, offset, length).parts(partBytes)
  }

  #graph(graph: OnnxGraph, outer: ReadonlyMap<string, boolean>): void {
    if (graph.sparseInitializers > 0) throw refuse('has sparse tensors')
    const names = new Set<string>()
    // Constant booleans by name; they decide whether Dropout trains.
    const constants = new Map(outer)
    for (const value of graph.inputs) constants.delete(value.name)
    for (const tensor of graph.initializers) {
      if (names.has(tensor.name)) throw malformed(`the initializer ${tensor.name} occurs twice`)
      names.add(tensor.name)
      this.#tensor(tensor, `initializer ${tensor.name}`)
      this.parameters += elementsOf(tensor)
    }
    const listed = new Set<string>()
    for (const value of graph.inputs) {
      if (listed.has(value.name)) throw malformed(`the input ${value.name} occurs twice`)
      listed.add(value.name)
    }
    for (const tensor of graph.initializers) {
      // An initializer that is an input as well may be overridden by the caller.
      if (!listed.has(tensor.name)) setConstant(constants, tensor.name, tensor)
    }
    // Operators first: what a ZipMap makes is refused for the operator, with its way out.
    this.#nodes(graph.nodes, constants, this.#model.opsets)
    for (const list of [graph.inputs, graph.outputs, graph.values]) for (const value of list) this.#value(value)
  }

  #nodes(nodes: readonly OnnxNode[], constants: Map<string, boolean>, opsets: ReadonlyMap<string, number>): void {
    for (const node of nodes) {
      const key = `${node.domain}/${node.type}`
      this.operators.set(key, (this.operators.get(key) ?? 0) + 1)
      const isCall = this.#functions.has(functionKey(node, node.type))
      if (!isCall) this.#operator(node, constants, opsets)
      for (const attribute of node.attributes.values()) {
        this.#attribute(attribute, `${node.type} ${node.name}`.trim(), !isCall)
        for (const graph of attribute.graphs) this.#graph(graph, constants)
      }
      for (const name of node.outputs) constants.delete(name)
      const value = node.type === 'Constant' ? node.attributes.get('value')?.tensors[0] : undefined
      if (value === undefined) continue
      this.parameters += elementsOf(value)
      if (node.outputs[0] !== undefined) setConstant(constants, node.outputs[0], value)
    }
  }

  /** Rejects empty axes that operators sum over, as far as the model states them; outputs would not be written. */
  #summedAxes(graph: OnnxGraph, outer: ReadonlyMap<string, Shape>, found: Axis[]): void {
    const shapes = new Map(outer)
    for (const list of [graph.values, graph.outputs, graph.inputs]) addShapes(shapes, list)
    for (const tensor of graph.initializers) shapes.set(tensor.name, tensor.dims)
    for (const node of graph.nodes) {
      const constant = node.type === 'Constant' ? node.attributes.get('value')?.tensors[0] : undefined
      if (constant !== undefined) shapes.set(node.outputs[0] ?? '', constant.dims)
      for (const axis of summedAxesOf(node, shapes)) {
        if (shapes.get(axis.tensor)?.[axis.axis] === 0)
          throw refuse(`has a ${node.type} that sums over the empty axis ${axis.axis} of ${axis.tensor}`)
        found.push(axis)
      }
      for (const { graphs } of node.attributes.values())
        for (const inner of graphs) this.#summedAxes(inner, shapes, found)
    }
  }

  #operator(node: OnnxNode, constants: ReadonlyMap<string, boolean>, opsets: ReadonlyMap<string, number>): void {
    if (!standardDomains.has(node.domain) && !isContribOperator(node)) {
      throw refuse(
        `uses ${node.domain}/${node.type}, which is neither a standard operator nor one of the deterministic ones of ONNX Runtime`,
        'Export it with standard operators only (domains ai.onnx and ai.onnx.ml), or with functions made of these.',
      )
    }
    const opset = opsets.get(node.domain)
    if (opset === undefined) throw malformed(`it uses ${node.domain}/${node.type} without importing that operator set`)
    if (randomOperators.has(node.type)) throw refuse(`uses ${node.type}: a random result cannot be replayed`)
    if (nonNumericOperators.test(node.type))
      throw refuse(`uses ${node.type}: strings, sequences, maps and optionals are not supported`, wayOut(node.type))
    const attribute = (name: string): OnnxAttribute | undefined => {
      const found = node.attributes.get(name)
      if (found?.reference) throw refuse(`sets ${name} of ${node.type} by reference, so that it cannot be checked`)
      return found
    }
    for (const name of typeAttributes) {
      const type = attribute(name)?.int
      if (type !== undefined && !(type === 0 && name === 'output_dtype')) held(type, `${node.type} makes`)
    }
    if (node.type === 'Dropout' && isTrainingDropout(node, constants, opset)) {
      throw refuse('runs Dropout in training mode: a random result cannot be replayed', 'Export it for inference.')
    }
    if (node.type === 'BatchNormalization') {
      const trains =
        (attribute('training_mode')?.int ?? 0) !== 0 ||
        (opset < 14 && node.outputs.filter((name) => name !== '').length > 1)
      if (trains) throw refuse('runs BatchNormalization in training mode', 'Export it for inference.')
    }
  }

  #attribute(attribute: OnnxAttribute, where: string, isOperator = true): void {
    if (attribute.hasSparse) throw refuse(`has sparse tensors (${where})`)
    if (attribute.hasTypes) throw refuse(`has sequences or optionals (${where})`)
    if (isOperator && attribute.hasStrings && attribute.name.startsWith('value_'))
      throw refuse(`has strings (${where})`)
    if (attribute.name === 'value_string') throw refuse(`has strings (${where})`)
    for (const tensor of attribute.tensors) this.#tensor(tensor, `attribute ${attribute.name} of ${where}`)
  }

  #value(value: OnnxValue): void {
    const { type } = value
    if (type === undefined) return
    if (type.kind !== 'tensor')
      throw refuse(
        `has the ${type.kind} ${value.name}; only tensors of numbers are supported`,
        type.kind === 'sequence' || type.kind === 'map' ? wayOut('ZipMap') : wayOut(''),
      )
    if (type.elemType !== 0) held(type.elemType, `${value.name} is`)
  }

  #tensor(tensor: OnnxTensor, where: string): void {
    const width = datatypes[held(tensor.dataType, `${where} is`)]
    if (tensor.segmented) throw refuse(`splits ${where} into segments`)
    let elements = 1
    for (const dimension of tensor.dims) {
      if (!Number.isSafeInteger(dimension) || dimension < 0) throw malformed(`${where} has the dimension ${dimension}`)
      elements *= dimension
      if (!Number.isSafeInteger(elements * width)) throw malformed(`the shape of ${where} overflows`)
    }
    const { counts } = tensor
    const typed = counts.float + counts.int32 + counts.int64 + counts.double + counts.uint64 + counts.string
    if (tensor.external !== undefined) {
      if (tensor.raw !== undefined || typed > 0) throw malformed(`${where} has both internal and external data`)
      const { length } = this.#external(tensor)
      if (length !== elements * width)
        throw malformed(`${where} needs ${elements * width} bytes and its external data has ${length}`)
    } else if (tensor.raw !== undefined) {
      if (typed > 0) throw malformed(`${where} has both raw and typed data`)
      if (tensor.raw.length !== elements * width) {
        throw malformed(`${where} needs ${elements * width} bytes and has ${tensor.raw.length}`)
      }
    } else {
      const field = typedField(tensor.dataType)
      if (typed !== counts[field] || typed !== elements) {
        throw malformed(`${where} needs ${elements} elements in ${field}_data and has ${typed}`)
      }
    }
  }

  #external(tensor: OnnxTensor): { file: string; offset: number; length: number } {
    const entries = tensor.external as ReadonlyMap<string, string>
    const location = entries.get('location') ?? ''
    const outside = (): OgError =>
      refuse(
        `keeps data of ${tensor.name} outside its folder (${JSON.stringify(location.slice(0, 100))})`,
        'Put the data file beside the .onnx file.',
      )
    // ONNX Runtime reads some locations that start with an asterisk as addresses of memory.
    if (location === '' || location.length > 512 || /^[/~]|[\\:*\0]/.test(location)) throw outside()
    if (location.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) throw outside()
    const folder = this.#graphPath.slice(0, this.#graphPath.lastIndexOf('/') + 1)
    const file = folder + location
    const content = this.#files.get(file)
    if (content === undefined)
      throw new OgError('BAD_MODEL', `The file ${file} with the data of ${tensor.name} is missing.`)
    if (file === this.#graphPath) throw refuse('reads data from the graph file itself')
    const { bytes } = asModelFile(content)
    assertNoPointer(file, asModelFile(content))
    const offset = decimal(entries.get('offset') ?? '0')
    const length = decimal(entries.get('length') ?? String(bytes - offset))
    if (offset + length > bytes) {
      throw new OgError(
        'BAD_MODEL',
        `Data of ${tensor.name} ends at byte ${offset + length} of ${file}, which has ${bytes}.`,
      )
    }
    this.externalData.add(file)
    return { file, offset, length }
  }

  /** Bounds the size after expansion of functions: nested calls multiply, and recursion does not end. */
  #expansion(): void {
    const sizes = new Map<OnnxFunction, number | 'open'>()
    const sizeOf = (nodes: readonly OnnxNode[]): number => {
      let size = 0
      for (const node of nodes) {
        const definition = this.#functions.get(functionKey(node, node.type))
        size += definition === undefined ? 1 : sizeOfFunction(definition)
        for (const { graphs } of node.attributes.values()) for (const graph of graphs) size += sizeOf(graph.nodes)
        if (size > modelLimits.nodes)
          throw refuse(`has more than ${modelLimits.nodes} nodes once its functions are expanded`)
      }
      return size
    }
    let depth = 0
    const sizeOfFunction = (definition: OnnxFunction): number => {
      const known = sizes.get(definition)
      if (known === 'open') throw malformed(`the function ${definition.name} calls itself`)
      if (known !== undefined) return known
      if (++depth > modelLimits.depth * 4) throw refuse('nests function calls too deeply')
      sizes.set(definition, 'open')
      const size = sizeOf(definition.nodes)
      sizes.set(definition, size)
      depth--
      return size
    }
    sizeOf(this.#model.graph.nodes)
  }
}

function functionKey(named: { domain: string; overload: string; name: string }, name = named.name): string {
  return `${named.domain}\0${name}\0${named.overload}`
}

function isTrainingDropout(node: OnnxNode, constants: ReadonlyMap<string, boolean>, opset: number): boolean {
  if (opset < 7) return (node.attributes.get('is_test')?.int ?? 0) === 0
  const mode = node.inputs[2]
  return mode !== undefined && mode !== '' && constants.get(mode) !== false
}

function elementsOf(tensor: OnnxTensor): number {
  return tensor.dims.reduce((product, dimension) => product * dimension, 1)
}

function setConstant(constants: Map<string, boolean>, name: string, tensor: OnnxTensor): void {
  constants.delete(name)
  if (tensor.dataType !== 9) return
  const byte =
    tensor.raw?.length === 1
      ? tensor.raw.read()[0]
      : tensor.int32.length === 1 && tensor.int32[0]?.length === 1
        ? tensor.int32[0][0]
        : undefined
  if (byte !== undefined) constants.set(name, byte !== 0)
}

function held(elemType: number, where: string): Datatype {
  const datatype = datatypeOf(elemType)
  if (datatype === undefined)
    throw refuse(`has an unsupported element type: ${where} ${elemTypeName(elemType)}`, typeAdvice(elemType))
  return datatype
}

function typeAdvice(elemType: number): string {
  if (elemType === strings)
    return 'Encode strings as integers, labels of a classifier too (LabelEncoder before the training), and export it again.'
  return elemType === bfloat16
    ? 'Export the model in FP32 or FP16: the CPU provider has no kernels for BFLOAT16.'
    : `Export the model with one of the types ${Object.keys(datatypes).join(', ')}.`
}

function typedField(dataType: number): 'float' | 'int32' | 'int64' | 'double' | 'uint64' {
  switch (dataType) {
    case 1:
      return 'float'
    case 7:
      return 'int64'
    case 11:
      return 'double'
    case 12:
    case 13:
      return 'uint64'
    default:
      return 'int32'
  }
}

function decimal(text: string): number {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text))
    throw malformed(`${JSON.stringify(text.slice(0, 40))} is not an offset or length`)
  return Number(text)
}

function specOf(value: OnnxValue): TensorSpec {
  const { name, type } = value
  // A result of JavaScript cannot have this name.
  if (name === '__proto__') throw refuse('has an input or output called __proto__', 'Rename it, and publish again.')
  if (name === '' || new TextEncoder().encode(name).length > 256)
    throw malformed('an input or output has no name or one of more than 256 bytes')
  if (type?.kind !== 'tensor' || type.elemType === 0) throw malformed(`${name} has no type`)
  const datatype = held(type.elemType, `${name} is`)
  if (type.shape === undefined) return { name, datatype, shape: [unknownRank] }
  return {
    name,
    datatype,
    // Some writers use −1 or a question mark for an axis of any size.
    shape: type.shape.map((dimension, axis) => {
      if (typeof dimension === 'string' ? namesNothing.has(dimension) : dimension < 0)
        return `${name}:${axis}`.slice(-256)
      if (typeof dimension === 'number' && !Number.isSafeInteger(dimension))
        throw malformed(`${name} has the dimension ${dimension}`)
      return dimension
    }),
  }
}

/** Names that stand for no axis in particular. */
const namesNothing: ReadonlySet<string> = new Set(['', '?', unknownRank])

function wayOut(operator: string): string {
  switch (operator) {
    case 'ZipMap':
      return "Export without it: convert_sklearn(model, …, options={id(model): {'zipmap': False}})."
    case 'DictVectorizer':
    case 'CategoryMapper':
    case 'CastMap':
      return 'Encode categories as numbers before the model, and export it again.'
    default:
      return 'Export the model with tensors of numbers only.'
  }
}

function checkOutputSize({ name, datatype, shape }: TensorSpec): void {
  const elements = shape.reduce<number>(
    (product, dimension) => product * (typeof dimension === 'number' ? dimension : 1),
    1,
  )
  if (elements * datatypes[datatype] > limits.jobBytes) {
    throw refuse(`has an output, ${name}, of more than ${limits.jobBytes} bytes, more than a job may return`)
  }
}

function sorted(map: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
