import { routes } from '@opengradient/api'
import { isOgError, OgError } from '@opengradient/protocol'

import { askGateway } from './gateway-api.ts'

/** Most differences of a name that was mistyped. */
const maxDistance = 3

/** The result of an action on a model. An error for an unknown name gets the registered name that is most similar as its advice. */
export async function adviseOnModel<T>(gateways: readonly string[], action: Promise<T>): Promise<T> {
  try {
    return await action
  } catch (error) {
    if (!isOgError(error, 'UNKNOWN_MODEL')) throw error
    const name = error.details?.model.replace(/@.*$/, '') ?? ''
    const meant = await similarModel(gateways, name)
    throw new OgError('UNKNOWN_MODEL', error.shortMessage, {
      details: error.details,
      next: [meant === undefined ? 'See og models list.' : `Did you mean ${meant}? See og models list.`],
      cause: error,
    })
  }
}

/** The registered name that is most similar; undefined where none is, or the gateways do not answer. */
async function similarModel(gateways: readonly string[], name: string): Promise<string | undefined> {
  const { models } = await askGateway(gateways, routes.listModels, {}).catch(() => ({ models: [] }))
  const names = [...new Set(models.map((model) => model.name))].filter((known) => known !== name)
  const [best] = names
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .sort((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= maxDistance ? best.known : undefined
}

/** Insertions, deletions and replacements that make one text the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[to.length] as number
}
