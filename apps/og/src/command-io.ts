import { printablePainted } from './paint.ts'
import { printableJson } from './printable.ts'

/** The part of the process that commands use. Tests provide their own. */
export interface Io {
  /** Results. */
  stdout(text: string): void
  /** Progress, warnings and errors. */
  stderr(text: string): void
  /** Content of standard input. */
  stdin(): AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path against which relative paths are resolved. */
  readonly cwd: string
  /** Whether escape sequences may be written to the stream. */
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean }
  /** Aborts when the user interrupts the command (Ctrl-C), or the system ends it. */
  readonly interrupted: AbortSignal
  /** Whether a line on stderr may be redrawn. */
  readonly interactive: boolean
}

/** Writes one line of a result, without control characters. */
export function printLine(io: Io, line = ''): void {
  io.stdout(`${printablePainted(line)}\n`)
}

/** Writes one line to stderr, without control characters. */
export function noteLine(io: Io, line = ''): void {
  io.stderr(`${printablePainted(line)}\n`)
}

/** A JSON list of numbers with one number a line. Line feeds within JSON strings are escaped and never match. */
const numbers = /\[\n *(-?[0-9][^[\]{}"]*?)\n *\]/g

/** Writes the document of `--json`, with each list of numbers (a tensor) on one line and control characters escaped. */
export function printJson(io: Io, value: unknown): void {
  const text = printableJson(JSON.stringify(value, undefined, 2))
  io.stdout(`${text.replaceAll(numbers, (_, list: string) => `[${list.replaceAll(/\s+/g, ' ')}]`)}\n`)
}
