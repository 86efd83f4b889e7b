import { createReader } from '@opengradient/chain'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, type TestNetwork } from '@opengradient/chain/testing'
import type { Hex } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type RegisterModelInit, registerModel } from './register-model.ts'

let chain: TestChain
let network: TestNetwork

beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
}, 60_000)
afterAll(() => chain[Symbol.asyncDispose]())

async function funded(): Promise<Hex> {
  const privateKey = freshKey()
  await network.account(privateKey, 0n)
  return privateKey
}

function model(init: Pick<RegisterModelInit, 'name' | 'privateKey' | 'modelId'>): RegisterModelInit {
  return { version: '1', rpcUrl: chain.rpcUrl, deployment: network.deployment, ...init }
}

describe('registerModel', () => {
  test('registers a version once for repeated calls and reports only the transaction that is sent', async () => {
    const modelId = freshKey()
    const init = model({ name: 'alice/once', privateKey: await funded(), modelId })
    let sent = 0
    const onRegister = (): void => void sent++
    await registerModel({ ...init, onRegister })
    await registerModel({ ...init, onRegister })
    expect(sent).toBe(1)
    const reader = createReader({ rpcUrls: [chain.rpcUrl], deployment: network.deployment })
    expect(await reader.modelByName('alice/once', '1')).toMatchObject({ modelId })
  })

  test('rejects another model under a registered version with DUPLICATE', async () => {
    const init = model({ name: 'alice/duplicate', privateKey: await funded(), modelId: freshKey() })
    await registerModel(init)
    await expect(registerModel({ ...init, modelId: freshKey() })).rejects.toMatchObject({ code: 'DUPLICATE' })
  })

  test('rejects a name of another account with NOT_AUTHORISED', async () => {
    const init = model({ name: 'alice/owned', privateKey: await funded(), modelId: freshKey() })
    await registerModel(init)
    const other = { ...init, version: '2', modelId: freshKey(), privateKey: await funded() }
    await expect(registerModel(other)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  })

  test('rejects an aborted signal with ABORTED', async () => {
    const init = model({ name: 'alice/aborted', privateKey: await funded(), modelId: freshKey() })
    await expect(registerModel({ ...init, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
