import { createHasher, type Hex, reservationType, signStruct, zeroBytes32 } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beginLeaveSeat,
  beginRelease,
  beginUnpledge,
  commitModel,
  deposit,
  deprecateModel,
  exitDelayOf,
  finishLeaveSeat,
  finishRelease,
  finishUnpledge,
  joinSeats,
  modelCommitment,
  pledge,
  registerModel,
  registerNode,
  reserve,
  reserveWithSignature,
  retireNode,
  returnModelDeposit,
  setPayout,
  setSigner,
  topUpSeat,
  updateNode,
  type WriteResult,
  withdraw,
} from './index.ts'
import { readFrom } from './read-from.ts'
import { freshKey, startAnvil, type TestChain } from './testing/index.ts'
import { deployTestNetwork, type TestAccount, type TestNetwork } from './testing/test-network.ts'

const opgUnit = 10n ** 18n
let chain: TestChain
let network: TestNetwork
beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
})
afterAll(() => chain[Symbol.asyncDispose]())

/** Expects that a write is sent once and leaves the chain unchanged when it is repeated. */
async function expectOnce(run: () => Promise<WriteResult>): Promise<void> {
  expect((await run()).status).toBe('sent')
  expect(await run()).toEqual({ status: 'unchanged' })
}

const passExit = () => chain.pass(exitDelayOf(network.parameters.batches) + 1)

describe('registration', () => {
  const description = (node: TestAccount, url = 'http://127.0.0.1:2') => ({
    peerKey: `0x${node.address.slice(2).padEnd(64, 'a')}` as Hex,
    peerProof: '0x01' as const,
    roles: ['worker', 'auditor'] as const,
    url,
  })

  it('reaches the stated registration, signing key and payout account once', async () => {
    const node = await network.account()
    const { reader } = network
    expect(await reader.node(node.address)).toBeUndefined()
    expect(await reader.signer(node.address)).toBeUndefined()
    await expectOnce(() => registerNode(node, description(node)))
    await expect(registerNode(node, description(node, 'http://127.0.0.1:3'))).rejects.toMatchObject({
      code: 'REVERTED',
      errorName: 'AlreadyRegistered',
    })
    await expectOnce(() => updateNode(node, description(node, 'http://127.0.0.1:3')))
    const [signer, payout] = [await network.account(), await network.account()]
    await expectOnce(() => setSigner(node, signer.address))
    await expectOnce(() => setPayout(node, payout.address))
    const { number } = await reader.head()
    expect(await reader.node(node.address)).toMatchObject({
      ...{ account: node.address, signer: signer.address, payout: payout.address, roles: ['worker', 'auditor'] },
      ...{ url: 'http://127.0.0.1:3', retiredAt: 0 },
    })
    await chain.pass(1)
    expect(await reader.signer(node.address, number)).toBe(signer.address)
    expect(await reader.signer(node.address, number - 3)).toBe(node.address)
    await expect(reader.signer(node.address, number + 100)).rejects.toMatchObject({ errorName: 'FutureBlock' })
    expect((await reader.nodes({ start: 0, limit: 1 })).map(({ account }) => account)).toEqual([node.address])
    await expectOnce(() => retireNode(node))
    expect((await reader.node(node.address))?.roles).toEqual([])
    expect(await reader.roles(node.address)).toEqual([])
  })

  it('rejects a change of an account that never registered', async () => {
    const node = await network.account()
    await expect(updateNode(node, description(node))).rejects.toMatchObject({ errorName: 'NotRegistered' })
    await expect(setSigner(node, node.address)).rejects.toMatchObject({ errorName: 'NotRegistered' })
  })
})

describe('money', () => {
  it('is deposited, reserved, released and withdrawn once', async () => {
    const [payer, worker] = [await network.account(), await network.account()]
    const { opg } = network.deployment.contracts
    const { reader } = network
    await expectOnce(() => deposit(payer, { token: opg, balance: 100n * opgUnit }))
    const query = { payer: payer.address, worker: worker.address, token: opg }
    await expectOnce(() => reserve(payer, { ...query, amount: 60n * opgUnit }))
    await expectOnce(() => reserve(payer, { ...query, amount: 70n * opgUnit }))
    await expect(reserve(payer, { ...query, amount: 1_000n * opgUnit })).rejects.toMatchObject({
      errorName: 'InsufficientBalance',
    })
    await expectOnce(() => beginRelease(payer, { ...query, keep: 10n * opgUnit }))
    await expect(finishRelease(payer, query)).rejects.toMatchObject({ errorName: 'NotReady' })
    expect(await reader.reservation(query)).toMatchObject({ amount: 10n * opgUnit, leaving: 60n * opgUnit })
    await passExit()
    await expectOnce(() => finishRelease(payer, query))
    expect(await reader.freeBalance(payer.address, opg)).toBe(90n * opgUnit)
    await expectOnce(() => withdraw(payer, { token: opg, to: worker.address, keep: 40n * opgUnit }))
    expect(await reader.freeBalance(payer.address, opg)).toBe(40n * opgUnit)
  })

  it('is reserved by a signature once', async () => {
    const [payer, worker] = [await network.account(), await network.account()]
    const { opg, settlement, escrow } = network.deployment.contracts
    await deposit(payer, { token: opg, balance: opgUnit })
    const { timestamp } = await network.reader.head()
    const hasher = createHasher({ chainId: chain.chainId, verifyingContract: escrow })
    const { value, signature } = signStruct(payer.signer, hasher, reservationType, {
      ...{ module: settlement, payer: payer.address, worker: worker.address, token: opg },
      ...{ amount: opgUnit, nonce: freshKey(), deadline: timestamp + 600 },
    })
    await expectOnce(() => reserveWithSignature(worker, value, signature))
    const other = reserveWithSignature(worker, { ...value, nonce: zeroBytes32 }, signature)
    await expect(other).rejects.toMatchObject({ errorName: 'InvalidSignature' })
  })

  it('is pledged and taken back once', async () => {
    const account = await network.account()
    const { opg } = network.deployment.contracts
    await deposit(account, { token: opg, balance: 100n * opgUnit })
    await expectOnce(() => pledge(account, { purpose: 'bond', amount: 30n * opgUnit }))
    await expectOnce(() => beginUnpledge(account, { purpose: 'bond', keep: 5n * opgUnit }))
    expect(await network.reader.pledge(account.address, 'bond')).toMatchObject({
      ...{ amount: 5n * opgUnit, leaving: 25n * opgUnit },
    })
    await passExit()
    await expectOnce(() => finishUnpledge(account, 'bond'))
  })
})

describe('seats', () => {
  it('are joined and left once, and earlier arrays stay readable', async () => {
    const auditor = await network.node(['auditor'], { seats: 1 })
    const { reader } = network
    expect(await joinSeats(auditor, 1)).toEqual({ status: 'unchanged' })
    await expectOnce(() => joinSeats(auditor, 3))
    await chain.pass(1)
    const { number: before } = await reader.head()
    const seats = await reader.seatsOfAccount(auditor.address)
    expect(seats).toHaveLength(3)
    const { seat } = seats[0]!
    expect(await topUpSeat(auditor, seat)).toEqual({ status: 'unchanged' })
    await expectOnce(() => beginLeaveSeat(auditor, seat))
    await chain.pass(1)
    const page = await reader.seats({ block: before })
    expect(page.seats.map((found) => found?.seat)).toContain(seat)
    const now = await reader.seats()
    expect(now.length).toBe(page.length - 1)
    expect(now.seats.map((found) => found?.seat)).not.toContain(seat)
    await expect(finishLeaveSeat(auditor, seat)).rejects.toMatchObject({ errorName: 'NotReady' })
    await passExit()
    await expectOnce(() => finishLeaveSeat(auditor, seat))
    expect(await reader.seat(seat)).toBeUndefined()
  })
})

describe('models', () => {
  it('are committed to, registered, deprecated and refunded once', async () => {
    const publisher = await network.account()
    const { reader, parameters } = network
    const { opg } = network.deployment.contracts
    await deposit(publisher, { token: opg, balance: opgUnit })
    const registration = {
      ...{ name: 'someone/digits', version: '1', modelId: freshKey(), commitments: zeroBytes32, size: 26_000 },
    }
    const salt = freshKey()
    expect(modelCommitment(publisher.address, registration, salt)).toBe(
      await readFrom(reader.clients, 'modelRegistry', 'commitmentOf', [
        publisher.address,
        { ...registration, size: 26_000n },
        salt,
      ]),
    )
    await expect(registerModel(publisher, registration, salt)).rejects.toMatchObject({ errorName: 'NotCommitted' })
    await expectOnce(() => commitModel(publisher, registration, salt))
    await expect(registerModel(publisher, registration, salt)).rejects.toMatchObject({ errorName: 'TooEarly' })
    await chain.pass(parameters.models.commitAge + 1)
    await expectOnce(() => registerModel(publisher, registration, salt))
    expect(await commitModel(publisher, registration, salt)).toEqual({ status: 'unchanged' })
    const found = await reader.modelByName(registration.name)
    expect(found).toMatchObject({ ...registration, publisher: publisher.address, deprecated: false })
    expect(await reader.modelByName(registration.name, '1')).toEqual(found)
    expect(await reader.modelByName(registration.name, '2')).toBeUndefined()
    expect(await reader.modelByName('acme/nothing')).toBeUndefined()
    expect(await reader.versionsOf(registration.modelId)).toEqual([found])
    expect(await reader.models()).toEqual([found])
    await expectOnce(() => deprecateModel(publisher, registration, 'replaced'))
    await expect(returnModelDeposit(publisher, registration)).rejects.toMatchObject({ errorName: 'TooEarly' })
    await chain.pass(parameters.models.refundDelay + 1)
    await expectOnce(() => returnModelDeposit(publisher, registration))
    expect(await reader.freeBalance(publisher.address, opg)).toBe(opgUnit)
  })
})
