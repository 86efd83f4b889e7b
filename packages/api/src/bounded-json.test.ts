import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBoundedJson } from './bounded-json.ts'
import { expectCode, expectTyped, text } from './fixtures.fixture.ts'

describe('parseBoundedJson', () => {
  test('parses any JSON value within the limits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value)
        expect(parseBoundedJson(text(json))).toEqual(JSON.parse(json))
      }),
    )
  })

  test('rejects text over the limits of size, depth or containers with TOO_LARGE', async () => {
    await expectCode(() => parseBoundedJson(text('[1]'), { maxBytes: 2 }), 'TOO_LARGE')
    await expectCode(() => parseBoundedJson(text('['.repeat(1_000_000))), 'TOO_LARGE')
    await expectCode(() => parseBoundedJson(text('{"a":'.repeat(33))), 'TOO_LARGE')
    await expectCode(() => parseBoundedJson(text(`[${'[],'.repeat(1 << 20)}[]]`)), 'TOO_LARGE')
    expect(parseBoundedJson(text(`${'['.repeat(32)}${']'.repeat(32)}`))).toBeDefined()
  })

  test('does not count brackets inside strings', () => {
    const value = ['['.repeat(100), '\\"[[', '"{{{{\\', 'é[']
    expect(parseBoundedJson(text(JSON.stringify(value)), { maxDepth: 1 })).toEqual(value)
  })

  test('rejects a key that occurs twice in one object with BAD_ENCODING', async () => {
    for (const json of [
      '{"a":1,"a":1}',
      '[{"b":{"a":[1,{}],"c":"\\"","a":2}}]',
      '{"a":1,"\\u0061":2}',
      '{"":0,"":0}',
    ]) {
      await expectCode(() => parseBoundedJson(text(json)), 'BAD_ENCODING')
    }
    const json = '[{"a":{"a":"a"},"b":["a","a",{"a":1}]},{"a":"b","b":"a"}]'
    expect(parseBoundedJson(text(json))).toEqual(JSON.parse(json))
  })

  test('returns a value or a typed error for any bytes', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ maxLength: 60 }).map(text))
    await fc.assert(
      fc.asyncProperty(bytes, (given) => expectTyped(() => parseBoundedJson(given), ['BAD_ENCODING', 'TOO_LARGE'])),
    )
    await expectCode(() => parseBoundedJson(Uint8Array.of(0x22, 0xff, 0x22)), 'BAD_ENCODING')
  })
})
