import { lstat, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { Manifest, Tensor } from '@opengradient/protocol'
import type { InferenceSession } from 'onnxruntime-node'

import { fromOrt, type OrtModule, toOrt, tooLarge } from './ort-tensor.ts'

/** A loaded model. */
export interface Session {
  /** Outputs as asked for, in that order. @throws whatever ONNX Runtime throws, OUTPUT_TOO_LARGE */
  run(inputs: readonly Tensor[], outputs: readonly string[], outputBytes: number): Promise<readonly Tensor[]>
  release(): Promise<void>
}

/**
 * Canonical execution (docs/adr/0006): the options of `canonicalOrtRuntime`. The memory options do not touch
 * bits. Without an arena the memory of a run goes back after it, so that one job's appetite is not the next one's
 * problem; measured on MiniLM and PP-OCR, runs are as fast as with one.
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

let ort: OrtModule | undefined

/** Inspects a model's files, compares them with its manifest, and makes a session. @throws BAD_MODEL, UNSUPPORTED_MODEL */
export async function loadSession(manifest: Manifest, folder: string): Promise<Session> {
  const [{ inspectModel }, { checkManifest }, { OgError }] = await Promise.all([
    import('./inspect.ts'),
    import('./manifest.ts'),
    import('@opengradient/protocol'),
  ])
  const files = new Map<string, Uint8Array>()
  for (const file of manifest.files) {
    const absolute = path.join(folder, file.path)
    const found = await lstat(absolute).catch(() => undefined)
    if (found?.isFile() !== true || found.size !== file.bytes) {
      throw new OgError('BAD_MODEL', `${file.path} is missing, a link, or not ${file.bytes} bytes long.`)
    }
    files.set(file.path, await readFile(absolute))
  }
  checkManifest(manifest, inspectModel({ files, graphPath: manifest.graph.path }))
  files.clear()

  // The JavaScript half of onnxruntime-node 1.30.0 prefers Float16Array where it exists; its native half reads that as empty.
  Reflect.deleteProperty(globalThis, 'Float16Array')
  ort ??= createRequire(import.meta.url)('onnxruntime-node') as OrtModule
  const { Tensor: OrtTensor, InferenceSession } = ort
  const session = await InferenceSession.create(path.join(folder, manifest.graph.path), sessionOptions)
  const { steps } = manifest
  const { runSteps } = await import('./steps.ts')
  return {
    async run(inputs, outputs, outputBytes) {
      const feeds = Object.fromEntries(inputs.map((tensor) => [tensor.name, toOrt(OrtTensor, tensor)]))
      if (steps !== undefined) {
        return runSteps({
          steps,
          inputs,
          feeds,
          outputs,
          outputBytes,
          make: (datatype, shape, data) => toOrt(OrtTensor, { name: '', datatype, shape, data }),
          run: (values, names) => session.run(values, names),
        })
      }
      const results = await session.run(feeds, outputs)
      const tensors: Tensor[] = []
      let bytes = 0
      for (const name of outputs) {
        const tensor = fromOrt(name, results[name])
        bytes += tensor.data.length
        if (bytes > outputBytes) throw tooLarge(outputBytes)
        tensors.push(tensor)
      }
      return tensors
    },
    release: () => session.release(),
  }
}
