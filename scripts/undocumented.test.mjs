import { expect, test } from 'vitest'

import { changesOfList, typedocReport } from './undocumented.mjs'

const missing = (name) =>
  `\u001b[93m[warning]\u001b[0m packages/api/src.${name} (TypeAlias), defined in @opengradient/api/src/a.ts, does not have any documentation`

test('exports without a doc comment are separated from other warnings', () => {
  const output = [
    missing('ErrorBody'),
    missing('AuditAnswer'),
    missing('rows.__type.two words'),
    '[warning] Failed to resolve link to "x"',
    '[warning] Found 0 errors and 4 warnings',
  ].join('\n')
  expect(typedocReport(output)).toEqual({
    undocumented: ['api.AuditAnswer', 'api.ErrorBody'],
    problems: ['[warning] Failed to resolve link to "x"'],
  })
})

test('a new export without a doc comment is named, and so is a listed one that has one', () => {
  expect(changesOfList(['api.A', 'api.B'], ['api.A', 'api.C'])).toEqual([
    expect.stringMatching(/^api\.B is exported without a doc comment/),
    expect.stringMatching(/^api\.C is documented or gone/),
  ])
  expect(changesOfList(['api.A'], ['api.A'])).toEqual([])
})
