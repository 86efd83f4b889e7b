import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBoundedJson } from './bounded-json.ts'
import { codeOf } from './code-of.fixture.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

describe('parseBoundedJson', () => {
  test('parses any JSON value within the limits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value)
        fc.pre(!json.includes('__proto__'))
        expect(parseBoundedJson(text(json))).toEqual(JSON.parse(json))
        expect(parseBoundedJson(json)).toEqual(JSON.parse(json))
      }),
    )
  })

  test('rejects text over the limits of size, depth or containers with TOO_LARGE', () => {
    expect(codeOf(() => parseBoundedJson(text('[1]'), { maxBytes: 2 }))).toBe('TOO_LARGE')
    expect(codeOf(() => parseBoundedJson(text('['.repeat(1_000_000))))).toBe('TOO_LARGE')
    expect(codeOf(() => parseBoundedJson(text('{"a":'.repeat(33))))).toBe('TOO_LARGE')
    expect(codeOf(() => parseBoundedJson(text(`[${'[],'.repeat(1 << 20)}[]]`)))).toBe('TOO_LARGE')
    expect(codeOf(() => parseBoundedJson('{"a":1,"b":2}', { maxContainers: 2 }))).toBe('TOO_LARGE')
    expect(parseBoundedJson(text(`${'['.repeat(32)}${']'.repeat(32)}`))).toBeDefined()
  })

  test('does not count brackets inside strings', () => {
    const value = ['['.repeat(100), '\\"[[', '"{{{{\\', 'é[']
    expect(parseBoundedJson(text(JSON.stringify(value)), { maxDepth: 1 })).toEqual(value)
  })

  test('rejects a key that occurs twice in one object with BAD_ENCODING', () => {
    for (const json of [
      '{"a":1,"a":1}',
      '[{"b":{"a":[1,{}],"c":"\\"","a":2}}]',
      '{"a":1,"\\u0061":2}',
      '{"":0,"":0}',
    ]) {
      expect(codeOf(() => parseBoundedJson(text(json)))).toBe('BAD_ENCODING')
    }
    const json = '[{"a":{"a":"a"},"b":["a","a",{"a":1}]},{"a":"b","b":"a"}]'
    expect(parseBoundedJson(text(json))).toEqual(JSON.parse(json))
  })

  test('rejects the key __proto__, escaped or not, with BAD_ENCODING', () => {
    for (const json of ['{"__proto__":{}}', '[{"a":{"\\u005f_proto__":1}}]', '{"a":1,"__proto__" :1}']) {
      expect(codeOf(() => parseBoundedJson(json))).toBe('BAD_ENCODING')
    }
    expect(parseBoundedJson('{"a":"__proto__","b":["\\"__proto__\\":"]}')).toEqual({
      a: '__proto__',
      b: ['"__proto__":'],
    })
  })

  test('returns a value or a typed error for any bytes', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ maxLength: 60 }).map(text), fc.string())
    fc.assert(
      fc.property(bytes, (given) => {
        expect([undefined, 'BAD_ENCODING']).toContain(codeOf(() => parseBoundedJson(given)))
      }),
    )
    expect(codeOf(() => parseBoundedJson(Uint8Array.of(0x22, 0xff, 0x22)))).toBe('BAD_ENCODING')
  })
})
