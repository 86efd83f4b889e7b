import { randomInt } from 'node:crypto'
import { inspect } from 'node:util'

import { printable } from './printable.ts'

export type Paint = 'red' | 'green' | 'yellow' | 'bold' | 'dim' | 'cyan'

/** Marks the styles of this process until they are written. It is random, so that text of other parties has no style. */
const mark = Array.from({ length: 4 }, () => randomInt(1_000, 10_000)).join(';')
const marked = new RegExp(`\u001B\\[${mark};([0-9]+)m`)

/** The text with a style, or unchanged when escape sequences must not be written. See {@link printablePainted}. */
export function paint(style: Paint, text: string, colour: boolean): string {
  const [open, close] = inspect.colors[style] as [number, number]
  return colour ? `\u001B[${mark};${open}m${text}\u001B[${mark};${close}m` : text
}

/** The text on one line, without control characters except for its own styles. */
export function printablePainted(text: string): string {
  // A capturing split returns text and style in turn.
  return text
    .split(marked)
    .map((part, index) => (index % 2 === 0 ? printable(part) : `\u001B[${part}m`))
    .join('')
}
