import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, cpus, platform } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recipes } from '../index.ts'
import { packageFolder } from '../package-folder.ts'
import type { Recipe } from '../recipe.ts'
import { fileSha256 } from '../sources.ts'
import { inputKinds } from './measured-input.ts'
import { measureDistances, publishedTolerance, quantile, type Rival, roundings, runtimeNames } from './tolerance.ts'

/**
 * Measures the distances between correct runtimes on the devnet's models, prints them and writes
 * `measured/tolerances.json`. Names on the command line (`digits`) select models; entries of other models do not change.
 */
const file = fileURLToPath(new URL('../../measured/tolerances.json', import.meta.url))
const require = createRequire(import.meta.url)

const versionOf = async (name: string): Promise<string> => {
  const text = await readFile(join(await packageFolder(name), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  arch: arch(),
  platform: platform(),
  node: process.version,
  'onnxruntime-node': await versionOf('onnxruntime-node'),
  'onnxruntime-web': await versionOf('onnxruntime-web'),
  wasmSha256: fileSha256(await readFile(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))),
}

const short = (value: number): string => (value === 0 ? '0' : value.toExponential(2))
/** Rounds to three digits, which keeps the file readable. */
const rounded = (value: number): number => Number(value.toPrecision(3))

const measure = async (recipe: Recipe): Promise<object> => {
  const rivals: Rival[] = recipe.tolerance === 0 ? runtimeNames : [...runtimeNames, ...roundings]
  const { of, inputs } = await measureDistances(recipe, {
    share: 1,
    rivals,
    onInput: (count) => {
      if (count % 100 === 0) process.stderr.write(`\r${recipe.name}: ${count} inputs`)
    },
  })
  process.stderr.write('\n')
  const all = runtimeNames.flatMap((name) => of.get(name) ?? [])
  const worstOfAll = Math.max(...all.map(({ worst }) => worst))
  const tolerance = publishedTolerance(worstOfAll)
  const total = inputKinds.reduce((sum, kind) => sum + inputs[kind], 0)
  console.log(`\n${recipe.name}: ${total} inputs, tolerance ${tolerance} (published: ${recipe.tolerance})`)
  const runtimes: Record<string, object> = {}
  const table: Record<string, object> = {}
  for (const name of runtimeNames) {
    const distances = of.get(name) ?? []
    const values = distances.map(({ worst }) => worst)
    const worst = Math.max(...values)
    const p999 = quantile(values, 0.999)
    const multiples = distances.map(({ timesNoise }) => timesNoise)
    const byKind = Object.fromEntries(
      inputKinds.map((kind) => [
        kind,
        rounded(
          Math.max(0, ...distances.filter((distance) => distance.kind === kind).map((distance) => distance.worst)),
        ),
      ]),
    )
    runtimes[name] = {
      worst: rounded(worst),
      p999: rounded(p999),
      median: rounded(quantile(values, 0.5)),
      worstByKind: byKind,
      timesNoise: { worst: rounded(Math.max(...multiples)), p999: rounded(quantile(multiples, 0.999)) },
    }
    table[name] = {
      worst: short(worst),
      '99.9 %': short(p999),
      'times noise': Math.max(...multiples).toPrecision(2),
      'of tolerance': worst === 0 ? '0 %' : `${((100 * worst) / tolerance).toFixed(0)} %`,
      ...Object.fromEntries(Object.entries(byKind).map(([kind, value]) => [kind, short(value)])),
    }
  }
  console.table(table)
  const roundedWeights: Record<string, object> = {}
  for (const rounding of roundings) {
    const values = of.get(rounding)?.map(({ worst }) => worst)
    if (values === undefined) continue
    const caught = values.filter((worst) => worst > tolerance).length
    roundedWeights[rounding] = {
      inputs: values.length,
      caught,
      median: rounded(quantile(values, 0.5)),
      least: rounded(Math.min(...values)),
    }
    const share = ((100 * caught) / values.length).toFixed(1)
    console.log(`weights in ${rounding}: beyond the tolerance on ${share} % of ${values.length} ordinary inputs,`)
    console.log(`  median ${short(quantile(values, 0.5))}, least ${short(Math.min(...values))}`)
  }
  return { modelSha256: recipe.results['model.onnx'], machine, inputs, runtimes, tolerance, roundedWeights }
}

const wanted = process.argv.slice(2)
const chosen = recipes.filter(({ name }) => wanted.length === 0 || wanted.includes(name.split('/')[1] as string))
if (chosen.length === 0 || chosen.length < wanted.length) {
  console.error(`Models: ${recipes.map(({ name }) => name.split('/')[1]).join(', ')}.`)
  process.exit(1)
}
let models: Record<string, object> = {}
for (const recipe of chosen) {
  const measured = await measure(recipe)
  // Read again for each model: another process may measure other models at the same time.
  models = { ...JSON.parse(await readFile(file, 'utf8').catch(() => '{}')), [recipe.name]: measured }
  const ordered = Object.fromEntries(recipes.flatMap(({ name }) => (models[name] ? [[name, models[name]]] : [])))
  await writeFile(file, `${JSON.stringify(ordered, undefined, 2)}\n`)
}
const changed = chosen.filter(({ name, tolerance }) => (models[name] as { tolerance: number }).tolerance > tolerance)
for (const { name } of changed) console.error(`${name} needs a larger tolerance than its recipe publishes.`)
process.exitCode = changed.length > 0 ? 1 : 0
