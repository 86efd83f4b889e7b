// The measured models with one input each, and their sessions without a network.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { samplePath } from '../../packages/models/dist/index.js'

// The JavaScript part of onnxruntime-node 1.30.0 prefers Float16Array if it exists; its native part reads that as empty.
Reflect.deleteProperty(globalThis, 'Float16Array')

/** The engine's onnxruntime-node. */
const engineRequire = createRequire(new URL('../../packages/engine/package.json', import.meta.url))
const ort = engineRequire('onnxruntime-node')
export const onnxruntimeVersion = engineRequire('onnxruntime-node/package.json').version

/** The input of each model; the sentence has the length of a search query. */
export const measured = {
  digits: {
    name: 'opengradient/digits',
    input: async () => ({ image: await readFile(samplePath('digit')) }),
  },
  MiniLM: {
    name: 'opengradient/minilm-l6-v2',
    input: async () => ({ text: 'Every answer carries a receipt that anyone can check.' }),
  },
  'PP-OCR': {
    name: 'opengradient/ppocr-v4-rec',
    input: async () => ({ image: await readFile(samplePath('textLine')) }),
  },
}

/** Session options: those of every worker (packages/engine), and ONNX Runtime's own defaults. */
export const sessionOptions = {
  canonical: {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'disabled',
    executionMode: 'sequential',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 4,
  },
  defaults: { executionProviders: ['cpu'], logSeverityLevel: 4 },
}

const arrays = { FP32: Float32Array, INT64: BigInt64Array, UINT8: Uint8Array, INT32: Int32Array }
const ortTypes = { FP32: 'float32', INT64: 'int64', UINT8: 'uint8', INT32: 'int32' }

/**
 * A model in this process, without a network.
 * @param {string} folder of the model's files
 * @param {keyof typeof sessionOptions} options
 */
export async function bareModel(folder, options) {
  const session = await ort.InferenceSession.create(path.join(folder, 'model.onnx'), sessionOptions[options])
  return {
    /** @param {readonly { name: string, datatype: string, shape: readonly number[], data: Uint8Array }[]} inputs */
    async run(inputs) {
      const feeds = {}
      for (const { name, datatype, shape, data } of inputs) {
        const Values = arrays[datatype]
        // Bytes of a request stand wherever the body has them; typed arrays want their own alignment.
        const aligned = data.byteOffset % Values.BYTES_PER_ELEMENT === 0 ? data : new Uint8Array(data)
        const values = new Values(aligned.buffer, aligned.byteOffset, aligned.byteLength / Values.BYTES_PER_ELEMENT)
        feeds[name] = new ort.Tensor(ortTypes[datatype], values, shape)
      }
      const results = await session.run(feeds)
      return Object.entries(results).map(([name, { type, dims, data }]) => ({
        name,
        datatype: Object.keys(ortTypes).find((key) => ortTypes[key] === type),
        shape: [...dims],
        data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      }))
    },
    release: () => session.release(),
  }
}
