import {
  compareOutputs,
  multipleOfNoise,
  noiseInputs,
  noiseLimits,
  roundingNoise,
  stepsSchema,
  type Tensor,
} from '@opengradient/protocol'
import type { Recipe } from '../recipe.ts'
import { type InputKind, inputKinds } from './measured-input.ts'
import { type Rounding, withRoundedWeights } from './rounded-weights.ts'
import { canonicalSetting, type OpenModel, openModel, otherSettings } from './runtimes.ts'
import { toleranceInputs } from './tolerance-inputs.ts'

/** A variant that is compared with canonical execution: another runtime, or rounded weights in the canonical runtime. */
export type Rival = keyof typeof otherSettings | Rounding
export const runtimeNames = Object.keys(otherSettings) as (keyof typeof otherSettings)[]
export const roundings: readonly Rounding[] = ['bf16', 'int8']

/** Distance of a rival from canonical execution for one input. */
export interface MeasuredDistance {
  readonly kind: InputKind
  /** `worst` of `compareOutputs`. */
  readonly worst: number
  /** `multipleOfNoise` after all runs that an auditor makes; 0 of rounded weights. */
  readonly timesNoise: number
}

/** Distances of each rival, one for each input. */
export interface Distances {
  /** Rounded weights run on ordinary inputs only, because the detection rate in normal use is measured. */
  readonly of: ReadonlyMap<Rival, readonly MeasuredDistance[]>
  readonly inputs: Readonly<Record<InputKind, number>>
}

/** Compares canonical execution of a model with each of `rivals`. `share` is the fraction of the inputs, 1 for all. */
export const measureDistances = async (
  recipe: Recipe,
  options: { readonly share: number; readonly rivals: readonly Rival[]; readonly onInput?: (count: number) => void },
): Promise<Distances> => {
  const { files } = await recipe.build()
  const graph = files.get('model.onnx') as Uint8Array
  const steps = recipe.steps && stepsSchema.parse(recipe.steps)
  const canonical = await openModel(canonicalSetting, graph, steps)
  const rivals = new Map<Rival, OpenModel>()
  for (const rival of options.rivals) {
    rivals.set(
      rival,
      rival === 'bf16' || rival === 'int8'
        ? await openModel(canonicalSetting, withRoundedWeights(graph, rival), steps)
        : await openModel(otherSettings[rival], graph, steps),
    )
  }
  const other = await openModel(otherSettings['native, all'], graph, steps)
  const found = new Map(options.rivals.map((rival) => [rival, [] as MeasuredDistance[]]))
  const inputs = Object.fromEntries(inputKinds.map((kind) => [kind, 0])) as Record<InputKind, number>
  let count = 0
  for await (const { kind, tensors } of toleranceInputs(recipe.name, files, options.share)) {
    const expected = await canonical.run(tensors)
    let noise: readonly number[] | undefined
    for (const [rival, model] of rivals) {
      const isRuntime = rival in otherSettings
      if (!isRuntime && kind !== 'ordinary') continue
      const outputs = await model.run(tensors)
      const { sameBits, worst } = compareOutputs(expected, outputs)
      if (isRuntime && !Number.isFinite(worst)) {
        throw new RangeError(
          `${recipe.name} in ${rival} returns other shapes or non-finite numbers for an input of kind ${kind}.`,
        )
      }
      if (isRuntime && !sameBits) noise ??= await noiseOf(other, tensors, expected)
      const timesNoise = isRuntime && noise !== undefined ? multipleOfNoise(expected, outputs, noise) : 0
      found.get(rival)?.push({ kind, worst, timesNoise })
    }
    inputs[kind]++
    options.onInput?.(++count)
  }
  for (const model of [canonical, other, ...rivals.values()]) await model.release()
  return { of: found, inputs }
}

/** The noise that an auditor measures for an input, by all its runs. */
const noiseOf = async (
  other: OpenModel,
  inputs: readonly Tensor[],
  expected: readonly Tensor[],
): Promise<readonly number[]> => {
  let noise = expected.map(() => 0)
  for (let run = 0; run < noiseLimits.runs; run++) {
    const found = roundingNoise(expected, await other.run(noiseInputs(inputs, run)))
    noise = noise.map((known, index) => Math.max(known, found[index] as number))
  }
  return noise
}

/** The value that a share of the numbers does not exceed, by nearest rank; `share` 0 to 1. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/**
 * The published tolerance for a worst distance: four times the distance, rounded up to one significant digit. The factor
 * covers processors with other kernels and inputs that were not measured. Three times as many inputs raised the worst
 * distance by factors of one to three, never four.
 */
export const publishedTolerance = (worst: number): number => {
  if (worst === 0) return 0
  const wanted = 4 * worst
  const exponent = Math.floor(Math.log10(wanted))
  return Number(`${Math.ceil(wanted / 10 ** exponent)}e${exponent}`)
}
