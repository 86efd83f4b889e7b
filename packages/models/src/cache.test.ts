import { cpSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildModel } from './cache.ts'
import { digitsInt8 } from './digits.ts'
import { recipes } from './index.ts'
import { recipe } from './recipe.ts'
import { fileSha256, readSource } from './sources.ts'

let root: string
let cacheDir: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'opengradient-models-'))
})
beforeEach(async () => {
  cacheDir = await mkdtemp(join(root, 'cache-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('builds a model once and reuses the files afterwards', async () => {
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

test('rebuilds a model after a change of one file', async () => {
  const { files } = await buildModel(digitsInt8, { cacheDir })
  await writeFile(files.get('model.onnx') as string, 'not a model')
  const again = await buildModel(digitsInt8, { cacheDir })
  expect(again.cached).toBe(false)
  const bytes = await readFile(again.files.get('model.onnx') as string)
  expect(fileSha256(bytes)).toBe(digitsInt8.results['model.onnx'])
})

test('does not rebuild after a changed file time, a malformed record or a missing record', async () => {
  const { files, folder } = await buildModel(digitsInt8, { cacheDir })
  await utimes(files.get('model.onnx') as string, 1, 1)
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  await writeFile(`${folder}.json`, '{"model.onnx": 5')
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  await rm(`${folder}.json`)
  expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
})

const buildConcurrently = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 5 }, () => buildModel(digitsInt8, { cacheDir })))

// Each round starts five builds, because their file operations interleave in another order each time.
const rounds = 10

test('concurrent builds of one model leave one complete folder and no temporary files', async () => {
  for (let round = 0; round < rounds; round++) {
    const parent = join(cacheDir, 'opengradient', 'digits-int8')
    await rm(parent, { recursive: true, force: true })
    await buildConcurrently()
    expect(await readdir(parent)).toEqual(['1.0.0', '1.0.0.json'])
    expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  }
})

test('concurrent builds replace a damaged folder and leave no temporary files', async () => {
  const { files, folder } = await buildModel(digitsInt8, { cacheDir })
  for (let round = 0; round < rounds; round++) {
    await writeFile(files.get('model.onnx') as string, 'not a model')
    await buildConcurrently()
    expect(await readdir(dirname(folder))).toEqual(['1.0.0', '1.0.0.json'])
    expect((await buildModel(digitsInt8, { cacheDir })).cached).toBe(true)
  }
})

test('keeps the complete folder of another builder that finished first', async () => {
  const other = await buildModel(digitsInt8, { cacheDir: join(cacheDir, 'other') })
  const folder = join(cacheDir, 'opengradient', 'digits-int8', '1.0.0')
  let placed: number | undefined
  const { cached } = await buildModel(digitsInt8, {
    cacheDir,
    onProgress: ({ stage }) => {
      if (stage !== 'written' || placed !== undefined) return
      cpSync(other.folder, folder, { recursive: true })
      placed = statSync(folder).ino
    },
  })
  expect(cached).toBe(false)
  expect((await stat(folder)).ino).toBe(placed)
  expect(await readdir(dirname(folder))).toEqual(['1.0.0', '1.0.0.json'])
})

test('an aborted build leaves no files', async () => {
  const controller = new AbortController()
  const building = buildModel(digitsInt8, { cacheDir, signal: controller.signal, onProgress: () => controller.abort() })
  await expect(building).rejects.toMatchObject({ name: 'AbortError' })
  expect(await readdir(cacheDir)).toEqual([])
})

test('rejects missing sources with NOT_SET_UP and changed sources with CHECK_FAILED', async () => {
  const sha256 = '00'.repeat(32)
  await expect(readSource({ package: 'no-such-package', path: 'x', sha256 })).rejects.toMatchObject({
    code: 'NOT_SET_UP',
  })
  await expect(readSource({ path: 'trained/none.onnx', sha256 })).rejects.toMatchObject({ code: 'NOT_SET_UP' })
  await expect(readSource({ path: 'trained/digits.onnx', sha256 })).rejects.toMatchObject({ code: 'CHECK_FAILED' })
})

test('rejects a result with another hash with CHECK_FAILED', async () => {
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

test('recipes have unique names and a model.onnx', () => {
  expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length)
  for (const { results } of recipes) expect(Object.keys(results)).toContain('model.onnx')
})
