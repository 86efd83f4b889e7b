import { expect, test } from 'vitest'

import type { DemoNetwork } from './demo-network.ts'
import { runLie } from './run-lie.ts'

test.each(['dear-publisher', 'silent-jurors'] as const)('refuses %s, which is faulty from its start', async (kind) => {
  const { signal } = new AbortController()
  await expect(runLie({} as DemoNetwork, kind, signal)).rejects.toMatchObject({ code: 'USAGE' })
})
