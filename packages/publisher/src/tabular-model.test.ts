import { createEngine, type Engine } from '@opengradient/engine'
import { createTask, type Row, type TabularResult } from '@opengradient/tasks'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { caseModels } from './case-models.fixture.ts'
import { describeModel } from './describe-model.ts'
import { flowerColumns, flowerSpecies, flowers, irisModel, species } from './iris.fixture.ts'
import { repository } from './repository.fixture.ts'

let engine: Engine
beforeAll(async () => {
  engine = createEngine({ processes: 1 })
  await engine.start()
})
afterAll(() => engine.stop())

/** The result of a model that is described as for its publication. */
async function runRows(
  onnx: Uint8Array,
  config: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
): Promise<TabularResult['rows']> {
  const folder = await repository({ 'model.onnx': onnx })
  const described = await describeModel({
    ...{ path: folder, name: 'me/table', version: '1', startEngine: async () => engine },
    task: { kind: 'tabular', config },
  })
  const { manifest, modelId } = described
  const task = await createTask(manifest, async () => new Uint8Array())
  const inputs = await task.encode({ rows })
  const { outputs } = await engine.execute({ model: { manifest, modelId, folder }, inputs, params: { outputs: [] } })
    .result
  return (task.decode(outputs, inputs) as TabularResult).rows
}

test('a classifier of flowers labels at least 95 % of its flowers, by the names of their columns', async () => {
  const rows = flowers.map((flower): Row => {
    // The order of the columns in a row has no meaning.
    return Object.fromEntries(flower.map((value, i) => [flowerColumns[i] as string, value]).reverse())
  })
  const config = { columns: flowerColumns.map((name) => ({ name })), labels: species }
  const results = await runRows(irisModel(), config, rows)
  const right = results.filter((row, i) => 'label' in row && row.label === species[flowerSpecies[i] as number])
  expect(results).toHaveLength(150)
  expect(right.length).toBeGreaterThanOrEqual(143)
})

test('a tree takes null as a missing value', async () => {
  const onnx = Buffer.from(caseModels['tree-missing-values'], 'base64')
  expect(await runRows(onnx, { columns: [{ name: 'a' }] }, [{ a: null }])).toEqual([{ values: [10] }])
})
