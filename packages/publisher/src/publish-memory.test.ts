import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, onTestFinished, test } from 'vitest'

import { startGateway } from './gateway.fixture.ts'
import { writeLargeModel } from './large-model.fixture.ts'

const MiB = 1024 * 1024
const maxPeakBytes = 300 * 1_000_000
/** `OG_PUBLISH_MEBIBYTES=3072` measures a model of 3 GiB. */
const modelBytes = Number(process.env.OG_PUBLISH_MEBIBYTES ?? 512) * MiB

test('publishes a model that is larger than the memory ceiling of 300 MB', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-publisher-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeLargeModel(folder, modelBytes)
  const gateway = await startGateway()
  const child = fileURLToPath(new URL('./publish-memory.fixture.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', child, folder, gateway.url])
  const { peakBytes } = JSON.parse(stdout) as { peakBytes: number }
  expect([...gateway.blobs.values()]).toContain(modelBytes)
  console.info(`peak resident set: ${Math.round(peakBytes / 1_000_000)} MB for a model of ${modelBytes / MiB} MiB`)
  expect(peakBytes).toBeLessThan(maxPeakBytes)
})
