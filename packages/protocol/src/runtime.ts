import * as z from 'zod'

import { encodeRecord } from './canonical.ts'
import { sha256Hex } from './hash.ts'
import type { Hex } from './hex.ts'
import { jsonObjectSchema } from './json-value.ts'

/** The software that executes a model, with all options that affect the output bits. */
export const runtimeSchema = z.strictObject({
  engine: z.string().min(1).max(64),
  version: z.string().min(1).max(64),
  provider: z.string().min(1).max(64),
  /** Session options by name. */
  options: jsonObjectSchema(z.string().min(1).max(64), z.union([z.string().max(64), z.int(), z.boolean()])),
  /** Version of the tokenizer library when the worker tokenizes text; absent when the client does. */
  tokenizer: z.string().max(64).optional(),
  grammar: z.string().max(64).optional(),
})
export type Runtime = z.infer<typeof runtimeSchema>

/** sha2-256 of the runtime's canonical bytes. */
export function runtimeId(runtime: Runtime): Hex {
  return sha256Hex(encodeRecord(runtime))
}

const idsByManifest = new WeakMap<object, readonly Hex[]>()

/** Ids of the runtimes that a manifest lists, the preferred one first. Computed once per manifest object. */
export function runtimeIdsOf(manifest: { readonly runtimes: readonly Runtime[] }): readonly Hex[] {
  const known = idsByManifest.get(manifest)
  if (known !== undefined) return known
  const ids = manifest.runtimes.map(runtimeId)
  idsByManifest.set(manifest, ids)
  return ids
}

/** Canonical execution with ONNX Runtime: no optimisation, one thread (docs/adr/0006). */
export const canonicalOrtRuntime: Runtime = {
  engine: 'onnxruntime-node',
  version: '1.30.0',
  provider: 'cpu',
  options: {
    graphOptimizationLevel: 'disabled',
    executionMode: 'sequential',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  },
}
