import { styleText } from 'node:util'

export type Paint = 'red' | 'green' | 'yellow' | 'bold' | 'dim' | 'cyan'

/** Text with a style where escape sequences may be written, else as it is. */
export function paint(style: Paint, text: string, colour: boolean): string {
  return colour ? styleText(style, text, { validateStream: false }) : text
}
