import {
  type Datatype,
  fitsShape,
  type Manifest,
  OgError,
  type Tensor,
  type TensorSpec,
  tensorOf,
  unknownRank,
} from '@opengradient/protocol'

import { activate, classificationOf, describeClassification } from '../probabilities.ts'
import { type Classification, type TabularResult, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { TabularColumn, TabularConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { encodeCell } from './encode-cell.ts'
import { badRow, type Row } from './row.ts'

/** Rows and values shown in the one-line description. */
const shown = 4

const arrays: Readonly<Record<Datatype, (length: number) => ArrayBufferView & { [index: number]: number | bigint }>> = {
  BOOL: (length) => new Uint8Array(length),
  UINT8: (length) => new Uint8Array(length),
  UINT16: (length) => new Uint16Array(length),
  UINT32: (length) => new Uint32Array(length),
  UINT64: (length) => new BigUint64Array(length),
  INT8: (length) => new Int8Array(length),
  INT16: (length) => new Int16Array(length),
  INT32: (length) => new Int32Array(length),
  INT64: (length) => new BigInt64Array(length),
  FP16: (length) => new Uint16Array(length),
  FP32: (length) => new Float32Array(length),
  FP64: (length) => new Float64Array(length),
}

/** Rows of named columns → a label with probabilities, or numbers, for each row. */
export function createTabularTask(manifest: Manifest, config: TabularConfig): Task {
  const groups = groupColumns(manifest, config.columns)
  const known = new Set(config.columns.map(({ name }) => name))
  const output = pickSpec(manifest, 'outputs', config.output ?? firstFloat(manifest), 'FP32')
  const { labels } = config
  const width = widthOf(manifest, output, config)

  return {
    kind: 'tabular',
    takes: taskMedia.tabular,
    async encode(given) {
      if (!('rows' in given)) throw wrongMedium(manifest, 'rows', given)
      const { rows } = given
      for (const [i, row] of rows.entries()) assertKnown(row, i, known)
      return groups.map((group) => encodeGroup(manifest, group, rows))
    },
    decode(outputs) {
      const { values, tensor } = floatOutput(outputs, output.name)
      const step = width ?? (tensor.shape.length > 1 ? (tensor.shape.at(-1) as number) : 1)
      if (step === 0 || values.length === 0 || values.length % step !== 0) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} numbers, no multiple of ${step}.`, {
          details: { tensor: output.name },
        })
      }
      const rows = Array.from({ length: values.length / step }, (_, i) => values.subarray(i * step, (i + 1) * step))
      return {
        rows: rows.map((row) => (labels === undefined ? { values: Array.from(row) } : classify(row, labels, config))),
      }
    },
    describe(result) {
      const { rows } = result as TabularResult
      const parts = rows.slice(0, shown).map(describeRow)
      const rest = rows.length > shown ? `; and ${rows.length - shown} more rows` : ''
      return `${parts.join('; ')}${rest}`
    },
  }
}

/** Columns that one input takes, in its order. */
interface ColumnGroup {
  readonly input: TensorSpec
  readonly columns: readonly TabularColumn[]
}

/** @throws BAD_MODEL when the columns do not fit the inputs */
function groupColumns(manifest: Manifest, columns: readonly TabularColumn[]): ColumnGroup[] {
  const twice = columns.find(({ name }, i) => columns.findIndex((other) => other.name === name) !== i)
  if (twice !== undefined) throw misfit(manifest, `the column ${JSON.stringify(twice.name)} is there twice ("columns")`)
  const first = manifest.inputs[0]?.name
  const groups = manifest.inputs.map((input) => ({
    input,
    columns: columns.filter((column) => (column.input ?? first) === input.name),
  }))
  const foreign = columns.find(
    ({ input }) => input !== undefined && !manifest.inputs.some(({ name }) => name === input),
  )
  if (foreign !== undefined) throw misfit(manifest, `there is no input "${foreign.input}" ("columns")`)
  const used = groups.filter((group) => group.columns.length > 0)
  assertAllInputs(
    manifest,
    used.map(({ input }) => input),
  )
  for (const { input, columns: own } of used) {
    if (!fitsShape(shapeOf(input, own.length, sizeOf(input)), input.shape)) {
      throw misfit(manifest, `${input.name} takes [${input.shape.join(',')}], not ${own.length} columns ("columns")`)
    }
    const wrong = own.find(
      ({ categories, default: value }) =>
        categories !== undefined && value !== undefined && !categories.includes(String(value)),
    )
    if (wrong !== undefined) throw misfit(manifest, `the default of ${wrong.name} is none of its categories`)
  }
  return used
}

/** A number of rows that the input takes. */
function sizeOf({ shape }: TensorSpec): number {
  return shape.length === 2 && typeof shape[0] === 'number' ? shape[0] : 1
}

/** [rows, columns]; [rows] for an input of one axis with one column, [columns] with several. */
function shapeOf({ shape }: TensorSpec, columns: number, rows: number): number[] {
  if (shape.length !== 1 || shape[0] === unknownRank) return [rows, columns]
  if (columns === 1) return [rows]
  // One row alone has no axis of rows.
  return rows === 1 ? [columns] : [rows, columns]
}

function encodeGroup(manifest: Manifest, { input, columns }: ColumnGroup, rows: readonly Row[]): Tensor {
  const shape = shapeOf(input, columns.length, rows.length)
  if (!fitsShape(shape, input.shape)) {
    throw badRow(
      '',
      `There are ${rows.length} rows; ${input.name} of ${manifest.name} takes [${input.shape.join(',')}].`,
      `Give ${sizeOf(input)} row${sizeOf(input) === 1 ? '' : 's'} per request.`,
    )
  }
  const { datatype } = input
  const allowNonFinite = manifest.allowNonFinite === true
  const values = arrays[datatype](rows.length * columns.length)
  for (const [row, cells] of rows.entries()) {
    for (const [i, column] of columns.entries()) {
      const given = Object.hasOwn(cells, column.name) ? cells[column.name] : undefined
      values[row * columns.length + i] = encodeCell(given, { row, column, datatype, allowNonFinite })
    }
  }
  return tensorOf(input.name, datatype, shape, values)
}

function assertKnown(row: Row, index: number, known: ReadonlySet<string>): void {
  const unknown = Object.keys(row).find((name) => !known.has(name))
  if (unknown === undefined) return
  const names = [...known].slice(0, 16).join(', ')
  throw badRow(
    `${index}.${unknown}`,
    `Row ${index} has the unknown column ${JSON.stringify(unknown.slice(0, 100))}.`,
    `The columns are ${names}${known.size > 16 ? ', …' : ''}.`,
  )
}

/** Exports of scikit-learn give the label, an integer, before the probabilities. */
function firstFloat({ outputs }: Manifest): string | undefined {
  return outputs.find(({ datatype }) => datatype === 'FP32')?.name
}

/** Numbers of the output per row; undefined where its shape leaves them open. @throws BAD_MODEL */
function widthOf(
  manifest: Manifest,
  { name, shape }: TensorSpec,
  { labels, activation }: TabularConfig,
): number | undefined {
  const declared = shape.length > 1 ? shape.at(-1) : undefined
  const isBinary = activation === 'sigmoid' && labels?.length === 2 && (declared === 1 || shape.length === 1)
  const expected = isBinary ? 1 : labels?.length
  if (expected !== undefined && typeof declared === 'number' && declared !== expected) {
    throw misfit(manifest, `${name} has ${declared} classes for ${labels?.length} labels ("labels")`)
  }
  return expected ?? (typeof declared === 'number' ? declared : undefined)
}

/** One number with a sigmoid is the probability of the second of two labels. */
function classify(row: Float32Array, labels: readonly string[], { activation }: TabularConfig): Classification {
  const given = activate(row, activation)
  const second = given[0] as number
  const probabilities = given.length === 1 && labels.length === 2 ? [1 - second, second] : given
  return classificationOf(labels, probabilities, shown)
}

function describeRow(row: TabularResult['rows'][number]): string {
  if ('label' in row) return describeClassification(row)
  const rest = row.values.length > shown ? ', …' : ''
  return `${row.values
    .slice(0, shown)
    .map((value) => Number(value.toPrecision(6)))
    .join(', ')}${rest}`
}
