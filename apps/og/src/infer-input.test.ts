import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { tensorOf } from '@opengradient/protocol'
import { expect, onTestFinished, test } from 'vitest'

import type { Io } from './command-io.ts'
import { readInferInput } from './infer-input.ts'

test('--input reads every digit of an integer, and null for an absent field', async () => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'og-input-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  const json =
    '{"id":null,"inputs":[{"name":"x","datatype":"INT64","shape":[1],"data":[9007199254740993]}],"outputs":null}'
  await writeFile(path.join(cwd, 'input.json'), json)
  expect(await readInferInput({ cwd } as Io, { input: 'input.json' })).toEqual({
    input: { tensors: [tensorOf('x', 'INT64', [1], BigInt64Array.of(9007199254740993n))] },
  })
})
