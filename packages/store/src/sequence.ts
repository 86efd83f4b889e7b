/** A number as a key; keys sort as their numbers. */
export function sequenceKey(value: number): string {
  return String(value).padStart(16, '0')
}
