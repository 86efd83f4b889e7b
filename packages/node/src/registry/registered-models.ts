import type { ChainReader } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'

import type { RegisteredModels } from './model-store.ts'

/** Models that one read returns. */
const pageSize = 100

/** Models in the registry; deprecated versions are not fetched at the start. */
export function registeredModels(reader: Pick<ChainReader, 'versionsOf' | 'models'>): RegisteredModels {
  return {
    isRegistered: async (modelId) => (await reader.versionsOf(modelId, { limit: 1 })).length > 0,
    async modelIds() {
      const ids = new Set<Hex>()
      for (let start = 0; ; start += pageSize) {
        const page = await reader.models({ start, limit: pageSize })
        for (const { modelId, deprecated } of page) if (!deprecated) ids.add(modelId)
        if (page.length < pageSize) return [...ids]
      }
    },
  }
}
