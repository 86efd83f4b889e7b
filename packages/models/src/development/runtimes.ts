import { datatypes, fromHex, type Hex, type Steps, type Tensor } from '@opengradient/protocol'
import * as native from 'onnxruntime-node'
import * as web from 'onnxruntime-web'

/** Runtime and settings for a model. */
export interface RuntimeSetting {
  readonly engine: 'onnxruntime-node' | 'onnxruntime-web'
  readonly optimization: 'disabled' | 'basic' | 'extended' | 'all'
  readonly threads: number
}

/** Canonical execution, the only setting of the engine and the one that receipts attest. */
export const canonicalSetting: RuntimeSetting = { engine: 'onnxruntime-node', optimization: 'disabled', threads: 1 }

/** Other settings of correct workers, by the name in the report. */
export const otherSettings = {
  'native, basic': { ...canonicalSetting, optimization: 'basic' },
  'native, extended': { ...canonicalSetting, optimization: 'extended' },
  'native, all': { ...canonicalSetting, optimization: 'all' },
  'native, 2 threads': { ...canonicalSetting, threads: 2 },
  WASM: { ...canonicalSetting, engine: 'onnxruntime-web' },
} as const satisfies Record<string, RuntimeSetting>

/** A model loaded in one runtime. */
export interface OpenModel {
  /** Runs one job, all its steps where the model has steps; outputs in the order of the graph or of `steps.concat`. */
  run(inputs: readonly Tensor[]): Promise<readonly Tensor[]>
  release(): Promise<void>
}

// One thread of WebAssembly needs no workers and no shared memory.
web.env.wasm.numThreads = 1
web.env.wasm.proxy = false

const typedArrays = { FP32: Float32Array, INT64: BigInt64Array } as const
const ortTypes = { FP32: 'float32', INT64: 'int64' } as const

/** Checks that a datatype is one of the devnet models' inputs and outputs. */
const widthOf = (datatype: string): keyof typeof ortTypes => {
  if (datatype !== 'FP32' && datatype !== 'INT64') throw new TypeError(`${datatype} is not used by the devnet's models`)
  return datatype
}

/** Loads a model. @throws errors of ONNX Runtime, unchanged */
export const openModel = async (setting: RuntimeSetting, graph: Uint8Array, steps?: Steps): Promise<OpenModel> => {
  const ort = setting.engine === 'onnxruntime-node' ? native : (web as unknown as typeof native)
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: [setting.engine === 'onnxruntime-node' ? 'cpu' : 'wasm'],
    graphOptimizationLevel: setting.optimization,
    executionMode: 'sequential',
    intraOpNumThreads: setting.threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 4,
  })
  const toOrt = ({ datatype, shape, data }: Omit<Tensor, 'name'>): native.Tensor => {
    const type = widthOf(datatype)
    const copy = data.slice()
    const values = new typedArrays[type](copy.buffer)
    return new ort.Tensor(ortTypes[type] as 'float32', values as Float32Array, [...shape])
  }
  const fromOrt = (name: string, tensor: native.Tensor): Tensor => {
    const values = tensor.data as Float32Array
    return {
      name,
      datatype: tensor.type === 'int64' ? 'INT64' : 'FP32',
      shape: tensor.dims,
      data: new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength),
    }
  }
  const once = async (inputs: readonly Tensor[]): Promise<readonly Tensor[]> => {
    const results = await session.run(Object.fromEntries(inputs.map((tensor) => [tensor.name, toOrt(tensor)])))
    return session.outputNames.map((name) => fromOrt(name, results[name] as native.Tensor))
  }
  const inSteps = async (declared: Steps, inputs: readonly Tensor[]): Promise<readonly Tensor[]> => {
    const stepped = inputs.find(({ name }) => name === declared.input) as Tensor
    const samples = new Float32Array(stepped.data.slice().buffer)
    const feeds: Record<string, native.Tensor> = {}
    for (const { input, datatype, shape } of declared.state) {
      const elements = shape.reduce((product, size) => product * size, 1)
      feeds[input] = toOrt({ datatype, shape, data: new Uint8Array(elements * datatypes[datatype]) })
    }
    for (const { input, datatype, shape, data } of declared.constants) {
      feeds[input] = toOrt({ datatype, shape, data: fromHex(data as Hex) })
    }
    const rows = declared.concat.map((): Tensor[] => [])
    for (let from = 0; from < samples.length; from += declared.frame) {
      const frame = new Float32Array(declared.context + declared.frame)
      const start = Math.max(0, from - declared.context)
      frame.set(samples.subarray(start, from + declared.frame), start - from + declared.context)
      feeds[declared.input] = new ort.Tensor('float32', frame, [1, frame.length])
      const results = await session.run(feeds)
      for (const { input, output } of declared.state) feeds[input] = results[output] as native.Tensor
      for (const [i, name] of declared.concat.entries()) rows[i]?.push(fromOrt(name, results[name] as native.Tensor))
    }
    return declared.concat.map((name, i): Tensor => {
      const parts = rows[i] as Tensor[]
      const { datatype, shape } = parts[0] as Tensor
      const data = new Uint8Array(Buffer.concat(parts.map((part) => part.data)))
      return { name, datatype, shape: [parts.length, ...shape], data }
    })
  }
  return {
    run: (inputs) => (steps === undefined ? once(inputs) : inSteps(steps, inputs)),
    release: () => session.release(),
  }
}
