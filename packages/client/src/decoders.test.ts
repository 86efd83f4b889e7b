import { encodeBinaryResponse, parseInferenceAnswer } from '@opengradient/api'
import { isOgError, modelNameSchema } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { encodeLockfile, lockModel, parseLockfile } from './lockfile.ts'
import { parseModelName } from './parse-model-name.ts'

/** The code of the `OgError` that a call throws; other errors are rethrown. */
function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (isOgError(error)) return error.code
    throw error
  }
}

it('parseInferenceAnswer rejects any other response with BAD_RECEIPT', () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.jsonValue().map((opengradient) => encodeBinaryResponse({ model_name: 'a/b', opengradient }, []).body),
  )
  fc.assert(
    fc.property(bodies, fc.option(fc.string({ maxLength: 5 }), { nil: undefined }), (body, length) => {
      const headers = new Headers()
      if (length !== undefined) headers.set('inference-header-content-length', encodeURIComponent(length))
      expect(codeOf(() => parseInferenceAnswer({ headers, body }))).toBe('BAD_RECEIPT')
    }),
  )
})

it('parseLockfile names the invalid field in the details of the error', () => {
  const text = '{ "version": 1, "models": { "a/b": { "version": 7 } } }'
  const error = expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'lockfile.models.a/b.version' } })
  expect(() => parseLockfile(text)).toThrow(error)
})

it('parseLockfile reads encoded lock files and rejects other texts with BAD_INPUT', () => {
  const name = fc
    .stringMatching(/^[a-z0-9]{1,8}\/[a-z0-9]{1,8}$/)
    .filter((value) => modelNameSchema.safeParse(value).success)
  const pin = fc.record({
    version: fc.stringMatching(/^[0-9]{1,3}\.[0-9]{1,3}$/),
    modelId: fc.stringMatching(/^0x[0-9a-f]{64}$/) as fc.Arbitrary<`0x${string}`>,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(name, pin), { maxLength: 5 }), (entries) => {
      const lockfile = entries.reduce(
        (lock, [key, value]) => lockModel(lock, key, value),
        lockModel(undefined, 'a/b', { version: '1', modelId: `0x${'00'.repeat(32)}` }),
      )
      expect(parseLockfile(encodeLockfile(lockfile))).toEqual(lockfile)
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(codeOf(() => parseLockfile(text))).toBe('BAD_INPUT')
    }),
  )
})

it('parseModelName splits names and rejects others with USAGE', () => {
  expect(parseModelName('own/model')).toEqual({ name: 'own/model', version: undefined })
  expect(parseModelName('own/model@1.0.0')).toEqual({ name: 'own/model', version: '1.0.0' })
  for (const bad of [
    '',
    'model',
    'Own/model',
    'own/model@',
    'own/model@1@2',
    'a/b/c',
    '../x',
    `own/${'x'.repeat(200)}`,
  ]) {
    expect(codeOf(() => parseModelName(bad))).toBe('USAGE')
  }
})
