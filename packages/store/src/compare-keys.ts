const firstSurrogate = 0xd800
const firstBehindSurrogates = 0xe000

/** Compares keys in order of their UTF-8 bytes, which is the order of their code points. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= firstSurrogate && unit < firstBehindSurrogates ? unit + 0x1_0000 : unit
}
