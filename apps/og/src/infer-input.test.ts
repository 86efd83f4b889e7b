import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { tensorOf } from '@opengradient/protocol'
import { expect, onTestFinished, test } from 'vitest'

import type { Io } from './command-io.ts'
import { readInferInput } from './infer-input.ts'

async function readJson(json: string): ReturnType<typeof readInferInput> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'og-input-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await writeFile(path.join(cwd, 'input.json'), json)
  return readInferInput({ cwd } as Io, { input: 'input.json' })
}

const withData = (data: string): string =>
  `{"id":null,"inputs":[{"name":"x","datatype":"INT64","shape":[1],"data":${data}}],"outputs":null}`

test('--input reads every digit of an integer that is a string, and null for an absent field', async () => {
  expect(await readJson(withData('["9007199254740993"]'))).toEqual({
    input: { tensors: [tensorOf('x', 'INT64', [1], BigInt64Array.of(9007199254740993n))] },
  })
})

test('--input refuses a number beyond 2^53 - 1 and quotes it as it was written', async () => {
  await expect(readJson(withData('[9007199254740993]'))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    shortMessage: expect.stringContaining('9007199254740993'),
  })
})
