const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const

/** Whole seconds in words: `1 d 2 h`. */
export function formatDuration(seconds: number): string {
  let left = seconds
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count === 0 ? [] : [`${count} ${unit}`]
  })
  return parts.join(' ') || '0 s'
}
