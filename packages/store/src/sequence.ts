/** Numbers as keys whose order is the numbers' order. */
export function sequenceKey(value: number): string {
  return String(value).padStart(16, '0')
}
