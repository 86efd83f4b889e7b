import { commitModel, RevertError } from '@opengradient/chain'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, type TestNetwork } from '@opengradient/chain/testing'
import { type Clock, createSigner, type Hex } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type RegisterModelInit, registerModel } from './register-model.ts'

let chain: TestChain
let network: TestNetwork

beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
})
afterAll(() => chain[Symbol.asyncDispose]())

/** A clock whose waits advance the chain. */
const clock: Clock = { now: () => 0, sleep: () => chain.pass(1) }
const size = 1_000_000

async function funded(opg?: bigint): Promise<Hex> {
  const privateKey = freshKey()
  await network.account(privateKey, opg)
  return privateKey
}

function model(init: Pick<RegisterModelInit, 'name' | 'privateKey' | 'modelId'>): RegisterModelInit {
  return { version: '1', size, rpcUrl: chain.rpcUrl, deployment: network.deployment, clock, ...init }
}

describe('registerModel', () => {
  test('registers a version once for repeated calls, with the deposit for its bytes', async () => {
    const init = model({ name: 'alice/once', privateKey: await funded(), modelId: freshKey() })
    let sent = 0
    const onRegister = (): void => void sent++
    await registerModel({ ...init, onRegister })
    await registerModel({ ...init, onRegister })
    expect(sent).toBe(1)
    const { depositPerByte } = (await network.reader.parameters()).models
    expect(await network.reader.modelByName('alice/once', '1')).toMatchObject({
      ...{ modelId: init.modelId, publisher: createSigner(init.privateKey).address },
      deposit: depositPerByte * BigInt(size),
    })
  })

  test('resumes after a kill between commitment and reveal without a second commitment', async () => {
    const init = model({ name: 'alice/killed', privateKey: await funded(), modelId: freshKey() })
    const kill = new Error('killed')
    const killed: Clock = { now: () => 0, sleep: () => Promise.reject(kill) }
    await expect(registerModel({ ...init, clock: killed })).rejects.toBe(kill)
    expect(await network.reader.modelByName('alice/killed', '1')).toBeUndefined()
    await chain.pass(network.parameters.models.commitAge + 1)
    // The commitment of the first attempt is ripe: no wait is needed.
    await registerModel({ ...init, clock: killed })
    expect(await network.reader.modelByName('alice/killed', '1')).toMatchObject({ modelId: init.modelId })
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

  test('rejects an account without the deposit', async () => {
    const init = model({ name: 'alice/poor', privateKey: await funded(0n), modelId: freshKey() })
    await expect(registerModel(init)).rejects.toBeInstanceOf(RevertError)
  })

  test('registers two versions of one account although the first one takes the deposit of the second', async () => {
    const privateKey = await funded()
    const first = model({ name: 'alice/first', privateKey, modelId: freshKey() })
    const second = model({ name: 'alice/second', privateKey, modelId: freshKey() })
    let isRegistered = false
    const sleep = async (): Promise<void> => {
      if (!isRegistered) await registerModel(first)
      isRegistered = true
      await chain.pass(1)
    }
    await registerModel({ ...second, clock: { now: () => 0, sleep } })
    for (const { name, modelId } of [first, second]) {
      expect(await network.reader.modelByName(name, '1')).toMatchObject({ modelId })
    }
  })

  test('rejects a second registration of one account that has the deposit of one', async () => {
    const { depositPerByte } = (await network.reader.parameters()).models
    const privateKey = await funded(depositPerByte * BigInt(size))
    const first = model({ name: 'alice/only', privateKey, modelId: freshKey() })
    const sleep = () => registerModel(first)
    const second = model({ name: 'alice/unpaid', privateKey, modelId: freshKey() })
    const registering = registerModel({ ...second, clock: { now: () => 0, sleep } })
    await expect(registering).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' })
  })

  test('registers versions of different sizes of one account at once', async () => {
    const privateKey = await funded()
    const inits = [1, 2, 3].map((factor) => ({
      ...model({ name: `alice/at-once-${factor}`, privateKey, modelId: freshKey() }),
      size: factor * size,
    }))
    await Promise.all(inits.map(registerModel))
    for (const { name, modelId } of inits) {
      expect(await network.reader.modelByName(name, '1')).toMatchObject({ modelId })
    }
  })

  test('keeps the commitment from other accounts: its salt follows from the key', async () => {
    const [modelId, observer] = [freshKey(), await network.account()]
    const registration = { name: 'alice/front', version: '1', modelId, commitments: modelId, size }
    await commitModel(observer, registration, freshKey())
    await registerModel(model({ name: 'alice/front', privateKey: await funded(), modelId }))
    expect(await network.reader.modelByName('alice/front', '1')).toMatchObject({ modelId })
  })

  test('rejects an aborted signal with ABORTED', async () => {
    const init = model({ name: 'alice/aborted', privateKey: await funded(), modelId: freshKey() })
    await expect(registerModel({ ...init, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
