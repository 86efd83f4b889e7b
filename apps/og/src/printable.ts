import { stripVTControlCharacters } from 'node:util'

/** The text on one line, without control characters: names and messages of other parties could move the cursor. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
