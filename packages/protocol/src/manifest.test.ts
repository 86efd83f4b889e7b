import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { describe, expect, it } from 'vitest'

import { hexOf } from './arbitraries.fixture.ts'
import { encodeRecord } from './canonical.ts'
import {
  cidSchema,
  decodeManifest,
  encodeManifest,
  type Manifest,
  manifestCid,
  maxManifestBytes,
  modelIdOfCid,
  parseManifest,
  type Steps,
} from './manifest.ts'
import { isOgError } from './og-error.ts'
import { readVectors } from './vectors.fixture.ts'

const refused = expect.objectContaining({ code: 'BAD_ENCODING' })
const [plain, stepped] = readVectors<{ cases: { manifest: Manifest }[] }>('manifests').cases.map(
  ({ manifest }) => manifest,
) as [Manifest, Manifest]
const steps = stepped.steps as Steps

describe('file paths', () => {
  const withPath = (path: string): Manifest => ({
    ...plain,
    files: [{ ...(plain.files[0] as Manifest['files'][number]), path }],
    graph: { ...plain.graph, path },
  })

  it.each(['model.onnx', 'a/b/c.bin', '.hidden', '..a', 'a..', '...', 'a/.b', 'a b', 'é/模型'])(
    'accepts %j',
    (path) => {
      expect(parseManifest(withPath(path)).graph.path).toBe(path)
    },
  )

  it.each([
    '',
    '.',
    '..',
    '/a',
    'a/',
    'a//b',
    './a',
    'a/.',
    '../a',
    'a/..',
    'a/../b',
    'a/../../etc/passwd',
    'a\n/../../etc/passwd',
    'a\u2028/../b',
    'a\\b',
    '..\\a',
    'a\0',
    'a\u0007b',
    'a\u202eb',
    'x'.repeat(513),
  ])('refuses %j', (path) => {
    expect(() => parseManifest(withPath(path))).toThrow(refused)
  })

  it('never resolves to a path outside the model folder', () => {
    const part = fc.constantFrom('..', '.', 'a', '/', '\\', '\n', '\0', '')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = parts.join('')
        try {
          parseManifest(withPath(path))
        } catch {
          return
        }
        expect(new URL(encodeURI(path), 'file:///model/').pathname.startsWith('/model/')).toBe(true)
        expect(path.split('/').some((segment) => ['', '.', '..'].includes(segment))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('inconsistent manifests', () => {
  const file = plain.files[0] as Manifest['files'][number]
  const [input] = plain.inputs as [Manifest['inputs'][number]]
  it.each<[string, Manifest]>([
    ['a graph that is no file', { ...plain, graph: { ...plain.graph, path: 'other.onnx' } }],
    ['a path twice', { ...plain, files: [file, { ...file, bytes: 1 }] }],
    ['an input twice', { ...plain, inputs: [input, input] }],
    ['an output twice', { ...plain, outputs: [input, input] }],
    ['a graph input twice', { ...plain, graph: { ...plain.graph, inputs: [input, input] } }],
    [
      'a state input that is the stepped one',
      { ...stepped, steps: { ...steps, state: [{ ...steps.state[0]!, input: 'frame' }] } },
    ],
    [
      'a constant for a state input',
      { ...stepped, steps: { ...steps, constants: [{ ...steps.constants[0]!, input: 'state' }] } },
    ],
    ['a joined output twice', { ...stepped, steps: { ...steps, concat: ['score', 'score'] } }],
    [
      'a constant with other bytes',
      { ...stepped, steps: { ...steps, constants: [{ ...steps.constants[0]!, data: '0x00' }] } },
    ],
    ['state of 4 TB', { ...stepped, steps: { ...steps, state: [{ ...steps.state[0]!, shape: [2 ** 20, 2 ** 20] }] } }],
    [
      'state whose size overflows',
      { ...stepped, steps: { ...steps, state: [{ ...steps.state[0]!, shape: Array(16).fill(2 ** 53 - 1) }] } },
    ],
    ['no runtime', { ...plain, runtimes: [] }],
    ['a tolerance above one', { ...plain, tolerance: 1.1 }],
    ['a price with a leading zero', { ...plain, price: '01' }],
    ['a name in upper case', { ...plain, name: 'Owner/model' }],
    ['a name without an owner', { ...plain, name: 'model' }],
    ['an empty version', { ...plain, version: '' }],
  ])('%s', (_what, manifest) => {
    expect(() => parseManifest(manifest)).toThrow(refused)
  })
})

describe('task config and names chosen by the publisher', () => {
  const withConfig = (config: unknown): unknown => ({ ...plain, task: { ...plain.task, config } })

  it('accepts values with a form in both JSON and dag-cbor, with one id', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { noNullPrototype: true, maxKeys: 5 }),
        (config) => {
          fc.pre(!JSON.stringify(config).includes('__proto__'))
          const manifest = parseManifest(withConfig(config))
          expect(decodeManifest(encodeManifest(manifest))).toEqual(parseManifest(JSON.parse(JSON.stringify(manifest))))
        },
      ),
    )
  })

  it.each([
    ['bytes', { a: new Uint8Array(2) }],
    ['a bigint', { a: 2n ** 60n }],
    ['undefined', { a: undefined }],
    ['NaN', { a: [Number.NaN] }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['a lone surrogate', { a: '\ud800' }],
    ['an array', []],
    ['null', null],
    ['__proto__', JSON.parse('{"__proto__":1}')],
    ['__proto__ further in', JSON.parse('{"a":[{"__proto__":1}]}')],
    ['more than 4,096 items', { a: Array(4_096).fill({}) }],
    ['more than 32,768 bytes', { a: 'a'.repeat(32_768) }],
    ['deep nesting', JSON.parse(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)],
  ])('%s is refused', (_what, config) => {
    expect(() => parseManifest(withConfig(config))).toThrow(refused)
  })

  it('accepts a thousand labels in the config, and rejects a manifest of more than 32,768 items', () => {
    const labels = Array.from({ length: 1_000 }, (_, i) => `a label of some length ${i}`)
    expect(parseManifest(withConfig({ labels })).task.config).toEqual({ labels })
    const operators = Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`Op${i}`, 1]))
    expect(() => parseManifest({ ...plain, graph: { ...plain.graph, operators } })).toThrow(refused)
  })

  it.each(['opsets', 'operators'] as const)('rejects __proto__ in %s', (field) => {
    const value = { ...plain, graph: { ...plain.graph, [field]: JSON.parse('{"__proto__":1}') } }
    expect(() => parseManifest(value)).toThrow(refused)
  })

  it('rejects __proto__ in the options of a runtime', () => {
    const [runtime] = plain.runtimes
    expect(() =>
      parseManifest({ ...plain, runtimes: [{ ...runtime, options: JSON.parse('{"__proto__":1}') }] }),
    ).toThrow(refused)
  })
})

it('rejects arbitrary values and bytes with an OgError', () => {
  fc.assert(
    fc.property(fc.anything(), fc.uint8Array(), (value, bytes) => {
      expect(() => parseManifest(value)).toThrow(refused)
      expect(() => decodeManifest(bytes)).toThrow(refused)
    }),
  )
  const large = encodeRecord({ ...plain, license: 'x'.repeat(maxManifestBytes) })
  expect(() => decodeManifest(large)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
})

describe('content ids', () => {
  it('contains the modelId', () => {
    fc.assert(
      fc.property(hexOf(32), (modelId) => {
        const cid = manifestCid(modelId)
        expect(cidSchema.parse(cid)).toBe(cid)
        expect(modelIdOfCid(cid)).toBe(modelId)
      }),
    )
  })

  it('rejects content ids of other objects with BAD_ENCODING', () => {
    const digest = Digest.create(0x12, new Uint8Array(32))
    const others = [
      '',
      'b',
      'junk',
      'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG',
      CID.createV1(0x55, digest).toString(),
      CID.createV1(0x71, Digest.create(0x1b, new Uint8Array(32))).toString(),
      CID.createV1(0x71, Digest.create(0x12, new Uint8Array(20))).toString(),
      manifestCid(`0x${'01'.repeat(32)}`).toUpperCase(),
      `${manifestCid(`0x${'01'.repeat(32)}`)}a`,
    ]
    for (const other of others) expect(() => modelIdOfCid(other)).toThrow(refused)
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          modelIdOfCid(text)
        } catch (error) {
          expect(isOgError(error)).toBe(true)
        }
      }),
    )
  })

  it('accepts base32 in lower case only', () => {
    const cid = manifestCid(`0x${'01'.repeat(32)}`)
    expect(cidSchema.safeParse(cid).success).toBe(true)
    expect(cidSchema.safeParse(cid.toUpperCase()).success).toBe(false)
    expect(cidSchema.safeParse('QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG').success).toBe(false)
  })
})
