import {
  type Manifest,
  OgError,
  parseManifest,
  type Runtime,
  type Steps,
  type TaskKind,
  type TextGeneration,
} from '@opengradient/protocol'

import { determinismOfManifest } from './determinism-of-manifest.ts'
import type { ModelInspection } from './inspect.ts'
import { jobTensorsOf, unitOf } from './job-tensors.ts'
import { createRuntimeRegistry } from './runtime-registry.ts'

export interface BuildManifestOptions {
  readonly inspection: ModelInspection
  /** `owner/name`. */
  readonly name: string
  readonly version: string
  /**
   * SPDX expression.
   * @default the licence in the model's metadata, else `unknown`
   */
  readonly license?: string
  /**
   * Conversion of user input to tensors and of outputs to results.
   * @default `tensor`: tensors in, tensors out
   */
  readonly task?: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /**
   * Price of one unit in the smallest units of OPG, decimal.
   * @default 0
   */
  readonly price?: string
  /** Every file of the model, the graph included. */
  readonly files: readonly { readonly path: string; readonly cid: string; readonly bytes: number }[]
  readonly steps?: Steps
  /** How a language model continues a prompt; `steps` is then absent. */
  readonly generation?: TextGeneration
  /**
   * Shapes of a job's outputs, in their order, where a run has shown others than the graph declares.
   * @default those that the graph declares
   */
  readonly outputShapes?: readonly (readonly (number | string)[])[]
  /**
   * Whether inputs may be NaN, infinite, or 2^100 and more in magnitude.
   * @default no
   */
  readonly allowNonFinite?: true
  /**
   * Measured end-to-end tolerance of a tolerant model. Exact models have 0.
   * @default 1e-4; 1 for a language model
   */
  readonly tolerance?: number
  /**
   * Runtimes that may execute the model, preferred first.
   * @default the runtimes of this engine
   */
  readonly runtimes?: readonly Runtime[]
}

/** For models without a measurement: fp32 kernels of correct runtimes differ by about 1e-6 of the largest element. */
const unmeasuredTolerance = 1e-4

/** Tokens are equal or not: another engine may draw others, so that only the same fingerprint requires the same ones. */
function defaultTolerance(generation: TextGeneration | undefined): number {
  return generation === undefined ? unmeasuredTolerance : 1
}

/** Builds the manifest of an inspected model. @throws BAD_MODEL when files or steps do not fit it, BAD_ENCODING for an invalid name or field */
export function buildManifest(options: BuildManifestOptions): Manifest {
  const { inspection, steps, generation, outputShapes, allowNonFinite } = options
  const paths = new Set(options.files.map((file) => file.path))
  for (const path of [inspection.graphPath, ...inspection.externalData]) {
    if (!paths.has(path)) throw new OgError('BAD_MODEL', `The model needs the file ${path}, which is not listed.`)
  }
  const job = jobTensorsOf(inspection, { steps, generation })
  const { graphPath, irVersion, opsets, operators, parameters, inputs, outputs } = inspection
  const determinism = determinismOfManifest(inspection, allowNonFinite)
  return parseManifest({
    format: 'og/manifest/1',
    name: options.name,
    version: options.version,
    license: options.license ?? inspection.license ?? 'unknown',
    task: { kind: options.task?.kind ?? 'tensor', config: { ...options.task?.config } },
    files: options.files
      .map(({ path, cid, bytes }) => ({ path, cid, bytes }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    graph: { path: graphPath, irVersion, opsets, operators, parameters, inputs, outputs },
    inputs: job.inputs,
    outputs: job.outputs.map((spec, index) => ({ ...spec, shape: outputShapes?.[index] ?? spec.shape })),
    ...(steps === undefined ? {} : { steps }),
    ...(generation === undefined ? {} : { generation }),
    ...(allowNonFinite === undefined ? {} : { allowNonFinite }),
    runtimes: options.runtimes ?? createRuntimeRegistry().runtimes.map(({ runtime }) => runtime),
    determinism,
    tolerance: determinism === 'exact' ? 0 : (options.tolerance ?? defaultTolerance(generation)),
    unit: unitOf({ steps, generation }),
    price: options.price ?? '0',
  })
}
