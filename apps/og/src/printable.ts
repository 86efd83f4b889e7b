import { stripVTControlCharacters } from 'node:util'

/** Controls, line separators, and characters that change the direction of the text after them. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu

/** The text on one line, without control characters: names and messages of other parties could move the cursor. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replaceAll(unsafe, ' ')
}

/** The same characters, except for the control characters that `JSON.stringify` escapes, and its line feeds. */
const unsafeInJson = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** A JSON text of the same value, with control characters as escapes. */
export function printableJson(text: string): string {
  return text.replaceAll(unsafeInJson, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
