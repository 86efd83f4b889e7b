/** Recognized text. */
export interface RecognizedText {
  readonly text: string
  /** Mean probability of the emitted characters; 0 for an empty text. */
  readonly confidence: number
}

/**
 * The classes of a CTC model: the blank, then one character per line of its file, then optionally a space.
 * @param space whether the last class is a space
 */
export function parseCtcClasses(bytes: Uint8Array, space: boolean): readonly string[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  return ['', ...lines, ...(space ? [' '] : [])]
}

/**
 * Greedy decoding of a CTC model's output (A. Graves et al., 2006): takes the most probable class of each step, merges
 * repeats and removes blanks (class 0).
 * @param probabilities steps × classes, row by row
 */
export function decodeCtc(probabilities: ArrayLike<number>, steps: number, classes: readonly string[]): RecognizedText {
  let text = ''
  let sum = 0
  let emitted = 0
  let previous = 0
  for (let step = 0; step < steps; step++) {
    const row = step * classes.length
    let best = 0
    for (let i = 1; i < classes.length; i++) {
      if ((probabilities[row + i] as number) > (probabilities[row + best] as number)) best = i
    }
    if (best !== 0 && best !== previous) {
      text += classes[best] as string
      sum += probabilities[row + best] as number
      emitted++
    }
    previous = best
  }
  return { text, confidence: emitted === 0 ? 0 : sum / emitted }
}
