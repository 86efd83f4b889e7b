import { type Manifest, type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createTask } from '../create-task.ts'
import { expectCode, expectTyped } from '../expect-code.fixture.ts'
import { floats, manifestOf, spec } from '../manifest.fixture.ts'
import { type Classification, requestOf, type TabularResult, type Task } from '../task.ts'
import { parseRows, parseRowsJson, type Row } from './row.ts'

const noFile = (path: string): Promise<Uint8Array> => Promise.reject(new Error(`no file ${path}`))

const columns = [
  { name: 'age' },
  { name: 'smoker' },
  { name: 'city', categories: ['Rome', 'Paris'] },
  { name: 'visits', input: 'counts' },
  { name: 'weight', default: 70 },
]

function tabular(config: Record<string, unknown> = {}, allowNonFinite?: true): Manifest {
  const manifest = manifestOf(
    { kind: 'tabular', config: { columns, labels: ['no', 'yes'], ...config } },
    [spec('numbers', 'FP32', ['n', 4]), spec('counts', 'INT64', ['n', 1])],
    [spec('label', 'INT64', ['n']), spec('probabilities', 'FP32', ['n', 2])],
  )
  return { ...manifest, ...(allowNonFinite && { allowNonFinite }) }
}

const task = (config?: Record<string, unknown>, allowNonFinite?: true): Promise<Task> =>
  createTask(tabular(config, allowNonFinite), noFile)

const row: Row = { weight: 60.5, city: 'Paris', smoker: true, age: 41, visits: 3 }

const valuesOf = (tensor: Tensor | undefined): number[] =>
  Array.from(tensorValues(tensor as Tensor) as ArrayLike<number>, Number)

describe('rows of columns', () => {
  test('become one tensor per input, by name and not by order', async () => {
    const [numbers, counts] = await (await task()).encode({
      rows: [row, { ...row, city: 'Rome', weight: null, visits: '12' }],
    })
    expect(numbers).toMatchObject({ name: 'numbers', datatype: 'FP32', shape: [2, 4] })
    expect(valuesOf(numbers)).toEqual([41, 1, 1, 60.5, 41, 1, 0, 70])
    expect(counts).toMatchObject({ name: 'counts', datatype: 'INT64', shape: [2, 1] })
    expect(valuesOf(counts)).toEqual([3, 12])
  })

  test('have the number of the column as an axis where the model takes one row without an axis of rows', async () => {
    const inputs = [spec('x', 'FP64', [2])]
    const config = { columns: [{ name: 'a' }, { name: 'b' }] }
    const manifest = manifestOf({ kind: 'tabular', config }, inputs, [spec('y', 'FP32', [1])])
    const own = await createTask(manifest, noFile)
    expect(await own.encode({ rows: [{ a: 1, b: 0.1 }] })).toEqual([
      tensorOf('x', 'FP64', [2], Float64Array.of(1, 0.1)),
    ])
    await expectCode(
      () =>
        own.encode({
          rows: [
            { a: 1, b: 2 },
            { a: 1, b: 2 },
          ],
        }),
      'BAD_INPUT',
    )
  })

  test.each([[null], ['NaN'], [Number.NaN]])(
    'have the missing value %s as NaN where the manifest allows it',
    async (age) => {
      const [numbers] = await (await task({}, true)).encode({ rows: [{ ...row, age }] })
      expect(valuesOf(numbers)[0]).toBeNaN()
    },
  )

  test.each<[string, Partial<Row>, string, string]>([
    ['an unknown column', { ages: 3 }, '0.ages', 'age, smoker, city, visits, weight'],
    ['a missing value that the model does not take', { age: null }, '0.age', 'no missing values'],
    ['NaN that the model does not take', { age: 'NaN' }, '0.age', 'no missing values'],
    ['a missing category', { city: null }, '0.city', 'no missing values'],
    ['an unknown category', { city: 'Oslo' }, '0.city', 'Rome, Paris'],
    ['a text for a number', { age: 'forty' }, '0.age', 'a number'],
    ['a number that is no integer', { visits: 1.5 }, '0.visits', 'integers'],
    ['a number beyond 2^53', { visits: 2 ** 60 }, '0.visits', 'string'],
    ['an integer beyond 64 bits', { visits: '99999999999999999999' }, '0.visits', 'from -9223372036854775808'],
    ['a number beyond FP32', { age: 1e39 }, '0.age', '2^100'],
    ['an infinity', { age: 'Infinity' }, '0.age', '2^100'],
  ])('with %s are refused with the column and what is needed', async (_, cells, at, advice) => {
    const encoding = (await task()).encode({ rows: [{ ...row, ...cells } as Row] })
    await expect(encoding).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { field: `input.rows.${at}` },
      shortMessage: expect.stringContaining(at.slice(2)),
      metaMessages: [expect.stringContaining(advice)],
    })
  })

  test('without a column are refused with its name, in the row that lacks it', async () => {
    const { age: _, ...rest } = row
    await expect((await task({}, true)).encode({ rows: [row, rest] })).rejects.toMatchObject({
      ...{ code: 'BAD_INPUT', details: { field: 'input.rows.1.age' } },
      shortMessage: expect.stringContaining('"age" of row 1 is missing'),
    })
  })

  test('are no text and no picture', async () => {
    await expectCode(async () => (await task()).encode({ text: 'a' }), 'USAGE')
    await expectCode(async () => (await task()).encode({ image: new Uint8Array(1) }), 'USAGE')
  })
})

describe('the result of tabular', () => {
  test('has a label with probabilities for each row', async () => {
    const own = await task()
    const outputs = [floats('probabilities', [2, 2], [0.25, 0.75, 0.5, 0.5])]
    const result = own.decode(outputs)
    expect(result).toEqual({
      rows: [
        {
          label: 'yes',
          probabilities: [0.25, 0.75],
          top: [
            { label: 'yes', probability: 0.75 },
            { label: 'no', probability: 0.25 },
          ],
        },
        expect.objectContaining({ label: 'no', probabilities: [0.5, 0.5] }),
      ],
    })
    expect(own.describe(result, outputs)).toBe('yes (confidence 0.750); no (confidence 0.500)')
    await expectCode(() => own.decode([floats('probabilities', [3], [1, 2, 3])]), 'BAD_TENSOR')
  })

  test('has numbers without labels', async () => {
    const config = { columns: [{ name: 'a' }] }
    const manifest = manifestOf({ kind: 'tabular', config }, [spec('x', 'FP32', ['n'])], [spec('y', 'FP32', ['n', 1])])
    const own = await createTask(manifest, noFile)
    const outputs = [floats('y', [2, 1], [1.5, -2])]
    expect(own.decode(outputs)).toEqual({ rows: [{ values: [1.5] }, { values: [-2] }] })
    expect(own.describe(own.decode(outputs), outputs)).toBe('1.5; -2')
  })

  test('takes one logit as that of the second of two labels', async () => {
    const config = { columns: [{ name: 'a' }], labels: ['no', 'yes'], activation: 'sigmoid' }
    const manifest = manifestOf(
      { kind: 'tabular', config },
      [spec('x', 'FP32', ['n', 1])],
      [spec('y', 'FP32', ['n', 1])],
    )
    const result = (await createTask(manifest, noFile)).decode([floats('y', [1, 1], [Math.log(3)])])
    const [second] = (result as TabularResult).rows as Classification[]
    expect(second?.probabilities[1]).toBeCloseTo(0.75, 6)
  })
})

test.each<[string, Record<string, unknown>, string]>([
  ['a column twice', { columns: [...columns, { name: 'age' }] }, 'age'],
  ['too few columns', { columns: columns.slice(1) }, 'numbers'],
  ['an unknown input', { columns: [...columns, { name: 'z', input: 'zs' }] }, 'zs'],
  ['an input without columns', { columns: columns.map(({ input: _, ...column }) => column) }, 'counts'],
  ['three labels for two classes', { labels: ['a', 'b', 'c'] }, 'labels'],
  [
    'a default that is no category',
    { columns: columns.map((c) => (c.categories ? { ...c, default: 'Oslo' } : c)) },
    'city',
  ],
])('settings with %s are rejected with BAD_MODEL', async (_, config, name) => {
  await expect(task(config)).rejects.toMatchObject({ code: 'BAD_MODEL', shortMessage: expect.stringContaining(name) })
})

describe('JSON of rows', () => {
  test('is an object or an array of objects', () => {
    expect(parseRowsJson('{"a":1}')).toEqual([{ a: 1 }])
    expect(parseRowsJson('[{"a":null},{"a":"x"}]')).toEqual([{ a: null }, { a: 'x' }])
  })

  test.each<[string, unknown, string]>([
    ['no row', [], 'input.rows'],
    ['a number', 3, 'input.rows.0'],
    ['a row that is an array', [{ a: 1 }, [1]], 'input.rows.1'],
    ['a value that is an object', [{ a: { b: 1 } }], 'input.rows.0.a'],
    ['a value that is an array', { a: [1] }, 'input.rows.0.a'],
  ])('with %s is refused with its place', (_, value, field) => {
    expect(() => parseRows(value)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { field } }))
  })

  test.each(['{"a":1', '{"a":1,"a":2}', '{"a":NaN}', ''])('that is %j is refused', (json) => {
    expect(() => parseRowsJson(json)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'input.rows' } }),
    )
  })

  test('of too many rows is refused', async () => {
    await expectCode(() => parseRows(Array.from({ length: 10_001 }, () => ({}))), 'TOO_LARGE')
  })

  test('of a request gives the same tensors again, for any row', async () => {
    const own = await task({}, true)
    const cell = fc.oneof(
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.string(),
      fc.constantFrom('Rome', 'NaN', '7'),
    )
    const any = fc.record({ age: cell, smoker: cell, city: cell, visits: cell, weight: cell })
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 3 }), async (rows) => {
        const request = requestOf({ rows }) as { json: string }
        await expectTyped(async () => {
          const first = await own.encode({ rows })
          expect(await own.encode({ rows: parseRowsJson(request.json) })).toEqual(first)
        }, ['BAD_INPUT'])
      }),
    )
  })
})
