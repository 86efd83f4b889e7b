import { OgError } from '@opengradient/protocol'

/** Longest pattern of a tokenizer, in UTF-16 code units. */
const maxPatternLength = 1_024

const contractions = "'s|'t|'re|'ve|'m|'ll|'d"
const foldedContractions = `(?i:${contractions})|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|`
const words = ' ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+'

/**
 * Patterns outside the simple class below that published tokenizers share. Each was examined: where an alternative fails after a
 * long run, a later alternative consumes that run, so that the time stays linear.
 */
const knownPatterns: ReadonlySet<string> = new Set([
  // GPT-2 and its successors with byte-level BPE.
  `${contractions}| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+`,
  // cl100k, Llama 3, DeepSeek, Phi.
  `${foldedContractions}\\p{N}{1,3}|${words}`,
  // Qwen 2 and 3.
  `${foldedContractions}\\p{N}|${words}`,
  `${foldedContractions}\\p{N}+|${words}`,
])

/** One atom of a pattern, without its quantifier: an escape, a character class, an anchor or a literal. */
const atom =
  /^(?:\\[pP]\{[A-Za-z_=]{1,40}\}|\\[sSdDwWrntfv\\/.^$*+?()[\]{}|]|\[\^?(?:\\[pP]\{[A-Za-z_=]{1,40}\}|\\[sSdDwWrntfv\\/.^$*+?()[\]{}|-]|[^\]\\[])+\]|[^\\[\](){}|?*+])/u
const optional = /^\?(?![?+])/u
const bounded = /^\{\d{1,2}(?:,\d{1,2})?\}(?![?+])/u
const unbounded = /^(?:[+*]|\{\d{1,2},\})(?![?+])/u
/** Optional atoms of one alternative: each doubles the ways to match it. */
const maxOptional = 3

/**
 * Asserts that a regular expression takes time linear in the text. A model's tokenizer is data of its publisher and runs in the
 * caller's thread, where no time limit can end it. Accepted are patterns that published tokenizers share, and alternatives
 * of single characters and classes of which only the last one repeats: after the repetition nothing can fail, so that
 * nothing is tried twice.
 *
 * @param source without flags
 * @throws BAD_MODEL
 */
export function assertLinearPattern(source: string): void {
  if (knownPatterns.has(source)) return
  if (source.length <= maxPatternLength && isSimple(source)) return
  throw new OgError(
    'BAD_MODEL',
    `The tokenizer's pattern ${JSON.stringify(source.slice(0, 100))} may take unbounded time on some texts.`,
    {
      next: ['Use a pattern of alternatives in which only the last character or class repeats.'],
    },
  )
}

/** Whether every alternative is a sequence of atoms of which only the last one repeats. */
function isSimple(source: string): boolean {
  let rest = source
  let optionals = 0
  let repeats = false
  let isEmpty = true
  while (rest !== '') {
    if (rest.startsWith('|')) {
      if (isEmpty) return false
      ;[optionals, repeats, isEmpty] = [0, false, true]
      rest = rest.slice(1)
      continue
    }
    const found = atom.exec(rest)?.[0]
    if (found === undefined || repeats) return false
    isEmpty = false
    rest = rest.slice(found.length)
    if (found === '^' || found === '$') continue
    const quantifier = optional.exec(rest)?.[0] ?? bounded.exec(rest)?.[0] ?? unbounded.exec(rest)?.[0] ?? ''
    if (quantifier === '?') optionals++
    repeats = quantifier.length > 0 && quantifier !== '?'
    if (optionals > maxOptional) return false
    rest = rest.slice(quantifier.length)
  }
  return !isEmpty
}
