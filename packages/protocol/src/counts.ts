import { fromHex, type Hex, toHex } from './hex.ts'
import { OgError } from './og-error.ts'
import { type OutcomeName, outcomes } from './outcomes.ts'

/** Number of leaves per outcome. */
export type Counts = Readonly<Record<OutcomeName, number>>

const names = Object.keys(outcomes) as OutcomeName[]

/** `counts` of a summary: eight counts of 32 bits, in the order of {@link outcomes} from the highest bits; the last is 0. */
export function packCounts(counts: Counts): Hex {
  const bytes = new Uint8Array(32)
  const view = new DataView(bytes.buffer)
  for (const name of names) {
    const count = counts[name]
    if (!Number.isInteger(count) || count < 0 || count > 0xffff_ffff) {
      throw new OgError('BAD_ENCODING', `The count of ${name} is none of 32 bits.`)
    }
    view.setUint32(4 * outcomes[name], count)
  }
  return toHex(bytes)
}

/** @throws BAD_ENCODING when the last count is not 0. */
export function unpackCounts(word: Hex): Counts {
  const bytes = fromHex(word)
  if (bytes.length !== 32) throw new OgError('BAD_ENCODING', 'A word of counts has 32 bytes.')
  const view = new DataView(bytes.buffer)
  if (view.getUint32(28) !== 0) throw new OgError('BAD_ENCODING', 'The last count of a summary is not 0.')
  return Object.fromEntries(names.map((name) => [name, view.getUint32(4 * outcomes[name])])) as Counts
}

/** The counts of a list of outcomes. */
export function countOutcomes(list: readonly number[]): Counts {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<OutcomeName, number>
  for (const outcome of list) {
    const name = names[outcome]
    if (name === undefined) throw new OgError('BAD_ENCODING', `${outcome} is no outcome.`)
    counts[name]++
  }
  return counts
}
