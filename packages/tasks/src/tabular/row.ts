import { isOgError, OgError, parseBoundedJson } from '@opengradient/protocol'

/** A value of a column. `null`, NaN and the word `NaN` stand for a missing value. */
export type ColumnValue = string | number | boolean | null

/** Values by the names of their columns. */
export type Row = Readonly<Record<string, ColumnValue>>

/** Rows of one request. */
const maxRows = 10_000
/** Length of the JSON of a request's rows, in UTF-16 code units: the limit of a request's text. */
const maxJsonLength = 1 << 20

/**
 * The rows of JSON: an object of values by column, or an array of such objects.
 * @param value JSON that was parsed
 * @throws BAD_INPUT that names the row and the column
 */
export function parseRows(value: unknown): Row[] {
  const rows = Array.isArray(value) ? value : [value]
  if (rows.length === 0) throw badRow('', 'There is no row.', 'Give an object, or an array of objects.')
  if (rows.length > maxRows) {
    throw new OgError('TOO_LARGE', `The input has ${rows.length} rows; a request takes at most ${maxRows}.`, {
      details: { limit: maxRows, actual: rows.length },
      next: ['Split the rows over several requests.'],
    })
  }
  return rows.map((row, i) => parseRow(row, i))
}

/** The rows of a JSON text. @throws BAD_INPUT, TOO_LARGE */
export function parseRowsJson(json: string | Uint8Array): Row[] {
  if (json.length > maxJsonLength) throw tooLong(json.length)
  return parseRows(parseJson(json))
}

function parseJson(json: string | Uint8Array): unknown {
  try {
    return parseBoundedJson(json)
  } catch (cause) {
    throw badRow('', `The rows are no JSON: ${isOgError(cause) ? cause.shortMessage : ''}`, rowAdvice, cause)
  }
}

/** The text to which a receipt commits. Numbers that JSON does not have are words. @throws TOO_LARGE */
export function rowsToJson(rows: readonly Row[]): string {
  const json = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
  if (json.length > maxJsonLength) throw tooLong(json.length)
  return json
}

function tooLong(length: number): OgError {
  return new OgError('TOO_LARGE', `The rows have ${length} characters as JSON; the limit is ${maxJsonLength}.`, {
    details: { limit: maxJsonLength, actual: length },
    next: ['Split the rows over several requests.'],
  })
}

function parseRow(row: unknown, index: number): Row {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw badRow(String(index), `Row ${index} is ${nameOf(row)}, not an object.`, rowAdvice)
  }
  for (const [column, value] of Object.entries(row)) {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) continue
    throw badRow(
      `${index}.${column}`,
      `The column ${JSON.stringify(column.slice(0, 100))} of row ${index} is ${nameOf(value)}.`,
      'A column has a number, a text, true, false, or null for a missing value.',
    )
  }
  return row as Row
}

const rowAdvice = 'A row is an object of values by column: {"age": 41, "smoker": false}.'

function nameOf(value: unknown): string {
  return Array.isArray(value)
    ? 'an array'
    : value === null
      ? 'null'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`
}

/** The error for rows that cannot be used. @param at row and column, such as `0.age` */
export function badRow(at: string, text: string, next: string, cause?: unknown): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, {
    cause,
    details: { field: at === '' ? 'input.rows' : `input.rows.${at}`.slice(0, 200) },
    next: [next],
  })
}
