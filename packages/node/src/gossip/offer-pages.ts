/**
 * Splits items into pages. With more items than fit into one page each page is full, the last one by items of the first: only a
 * page that is not full holds all items.
 *
 * @returns one empty page for no items
 */
export function pagesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length <= size) return [items]
  const around = [...items, ...items.slice(0, size)]
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => around.slice(i * size, (i + 1) * size))
}
