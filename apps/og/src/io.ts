/** Everything of the process that a command touches; tests bring their own. */
export interface Io {
  /** Results. */
  stdout(text: string): void
  /** Everything else: progress, warnings, errors. */
  stderr(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path that relative ones start from. */
  readonly cwd: string
  /** Whether escape sequences may be written there. */
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean }
  /** Whether a line on stderr may be redrawn. */
  readonly interactive: boolean
}

/** Writes one line of a result. */
export function printLine(io: Io, line = ''): void {
  io.stdout(`${line}\n`)
}

/** Writes one line that is no result. */
export function noteLine(io: Io, line = ''): void {
  io.stderr(`${line}\n`)
}

/** A list of numbers as it is laid out one to a line. Text in strings has its line feeds escaped, so it never looks so. */
const numbers = /\[\n *(-?[0-9][^[\]{}"]*?)\n *\]/g

/** Writes the one document of `--json`; lists of numbers, which tensors are, on one line. */
export function printJson(io: Io, value: unknown): void {
  const text = JSON.stringify(value, undefined, 2)
  io.stdout(`${text.replaceAll(numbers, (_, list: string) => `[${list.replaceAll(/\s+/g, ' ')}]`)}\n`)
}
