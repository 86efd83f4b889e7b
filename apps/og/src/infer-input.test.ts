import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { tensorOf } from '@opengradient/protocol'
import { expect, onTestFinished, test } from 'vitest'

import type { Io } from './command-io.ts'
import { type InputOptions, readInferInput } from './infer-input.ts'

async function readJson(
  json: string,
  options: InputOptions = { input: 'input.json' },
): ReturnType<typeof readInferInput> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'og-input-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await writeFile(path.join(cwd, 'input.json'), json)
  return readInferInput({ cwd } as Io, options)
}

const withData = (data: string): string =>
  `{"id":null,"inputs":[{"name":"x","datatype":"INT64","shape":[1],"data":${data}}],"outputs":null}`

test('--input reads every digit of an integer that is a string, and null for an absent field', async () => {
  expect(await readJson(withData('["9007199254740993"]'))).toEqual({
    input: { tensors: [tensorOf('x', 'INT64', [1], BigInt64Array.of(9007199254740993n))] },
  })
})

test.each([
  ['--row', { row: '{"age":41,"city":null}' }, [{ age: 41, city: null }]],
  ['--rows', { rows: 'input.json' }, [{ age: 41 }, { age: 42 }]],
])('%s reads rows of columns', async (_, options, rows) => {
  expect(await readJson('[{"age":41},{"age":42}]', options)).toEqual({ input: { rows } })
})

test('--row refuses what is no JSON, and names the field', async () => {
  await expect(readJson('', { row: 'age=41' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    details: { field: 'input.rows' },
  })
})

test('--input refuses a number beyond 2^53 - 1 and quotes it as it was written', async () => {
  await expect(readJson(withData('[9007199254740993]'))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    shortMessage: expect.stringContaining('9007199254740993'),
  })
})
