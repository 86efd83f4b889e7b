/** A part of a list. */
export interface Page {
  /** Index of the first item. @default 0 */
  readonly start?: number
  /** Most items that are returned. @default 100 */
  readonly limit?: number
}

/** Arguments of the contracts' page functions. */
export function toPageArguments({ start = 0, limit = 100 }: Page): readonly [bigint, bigint] {
  return [BigInt(start), BigInt(limit)]
}
