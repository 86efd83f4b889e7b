/** What a line reads. */
export interface Reading {
  readonly text: string
  /** Mean probability of the characters kept; 0 where there is none. */
  readonly confidence: number
}

/** The classes of a recogniser: the blank, then one character a line of its file, then a space where it has one. */
export function parseCharset(bytes: Uint8Array, space: boolean): readonly string[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  return ['', ...lines, ...(space ? [' '] : [])]
}

/**
 * Greedy reading of a CTC recogniser (A. Graves et al., 2006): the best class of each step, repeats joined, blanks
 * (class 0) dropped.
 * @param probabilities steps × classes, row by row
 */
export function readCtc(probabilities: ArrayLike<number>, steps: number, classes: readonly string[]): Reading {
  let text = ''
  let sum = 0
  let kept = 0
  let before = 0
  for (let step = 0; step < steps; step++) {
    const row = step * classes.length
    let best = 0
    for (let i = 1; i < classes.length; i++) {
      if ((probabilities[row + i] as number) > (probabilities[row + best] as number)) best = i
    }
    if (best !== 0 && best !== before) {
      text += classes[best] as string
      sum += probabilities[row + best] as number
      kept++
    }
    before = best
  }
  return { text, confidence: kept === 0 ? 0 : sum / kept }
}
