import { readFile } from 'node:fs/promises'
import { compareOutputs, noiseLimits, stepsSchema, type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { recipes } from '../index.ts'
import { canonicalSetting, openModel } from './runtimes.ts'
import { measureDistances, publishedTolerance, quantile, roundings, runtimeNames } from './tolerance.ts'
import { toleranceInputs } from './tolerance-inputs.ts'

/** The fields of `measured/tolerances.json` that these tests use. */
const measuredSchema = z.record(
  z.string(),
  z.object({
    modelSha256: z.string(),
    tolerance: z.number(),
    runtimes: z.record(
      z.enum(runtimeNames),
      z.object({ worst: z.number(), timesNoise: z.object({ worst: z.number() }) }),
    ),
    roundedWeights: z.partialRecord(z.enum(roundings), z.object({ inputs: z.number(), caught: z.number() })),
  }),
)
const measured = measuredSchema.parse(
  JSON.parse(await readFile(new URL('../../measured/tolerances.json', import.meta.url), 'utf8')),
)

/** A few inputs of every kind. */
const share = 0.005
const tolerant = recipes.filter(({ tolerance }) => tolerance > 0)

test('recipes publish the measured tolerances of their pinned files', () => {
  expect(Object.keys(measured)).toEqual(recipes.map(({ name }) => name))
  for (const recipe of recipes) {
    const { tolerance, modelSha256, runtimes } = measured[recipe.name] as (typeof measured)[string]
    expect({ tolerance: recipe.tolerance, modelSha256: recipe.results['model.onnx'] }).toEqual({
      tolerance,
      modelSha256,
    })
    for (const { worst, timesNoise } of Object.values(runtimes)) {
      expect(4 * worst).toBeLessThanOrEqual(tolerance)
      expect(2 * timesNoise.worst).toBeLessThanOrEqual(noiseLimits.multiple)
    }
  }
})

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_name, recipe) => {
  test('other runtimes stay within the tolerance, and rounding explains their distances', {
    timeout: 120_000,
  }, async () => {
    const { of } = await measureDistances(recipe, { share, rivals: ['native, all', 'WASM'] })
    for (const distances of of.values()) {
      expect(Math.max(...distances.map(({ worst }) => worst))).toBeLessThanOrEqual(recipe.tolerance)
      expect(Math.max(...distances.map(({ timesNoise }) => timesNoise))).toBeLessThanOrEqual(noiseLimits.multiple)
    }
  })
})

/** Models whose rounded weights are measured. Those of iris are too few to be rounded. */
const rounded = tolerant.filter(({ name }) =>
  roundings.every((rounding) => (measured[name]?.roundedWeights[rounding]?.caught ?? 0) > 0),
)

test('rounding changes the weights of all tolerant models but iris', () => {
  const others = tolerant.filter((recipe) => !rounded.includes(recipe))
  expect(others.map(({ name }) => name)).toEqual(['opengradient/iris'])
})

describe.each(rounded.map((recipe) => [recipe.name, recipe] as const))('%s', (name, recipe) => {
  test('rounded weights exceed the tolerance', { timeout: 120_000 }, async () => {
    const { of } = await measureDistances(recipe, { share, rivals: roundings })
    for (const rounding of roundings) {
      const distances = of.get(rounding) ?? []
      const caught = distances.filter(({ worst }) => worst > recipe.tolerance).length / distances.length
      const whole = measured[name]?.roundedWeights[rounding]
      const known = whole === undefined ? 1 : whole.caught / whole.inputs
      // A small sample does not give the exact share, except where the full measurement detected all inputs.
      expect(caught).toBeGreaterThanOrEqual(known === 1 ? 1 : known / 2)
    }
  })
})

describe.each(tolerant.map((recipe) => [recipe.name, recipe] as const))('%s', (name, recipe) => {
  test('an output changed by 1 % of the largest value exceeds the tolerance', { timeout: 120_000 }, async () => {
    const { files } = await recipe.build()
    const steps = recipe.steps && stepsSchema.parse(recipe.steps)
    const model = await openModel(canonicalSetting, files.get('model.onnx') as Uint8Array, steps)
    for await (const { tensors } of toleranceInputs(name, files, 0)) {
      const expected = await model.run(tensors)
      const [first, ...rest] = expected as [Tensor, ...Tensor[]]
      const values = (tensorValues(first) as Float32Array).slice()
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      values[0] = (values[0] as number) + largest / 100
      const { worst } = compareOutputs(expected, [tensorOf(first.name, 'FP32', first.shape, values), ...rest])
      expect(worst).toBeGreaterThan(recipe.tolerance)
      break
    }
    await model.release()
  })
})

test('a tolerance has one digit and is four to eight times the worst distance', () => {
  expect([0, 1e-7, 2.4e-7, 2.51e-7].map(publishedTolerance)).toEqual([0, 4e-7, 1e-6, 2e-6])
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.1, noNaN: true }), (worst) => {
      const tolerance = publishedTolerance(worst)
      expect(tolerance).toBeGreaterThanOrEqual(4 * worst * (1 - 1e-12))
      expect(tolerance).toBeLessThanOrEqual(8 * worst * (1 + 1e-12))
      expect(Number(tolerance.toPrecision(1))).toBe(tolerance)
    }),
  )
})

test('quantiles are elements of the measured values', () => {
  const values = [5, 1, 4, 2, 3]
  expect([0, 0.2, 0.5, 0.999, 1].map((part) => quantile(values, part))).toEqual([1, 1, 3, 5, 5])
})
