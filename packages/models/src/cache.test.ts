import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildModel } from './cache.ts'
import { digitsInt8 } from './digits.ts'
import { recipes } from './index.ts'
import { recipe } from './recipe.ts'
import { readSource, sha256Hex } from './sources.ts'

let root: string
let cacheDir: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'opengradient-models-'))
})
beforeEach(async () => {
  cacheDir = await mkdtemp(join(root, 'cache-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('a model is built once and then found', async () => {
  const stages: string[] = []
  const first = await buildModel(digitsInt8, {
    cacheDir,
    onProgress: ({ stage, path }) => stages.push(`${stage} ${path}`),
  })
  expect(first.cached).toBe(false)
  expect(first.folder).toBe(join(cacheDir, 'opengradient', 'digits-int8', '1.0.0'))
  expect(await readdir(first.folder)).toEqual(['LICENSE', 'model.onnx'])
  expect(stages).toContain('written model.onnx')
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
})

test('a file that was changed is made again', async () => {
  const { files } = await buildModel(digitsInt8, { cacheDir })
  await writeFile(files.get('model.onnx') as string, 'not a model')
  const again = await buildModel(digitsInt8, { cacheDir })
  expect(again.cached).toBe(false)
  const bytes = await readFile(again.files.get('model.onnx') as string)
  expect(sha256Hex(bytes)).toBe(digitsInt8.results['model.onnx'])
})

test('a file that was only touched, and a lost or broken record, cost a hash and no build', async () => {
  const { files, folder } = await buildModel(digitsInt8, { cacheDir })
  await utimes(files.get('model.onnx') as string, 1, 1)
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  await writeFile(`${folder}.json`, '{"model.onnx": 5')
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  await rm(`${folder}.json`)
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
})

test('several builds at once give one good folder and leave nothing else', async () => {
  await Promise.all(Array.from({ length: 5 }, () => buildModel(digitsInt8, { cacheDir })))
  expect(await readdir(join(cacheDir, 'opengradient', 'digits-int8'))).toEqual(['1.0.0', '1.0.0.json'])
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
})

test('an aborted build leaves nothing', async () => {
  const controller = new AbortController()
  const building = buildModel(digitsInt8, { cacheDir, signal: controller.signal, onProgress: () => controller.abort() })
  await expect(building).rejects.toMatchObject({ name: 'AbortError' })
  expect(await readdir(cacheDir)).toEqual([])
})

test('sources that are absent or were changed are refused', async () => {
  const sha256 = '00'.repeat(32)
  await expect(readSource({ package: 'no-such-package', path: 'x', sha256 })).rejects.toMatchObject({
    code: 'NOT_SET_UP',
  })
  await expect(readSource({ path: 'trained/none.onnx', sha256 })).rejects.toMatchObject({ code: 'NOT_SET_UP' })
  await expect(readSource({ path: 'trained/digits.onnx', sha256 })).rejects.toMatchObject({ code: 'CHECK_FAILED' })
})

test('a recipe whose result has another hash is refused', async () => {
  const other = recipe({
    name: 'opengradient/other',
    version: '1.0.0',
    license: 'Apache-2.0',
    licenseSource: 'This test.',
    task: { kind: 'tensor', config: {} },
    tolerance: 0,
    sources: {},
    results: { 'model.onnx': '00'.repeat(32) },
    make: () => ({ 'model.onnx': new Uint8Array([1]) }),
  })
  await expect(other.build()).rejects.toMatchObject({ code: 'CHECK_FAILED' })
})

test('recipes have different names and a graph', () => {
  expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length)
  for (const { results } of recipes) expect(Object.keys(results)).toContain('model.onnx')
})
