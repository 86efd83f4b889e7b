import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { modelNameSchema, modelVersionSchema } from './model-name.ts'

type Samples = { valid: string[]; invalid: string[] }
const vectors = JSON.parse(
  readFileSync(new URL('../../../contracts/test/vectors/names.json', import.meta.url), 'utf8'),
) as { names: Samples; versions: Samples }

describe.each([
  { schema: modelNameSchema, samples: vectors.names, title: 'names' },
  { schema: modelVersionSchema, samples: vectors.versions, title: 'versions' },
])('$title, as the ModelRegistry accepts them', ({ schema, samples }) => {
  it.each(samples.valid)('accepts %j', (text) => {
    expect(schema.safeParse(text).success).toBe(true)
  })

  it.each(samples.invalid)('rejects %j', (text) => {
    expect(schema.safeParse(text).success).toBe(false)
  })
})
