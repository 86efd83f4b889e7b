import { lstat, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { type Manifest, OgError, type SumOrder, type Tensor } from '@opengradient/protocol'
import type { InferenceSession } from 'onnxruntime-common'

import { checkManifest } from './check-manifest.ts'
import { type LoadedDecoder, runGeneration } from './generation/run-generation.ts'
import { readTokenBytes } from './generation/token-bytes.ts'
import { inspectModel } from './inspect.ts'
import { DiskModelFile, type ModelFiles } from './model-files.ts'
import { resolveOrt } from './ort-package.ts'
import { fromOrt, type OrtModule, toOrt, tooLarge } from './ort-tensor.ts'
import type { Session } from './runtime-adapter.ts'
import { runSteps, type StepsRun } from './steps.ts'
import type { Axis } from './summed-axes.ts'

/**
 * Canonical execution (docs/adr/0006-canonical-execution.md): the options of `canonicalOrtRuntime`. The memory options do
 * not change bits. Without an arena, memory is released after each run, so that a job does not inherit the memory use of
 * earlier jobs. Runs of MiniLM and PP-OCR were measured to be as fast as with an arena.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'disabled',
  executionMode: 'sequential',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 4,
}

/**
 * Fused operators and other layouts add in another order. Two threads change the bits of one model of the devnet's five, this level
 * those of three (docs/adr/0006).
 */
const otherSums: InferenceSession.SessionOptions = { ...sessionOptions, graphOptimizationLevel: 'all' }

let ort: OrtModule | undefined

/** Inspects a model's files, compares them with its manifest, and loads it. @throws BAD_MODEL, UNSUPPORTED_MODEL */
export async function openOrtSession(manifest: Manifest, folder: string, sumOrder: SumOrder): Promise<Session> {
  const inspection = inspectModel({ files: await openFiles(manifest, folder), graphPath: manifest.graph.path })
  checkManifest(manifest, inspection)
  const { filledAxes } = inspection
  const { Tensor: OrtTensor, InferenceSession } = loadOrt()
  const options = sumOrder === 'canonical' ? sessionOptions : otherSums
  const session = await InferenceSession.create(path.join(folder, manifest.graph.path), options)
  const { steps, generation } = manifest
  const make: StepsRun['make'] = (datatype, shape, data) => toOrt(OrtTensor, { name: '', datatype, shape, data })
  if (generation !== undefined) {
    const tokenizer = await readFile(path.join(folder, generation.tokenizer))
    const tokenBytes = readTokenBytes(tokenizer, generation.vocabulary)
    const decoder: LoadedDecoder = {
      ...{ generation, tokenBytes, inputs: manifest.graph.inputs, make },
      run: (values, names) => session.run(values, names),
    }
    return {
      async run(inputs, outputs, outputBytes) {
        const generated = (await runGeneration(decoder, inputs)).filter(({ name }) => outputs.includes(name))
        if (generated.reduce((sum, { data }) => sum + data.length, 0) > outputBytes) throw tooLarge(outputBytes)
        return generated
      },
      release: () => session.release(),
    }
  }
  return {
    async run(inputs, outputs, outputBytes) {
      assertFilled(filledAxes, inputs)
      const feeds = Object.fromEntries(inputs.map((tensor) => [tensor.name, toOrt(OrtTensor, tensor)]))
      if (steps === undefined) return collect(await session.run(feeds, outputs), outputs, outputBytes)
      return runSteps({
        steps,
        inputs,
        feeds,
        outputs,
        outputBytes,
        make,
        run: (values, names) => session.run(values, names),
      })
    },
    release: () => session.release(),
  }
}

/** @throws BAD_TENSOR for an empty axis that an operator sums over: it would not write its output */
function assertFilled(axes: readonly Axis[], inputs: readonly Tensor[]): void {
  for (const { tensor, axis } of axes) {
    if (inputs.find(({ name }) => name === tensor)?.shape[axis] === 0) {
      throw new OgError('BAD_TENSOR', `The axis ${axis} of ${tensor} is empty, and the model sums over it.`, {
        details: { tensor },
      })
    }
  }
}

/** The files of a manifest. @throws BAD_MODEL when one is missing, a link or of another length */
async function openFiles(manifest: Manifest, folder: string): Promise<ModelFiles> {
  const files = new Map<string, DiskModelFile>()
  for (const file of manifest.files) {
    const absolute = path.join(folder, file.path)
    const found = await lstat(absolute).catch(() => undefined)
    if (found?.isFile() !== true || found.size !== file.bytes) {
      throw new OgError('BAD_MODEL', `${file.path} is missing, a link, or not ${file.bytes} bytes long.`)
    }
    files.set(file.path, new DiskModelFile(absolute, file.bytes))
  }
  return files
}

function loadOrt(): OrtModule {
  // The JavaScript half of ONNX Runtime 1.30.0 prefers Float16Array where it exists; its native half reads that as empty.
  Reflect.deleteProperty(globalThis, 'Float16Array')
  ort ??= createRequire(import.meta.url)(resolveOrt().entry) as OrtModule
  return ort
}

function collect(results: InferenceSession.ReturnType, outputs: readonly string[], outputBytes: number): Tensor[] {
  const tensors: Tensor[] = []
  let bytes = 0
  for (const name of outputs) {
    const tensor = fromOrt(name, results[name])
    bytes += tensor.data.length
    if (bytes > outputBytes) throw tooLarge(outputBytes)
    tensors.push(tensor)
  }
  return tensors
}
