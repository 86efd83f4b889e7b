import { type Datatype, numberToHalf } from '@opengradient/protocol'

import type { TabularColumn } from '../task-config.ts'
import { badRow, type ColumnValue } from './row.ts'

/** Where a value is, and what its tensor takes. */
export interface CellPlace {
  readonly row: number
  readonly column: TabularColumn
  readonly datatype: Datatype
  /** Whether the model takes NaN, infinities and numbers from 2^100 on. */
  readonly allowNonFinite: boolean
}

/** Smallest and largest number of each type of integers. */
const integers: Partial<Record<Datatype, readonly [bigint, bigint]>> = {
  BOOL: [0n, 1n],
  UINT8: [0n, 255n],
  UINT16: [0n, 65_535n],
  UINT32: [0n, 2n ** 32n - 1n],
  UINT64: [0n, 2n ** 64n - 1n],
  INT8: [-128n, 127n],
  INT16: [-32_768n, 32_767n],
  INT32: [-(2n ** 31n), 2n ** 31n - 1n],
  INT64: [-(2n ** 63n), 2n ** 63n - 1n],
}
/** Numbers from here on are outside the guard domain of the kernels, see `assertInputNumbers`. */
const bound = 2 ** 100
const words = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

/**
 * The element for a value of a column; FP16 as raw bits.
 * @throws BAD_INPUT that names the column
 */
export function encodeCell(given: ColumnValue | undefined, place: CellPlace): number | bigint {
  const { column, datatype } = place
  const value = isMissing(given) && column.default !== undefined ? column.default : given
  if (value === undefined) {
    throw refused(place, 'is missing', `Give the column ${quoted(column.name)}.`)
  }
  if (isMissing(value)) return missingOf(place)
  if (column.categories !== undefined) return categoryOf(value, place)
  return integers[datatype] === undefined ? floatOf(value, place) : integerOf(value, place)
}

function isMissing(value: ColumnValue | undefined): boolean {
  return value === undefined || value === null || value === 'NaN' || (typeof value === 'number' && Number.isNaN(value))
}

function missingOf(place: CellPlace): number {
  const { column, datatype, allowNonFinite } = place
  const isFloat = integers[datatype] === undefined
  if (isFloat && allowNonFinite && column.categories === undefined) return datatype === 'FP16' ? 0x7e00 : Number.NaN
  throw refused(place, 'has no value (null or NaN)', 'Give a value: the model takes no missing values in this column.')
}

function categoryOf(value: ColumnValue, place: CellPlace): number | bigint {
  const { categories = [] } = place.column
  const index = categories.indexOf(String(value))
  if (index < 0) {
    const shown = categories.slice(0, 16).join(', ')
    const rest = categories.length > 16 ? ', …' : ''
    throw refused(place, `is ${quoted(String(value))}, which is none of its categories`, `Give one of ${shown}${rest}.`)
  }
  return integers[place.datatype] === undefined ? floatOf(index, place) : integerOf(index, place)
}

function floatOf(value: ColumnValue, place: CellPlace): number {
  const given = typeof value === 'string' ? words.get(value) : Number(value)
  if (given === undefined) throw notANumber(value, place)
  // JSON of a receipt has no negative zero.
  const number = given + 0
  const stored = place.datatype === 'FP32' ? Math.fround(number) : number
  const half = place.datatype === 'FP16' ? numberToHalf(number) : undefined
  const isLarge = half === undefined ? !(Math.abs(stored) < bound) : (half & 0x7c00) === 0x7c00
  if (isLarge && !place.allowNonFinite) {
    throw refused(place, `is ${value}`, 'This model takes finite numbers smaller than 2^100 in magnitude.')
  }
  return half ?? stored
}

function integerOf(value: ColumnValue, place: CellPlace): number | bigint {
  const { datatype } = place
  if (typeof value === 'string' && !/^-?\d{1,20}$/.test(value)) throw notANumber(value, place)
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    const isLarge = Number.isInteger(value)
    throw refused(
      place,
      `is ${value}, ${isLarge ? 'beyond 2^53 − 1' : 'which is no integer'}`,
      isLarge ? 'Send it as a string of digits.' : `The model takes integers (${datatype}) in this column.`,
    )
  }
  const integer = BigInt(value as string | number | boolean)
  const [low, high] = integers[datatype] as readonly [bigint, bigint]
  if (integer < low || integer > high) throw refused(place, `is ${integer}`, `Give an integer from ${low} to ${high}.`)
  return datatype === 'INT64' || datatype === 'UINT64' ? integer : Number(integer)
}

function notANumber(value: ColumnValue, place: CellPlace): Error {
  return refused(place, `is the text ${quoted(String(value))}`, 'Give a number: the column has no categories.')
}

function refused({ row, column }: CellPlace, what: string, next: string): Error {
  return badRow(`${row}.${column.name}`, `The column ${quoted(column.name)} of row ${row} ${what}.`, next)
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text)
}
