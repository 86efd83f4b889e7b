import { styleText } from 'node:util'

export type Paint = 'red' | 'green' | 'yellow' | 'bold' | 'dim' | 'cyan'

/** The text with a style, or unchanged when escape sequences must not be written. */
export function paint(style: Paint, text: string, colour: boolean): string {
  return colour ? styleText(style, text, { validateStream: false }) : text
}
