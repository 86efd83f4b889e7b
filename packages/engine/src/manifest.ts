import {
  canonicalOrtRuntime,
  datatypes,
  type Manifest,
  OgError,
  parseManifest,
  type Steps,
  type TaskKind,
  type TensorSpec,
} from '@opengradient/protocol'

import type { ModelInspection } from './inspect.ts'

export interface BuildManifestOptions {
  readonly inspection: ModelInspection
  /** `owner/name`. */
  readonly name: string
  readonly version: string
  /** SPDX expression; the licence in the model's metadata, else `unknown`, when absent. */
  readonly license?: string
  /** `tensor` when absent: tensors in, tensors out. */
  readonly task?: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /** Price of one unit in the smallest units of OPG, decimal; free when absent. */
  readonly price?: string
  /** Every file of the model, the graph included. */
  readonly files: readonly { readonly path: string; readonly cid: string; readonly bytes: number }[]
  readonly steps?: Steps
  /** Measured end-to-end tolerance of a tolerant model; 1e-4 when absent, and 0 for exact ones. */
  readonly tolerance?: number
}

/** Where nothing was measured: fp32 kernels of honest runtimes differ by about 1e-6 of the largest element. */
const unmeasuredTolerance = 1e-4

/** The axis of a job's input that is cut into frames, and the new first axis of its outputs. */
export const stepAxes = { input: 'length', output: 'steps' } as const

/** Describes an inspected model. @throws BAD_MODEL when files or steps do not fit it, BAD_ENCODING for a bad name or field. */
export function buildManifest(options: BuildManifestOptions): Manifest {
  const { inspection, steps } = options
  const paths = new Set(options.files.map((file) => file.path))
  for (const path of [inspection.graphPath, ...inspection.externalData]) {
    if (!paths.has(path))
      throw new OgError('BAD_MODEL', `The model needs the file ${path}, which is not among those listed.`)
  }
  const job = steps === undefined ? inspection : jobTensors(inspection, steps)
  const { graphPath, irVersion, opsets, operators, parameters, inputs, outputs, determinism } = inspection
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
    outputs: job.outputs,
    ...(steps === undefined ? {} : { steps }),
    runtimes: [canonicalOrtRuntime],
    determinism,
    tolerance: determinism === 'exact' ? 0 : (options.tolerance ?? unmeasuredTolerance),
    unit: steps === undefined ? 'run' : 'step',
    price: options.price ?? '0',
  })
}

/**
 * What a job of a model with steps gives and gets: the stepped input with a free last axis and the inputs that steps
 * do not name (the same in every step); the concatenated outputs with a new first axis. Axes whose size follows from
 * frame, states or constants have it.
 * @throws BAD_MODEL naming the part of the steps that does not fit the graph.
 */
export function jobTensors(
  graph: { readonly inputs: readonly TensorSpec[]; readonly outputs: readonly TensorSpec[] },
  steps: Steps,
): { inputs: TensorSpec[]; outputs: TensorSpec[] } {
  const fail = (why: string): never => {
    throw new OgError('BAD_MODEL', `The steps do not fit the graph: ${why}.`)
  }
  const input = (name: string): TensorSpec =>
    graph.inputs.find((spec) => spec.name === name) ?? fail(`it has no input ${name}`)
  const output = (name: string): TensorSpec =>
    graph.outputs.find((spec) => spec.name === name) ?? fail(`it has no output ${name}`)
  const named = [
    steps.input,
    ...steps.state.map((state) => state.input),
    ...steps.constants.map((constant) => constant.input),
  ]
  for (const [index, name] of named.entries()) if (named.indexOf(name) !== index) fail(`${name} is given twice`)

  const stepped = input(steps.input)
  const last = stepped.shape.at(-1)
  if (last === undefined) fail(`${steps.input} has no axis to cut`)
  // What is fixed in one step fixes the axes of that name everywhere.
  const sizes = new Map<string, number>()
  const bind = (spec: TensorSpec, datatype: string, shape: readonly (number | string)[], what: string): void => {
    const agrees =
      spec.datatype === datatype &&
      spec.shape.length === shape.length &&
      shape.every((size, axis) => {
        const declared = spec.shape[axis] as number | string
        if (typeof size === 'string' || declared === size) return true
        if (typeof declared === 'number' || (sizes.get(declared) ?? size) !== size) return false
        sizes.set(declared, size)
        return true
      })
    if (!agrees) fail(`${describe(spec)} does not take ${what} ${describe({ datatype, shape })}`)
  }
  bind(stepped, stepped.datatype, [...stepped.shape.slice(0, -1), steps.context + steps.frame], 'frames of')
  for (const state of steps.state) {
    bind(input(state.input), state.datatype, state.shape, 'the state')
    bind(output(state.output), state.datatype, state.shape, 'the state')
  }
  for (const constant of steps.constants) {
    const spec = input(constant.input)
    bind(spec, constant.datatype, constant.shape, 'the constant')
    const bytes = constant.shape.reduce((product, dimension) => product * dimension, 1) * datatypes[constant.datatype]
    if (constant.data.length / 2 - 1 !== bytes) fail(`the constant ${spec.name} needs ${bytes} bytes`)
  }
  const bound = (shape: TensorSpec['shape']): (number | string)[] =>
    shape.map((dimension) => (typeof dimension === 'string' ? (sizes.get(dimension) ?? dimension) : dimension))
  const free = graph.inputs.filter((spec) => spec.name === steps.input || !named.includes(spec.name))
  return {
    inputs: free.map((spec) => ({
      ...spec,
      shape: spec.name === steps.input ? [...bound(spec.shape.slice(0, -1)), stepAxes.input] : bound(spec.shape),
    })),
    outputs: steps.concat.map((name) => {
      const spec = output(name)
      return { ...spec, shape: [stepAxes.output, ...bound(spec.shape)] }
    }),
  }
}

/**
 * Whether a manifest describes the graph that was inspected: publishers are not trusted by those who run their models.
 * @throws BAD_MODEL naming the first difference.
 */
export function checkManifest(manifest: Manifest, inspection: ModelInspection): void {
  const { graph, steps } = manifest
  const fail = (what: string): never => {
    throw new OgError('BAD_MODEL', `The manifest of ${manifest.name} does not describe its graph: ${what}.`)
  }
  if (graph.path !== inspection.graphPath) fail('another path')
  if (!sameSpecs(graph.inputs, inspection.inputs)) fail(`the inputs are ${inspection.inputs.map(describe).join(', ')}`)
  if (!sameSpecs(graph.outputs, inspection.outputs))
    fail(`the outputs are ${inspection.outputs.map(describe).join(', ')}`)
  if (manifest.determinism === 'exact' && inspection.determinism !== 'exact') fail('it is not exact')
  if ((manifest.unit === 'step') !== (steps !== undefined)) fail('its unit does not go with its steps')
  const job = steps === undefined ? graph : jobTensors(graph, steps)
  if (!sameSpecs(manifest.inputs, job.inputs)) fail(`a job's inputs are ${job.inputs.map(describe).join(', ')}`)
  if (!sameSpecs(manifest.outputs, job.outputs)) fail(`a job's outputs are ${job.outputs.map(describe).join(', ')}`)
}

/** `name FP32 [1, batch]`, for messages. */
export function describe(spec: { name?: string; datatype: string; shape: readonly (number | string)[] }): string {
  return `${spec.name === undefined ? '' : `${spec.name} `}${spec.datatype} [${spec.shape.join(', ')}]`
}

function sameSpecs(left: readonly TensorSpec[], right: readonly TensorSpec[]): boolean {
  return (
    left.length === right.length &&
    left.every((spec, index) => {
      const other = right[index] as TensorSpec
      return (
        spec.name === other.name &&
        spec.datatype === other.datatype &&
        spec.shape.length === other.shape.length &&
        spec.shape.every((dimension, axis) => dimension === other.shape[axis])
      )
    })
  )
}
