import type { RegisteredModel } from '@opengradient/chain'

/** Why a model is not ready that no live worker offers. */
export function notOffered({ name, version }: Pick<RegisteredModel, 'name' | 'version'>): string {
  return `No live worker offers ${name}@${version}. A worker loads and tries a model before; its /readyz states why it refuses one.`
}
