import type { ChainReader } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'

import type { RegisteredModels } from './model-store.ts'

/** Models that one read returns. */
const pageSize = 100

/** Models in the registry; deprecated versions are not fetched at the start. */
export function registeredModels(reader: Pick<ChainReader, 'versionsOf' | 'models'>): RegisteredModels {
  return {
    // Any account can register an id under a name of its own, with any size: the largest one counts.
    async registeredBytes(modelId, enough) {
      let largest: number | undefined
      for (let start = 0; ; start += pageSize) {
        const page = await reader.versionsOf(modelId, { start, limit: pageSize })
        for (const { size } of page) largest = Math.max(largest ?? 0, size)
        if (page.length < pageSize || (largest ?? 0) >= enough) return largest
      }
    },
    async models() {
      const sizes = new Map<Hex, number>()
      for (let start = 0; ; start += pageSize) {
        const page = await reader.models({ start, limit: pageSize })
        for (const { modelId, deprecated, size } of page) {
          if (!deprecated) sizes.set(modelId, Math.max(sizes.get(modelId) ?? 0, size))
        }
        if (page.length < pageSize) return sizes
      }
    },
  }
}
