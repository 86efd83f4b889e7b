import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Deployment } from '@opengradient/chain'
import { expect, onTestFinished, test } from 'vitest'

import { caseModels } from './case-models.fixture.ts'
import { startGateway } from './gateway.fixture.ts'
import { publishModel } from './publish-model.ts'

test('warns before the upload, so that the publisher can stop', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-publisher-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'm.onnx'), Buffer.from(caseModels['int8-full-range-weights'], 'base64'))
  const gateway = await startGateway()
  const stop = new AbortController()
  const warnings: string[] = []
  const publication = publishModel({
    ...{ path: folder, name: 'me/m', version: '1', gateway: gateway.url, signal: stop.signal },
    // No transaction is reached.
    ...{ rpcUrl: gateway.url, deployment: {} as Deployment, privateKey: '0x' },
    onWarning: (warning) => {
      warnings.push(warning)
      stop.abort()
    },
  })
  await expect(publication).rejects.toMatchObject({ code: 'ABORTED' })
  expect(warnings).toEqual([expect.stringMatching(/VNNI/)])
  expect(gateway.puts()).toBe(0)
})
