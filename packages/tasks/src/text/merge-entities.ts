import type { Entity } from '../task.ts'

/** The label of a word with its probability. */
export interface LabelledWord {
  readonly start: number
  readonly end: number
  /** `B-PER`, `I-PER`, `PER`, or `O` for a word outside of every entity. */
  readonly label: string
  readonly probability: number
}

/**
 * Joins words to entities by the scheme BIO: `B-` begins an entity, `I-` continues one of the same kind and begins one after another.
 * Labels without a prefix are joined as `I-` is.
 * @param text the text of the words
 */
export function mergeEntities(text: string, words: readonly LabelledWord[]): Entity[] {
  const groups: { readonly kind: string; readonly words: LabelledWord[] }[] = []
  let open: string | undefined
  for (const word of words) {
    const { prefix = '', kind = '' } = /^(?:(?<prefix>[BI])-)?(?<kind>.*)$/su.exec(word.label)?.groups ?? {}
    if (word.label === 'O') {
      open = undefined
      continue
    }
    if (prefix !== 'B' && open === kind) groups.at(-1)?.words.push(word)
    else groups.push({ kind, words: [word] })
    open = kind
  }
  return groups.map(({ kind, words: own }) => {
    const [start, end] = [(own[0] as LabelledWord).start, (own.at(-1) as LabelledWord).end]
    const confidence = own.reduce((sum, { probability }) => sum + probability, 0) / own.length
    return { label: kind, text: text.slice(start, end), start, end, confidence }
  })
}
