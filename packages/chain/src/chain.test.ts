import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import {
  type Address,
  assignmentType,
  createHasher,
  createSigner,
  type Hasher,
  type Hex,
  jobType,
  offerType,
  priceOf,
  receiptType,
  type SignedAnswer,
  signStruct,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import { createPublicClient, http } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BatchItem, batchTree, buildBatch, isIncluded, leafHash, leavesOf } from './batch.ts'
import { findDeployment } from './find-deployment.ts'
import { type ChainEvent, follow } from './follower.ts'
import {
  type ChainReader,
  createReader,
  createSender,
  modelRegistryAbi,
  nodeRegistryAbi,
  opgAbi,
  quorumRefereeAbi,
  type Sender,
  seedCommitment,
  settlementAbi,
} from './index.ts'
import { type Anvil, deployTestNetwork, freshKey, startAnvil, type TestNetwork, testParameters } from './testing.ts'

let anvil: Anvil
let network: TestNetwork
let reader: ChainReader
let settlement: Address
let hasher: Hasher

const workerKey = freshKey()
const gatewayKey = freshKey()
const signers = { worker: createSigner(workerKey), gateway: createSigner(gatewayKey) }
let worker: Sender
let auditors: Sender[]
const modelId: Hex = `0x${'4d'.repeat(32)}`

beforeAll(async () => {
  anvil = await startAnvil()
  network = await deployTestNetwork(anvil)
  settlement = network.deployment.contracts.settlement
  reader = createReader({ rpcUrls: [anvil.rpcUrl], deployment: network.deployment })
  hasher = createHasher({ chainId: anvil.chainId, verifyingContract: settlement })
  worker = await network.account(workerKey)
  await network.register(worker, ['worker'])
  const gateway = await network.account(gatewayKey)
  await network.register(gateway, ['gateway'], 'http://gateway')
  auditors = []
  for (let i = 0; i < 4; i++) {
    const auditor = await network.account()
    await network.register(auditor, ['auditor'])
    auditors.push(auditor)
  }
  // The gateway sponsors: it pays its own jobs.
  const { opg } = network.deployment.contracts
  await gateway.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, 10n ** 20n] })
  await gateway.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, 10n ** 20n] })
  await gateway.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'allocate',
    args: [gateway.address, opg, 10n ** 20n],
  })
})
afterAll(() => anvil[Symbol.asyncDispose]())

const opg = (): Address => network.deployment.contracts.opg

/** Signed by everybody who has to, sponsored by the gateway. */
async function makeAnswer(): Promise<SignedAnswer & { receiptHash: Hex; item: BatchItem }> {
  const { timestamp } = await reader.head()
  const offer = signStruct(signers.worker, hasher, offerType, {
    worker: signers.worker.address,
    token: opg(),
    modelId,
    inputUnitPrice: 10n ** 15n,
    outputUnitPrice: 0n,
    minimumPrice: 0n,
    gatewayFeeBps: 500,
    burnBps: 200,
    validUntil: timestamp + 3_000,
  })
  const job = signStruct(signers.gateway, hasher, jobType, {
    requester: signers.gateway.address,
    gateway: signers.gateway.address,
    payer: signers.gateway.address,
    refundTo: signers.gateway.address,
    token: opg(),
    modelId,
    runtimeId: zeroBytes32,
    inputHash: zeroBytes32,
    paramsHash: zeroBytes32,
    requestHash: zeroBytes32,
    offerHash: zeroBytes32,
    maxPrice: 10n ** 16n,
    maxInputUnits: 10,
    maxOutputUnits: 10,
    auditBps: 10_000,
    visibility: 0,
    executeBy: timestamp + 1_000,
    settleBy: timestamp + 2_000,
    payment: zeroBytes32,
    nonce: freshKey(),
  })
  const assignment = signStruct(signers.gateway, hasher, assignmentType, {
    jobHash: job.digest,
    worker: signers.worker.address,
    attempt: 1,
    offerHash: offer.digest,
  })
  const receipt = signStruct(signers.worker, hasher, receiptType, {
    jobHash: job.digest,
    worker: signers.worker.address,
    attempt: 1,
    outputHash: freshKey(),
    streamRoot: zeroBytes32,
    inputUnits: 2,
    outputUnits: 0,
    price: priceOf(offer.value, 2, 0),
    finishReason: 0,
    engineFingerprint: zeroBytes32,
    startedAt: timestamp * 1000,
    finishedAt: timestamp * 1000 + 5,
  })
  const { gatewayFeeBps, burnBps } = offer.value
  const { payer, gateway, token } = job.value
  const item = {
    receiptHash: receipt.digest,
    price: receipt.value.price,
    payer,
    gateway,
    token,
    gatewayFeeBps,
    burnBps,
  }
  return { offer, job, assignment, receipt, receiptHash: receipt.digest, item }
}

async function post(items: readonly BatchItem[]): Promise<void> {
  const { groups, entries } = buildBatch(items)
  const sequence = BigInt(await reader.nextSequence(worker.address))
  await worker.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'postBatch',
    args: [sequence, groups, entries],
  })
}

/** Opens a challenge of a settled receipt. */
async function challenge(
  accuser: Sender,
  answer: SignedAnswer & { receiptHash: Hex },
  of = worker.address,
): Promise<Hex> {
  await accuser.execute({ address: opg(), abi: opgAbi, functionName: 'approve', args: [settlement, 10n ** 18n] })
  const inclusion = await reader.findReceipt(answer.receiptHash, of)
  if (inclusion === undefined) throw new Error('the receipt is in no batch')
  const { batchId, batch, proof } = inclusion
  const { job, receipt } = answer
  const leaf = {
    batchId,
    index: proof.index,
    receiptHash: proof.receiptHash,
    price: proof.price,
    groups: batch.groups,
    proof: proof.proof,
  }
  await accuser.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'challenge',
    args: [leaf, asContract(job.value), job.signature, asContract(receipt.value)] as never,
  })
  return (await reader.standing(answer.receiptHash, of)).challenge?.challengeId as Hex
}

/** Numbers that Solidity holds in more than 48 bits are bigints for viem. */
function asContract<T extends object>(value: T): T {
  const wide = new Set([
    'maxInputUnits',
    'maxOutputUnits',
    'executeBy',
    'settleBy',
    'inputUnits',
    'outputUnits',
    'startedAt',
    'finishedAt',
    'validUntil',
  ])
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, wide.has(key) ? BigInt(item as number) : item]),
  ) as T
}

/** The drawn jurors vote, then anybody resolves. */
async function decide(challengeId: Hex, mismatch: boolean): Promise<void> {
  const { quorumReferee } = network.deployment.contracts
  await anvil.pass(1)
  await anvil.pass(1)
  const jury = await reader.jury(challengeId)
  expect(jury).toHaveLength(3)
  for (const juror of auditors.filter(({ address }) => jury?.includes(address))) {
    await juror.execute({
      address: quorumReferee,
      abi: quorumRefereeAbi,
      functionName: 'vote',
      args: [challengeId, mismatch, zeroBytes32],
    })
  }
  await worker.execute({ address: settlement, abi: settlementAbi, functionName: 'resolve', args: [challengeId] })
}

describe('deployment', () => {
  it('is found from its settlement contract', async () => {
    expect(await findDeployment({ rpcUrls: [anvil.rpcUrl], settlement })).toEqual(network.deployment)
  })

  it('not from an account, from another contract, or without an endpoint', async () => {
    const find = (address: Address, rpcUrl = anvil.rpcUrl) => findDeployment({ rpcUrls: [rpcUrl], settlement: address })
    await expect(find(`0x${'12'.repeat(20)}`)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(find(opg())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(find(settlement, 'http://127.0.0.1:1')).rejects.toMatchObject({ code: 'CHAIN' })
    const two = { rpcUrls: [anvil.rpcUrl, anvil.rpcUrl], settlement: opg(), quorum: 2 }
    await expect(findDeployment(two)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has the parameters that it was given', async () => {
    expect(await reader.challengeWindowSeconds()).toBe(60)
    expect(await reader.challengeBond()).toBe(testParameters.challengeBond)
    expect(await reader.chainId()).toBe(anvil.chainId)
  })
})

describe('hashes are those of the contracts', () => {
  it('of jobs, offers, assignments, receipts, leaves and seeds', async () => {
    const client = createPublicClient({ transport: http(anvil.rpcUrl) })
    const { job, offer, assignment, receipt, receiptHash, item } = await makeAnswer()
    const call = (functionName: string, args: unknown[]): Promise<unknown> =>
      client.readContract({ address: settlement, abi: settlementAbi, functionName, args } as never)
    expect(await call('hashJob', [asContract(job.value)])).toBe(hasher.digest(jobType, job.value))
    expect(await call('hashOffer', [asContract(offer.value)])).toBe(hasher.digest(offerType, offer.value))
    expect(await call('hashReceipt', [asContract(receipt.value)])).toBe(receiptHash)
    const { jobHash, worker: assigned, attempt, offerHash } = assignment.value
    expect(await call('hashAssignment', [jobHash, assigned, attempt, offerHash])).toBe(
      hasher.digest(assignmentType, assignment.value),
    )
    const { price, payer, gateway, token } = item
    expect(await call('hashLeaf', [7n, receiptHash, price, payer, gateway, token])).toBe(
      leafHash({ index: 7, ...item }),
    )
    const { nodeRegistry } = network.deployment.contracts
    const seed = freshKey()
    expect(
      await client.readContract({
        address: nodeRegistry,
        abi: nodeRegistryAbi,
        functionName: 'seedCommitment',
        args: [worker.address, 9n, seed],
      }),
    ).toBe(seedCommitment(worker.address, 9, seed))
  })
})

describe('sender', () => {
  const send = (from: Sender, to: Address, amount = 1n) =>
    from.execute({ address: opg(), abi: opgAbi, functionName: 'transfer', args: [to, amount] })

  it('sends many at once, in order, each once', async () => {
    const account = await network.account()
    const target = createSigner(freshKey()).address
    await Promise.all(Array.from({ length: 20 }, () => send(account, target)))
    expect((await reader.balance(target)).opg).toBe(20n)
  })

  it('keeps the name of a refusal, and goes on after it', async () => {
    const account = await network.account()
    const target = createSigner(freshKey()).address
    const results = await Promise.allSettled([send(account, target), send(account, zeroAddress), send(account, target)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: 'REVERTED',
      errorName: 'ERC20InvalidReceiver',
    })
    const { nodeRegistry } = network.deployment.contracts
    await expect(
      account.execute({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'retire', args: [] }),
    ).rejects.toMatchObject({ errorName: 'NotRegistered' })
  })

  it('says when it cannot pay, cannot reach the chain, or was told to stop', async () => {
    const init = { chainId: anvil.chainId, privateKey: freshKey() }
    const target = createSigner(freshKey()).address
    await expect(send(createSender({ ...init, rpcUrl: anvil.rpcUrl }), target, 0n)).rejects.toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
    })
    await expect(send(createSender({ ...init, rpcUrl: 'http://127.0.0.1:1' }), target)).rejects.toMatchObject({
      code: 'CHAIN',
    })
    const call = { address: opg(), abi: opgAbi, functionName: 'transfer', args: [target, 1n] } as const
    await expect(worker.execute(call, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it('tells the hash before it waits', async () => {
    const sent: Hex[] = []
    const call = { address: opg(), abi: opgAbi, functionName: 'transfer', args: [worker.address, 1n] } as const
    const { transactionHash } = await worker.execute(call, { onSent: (hash) => sent.push(hash) })
    expect(sent).toEqual([transactionHash])
  })
})

describe('reads', () => {
  it('nodes, their roles and when they were active', async () => {
    const node = await reader.node(worker.address)
    expect(node).toMatchObject({ account: worker.address, roles: ['worker'], url: 'http://127.0.0.1:1', retiredAt: 0 })
    const registeredAt = node?.registeredAt ?? 0
    expect(await reader.wasActive(worker.address, 'worker', registeredAt)).toBe(true)
    expect(await reader.wasActive(worker.address, 'worker', registeredAt - 1)).toBe(false)
    expect(await reader.wasActive(worker.address, 'auditor', registeredAt)).toBe(false)
    expect(await reader.node(`0x${'12'.repeat(20)}`)).toBeUndefined()
    expect((await reader.nodes()).map(({ account }) => account)).toContain(signers.gateway.address)
    expect((await reader.activeAuditors()).sort()).toEqual(auditors.map(({ address }) => address).sort())
  })

  it('a node that retired was active before', async () => {
    const node = await network.account()
    await network.register(node, ['worker', 'auditor'])
    const { timestamp } = await reader.head()
    await anvil.pass(5)
    const { nodeRegistry } = network.deployment.contracts
    await node.execute({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'retire', args: [] })
    const { retiredAt = 0 } = (await reader.node(node.address)) ?? {}
    expect(retiredAt).toBeGreaterThan(timestamp)
    expect(await reader.wasActive(node.address, 'worker', timestamp)).toBe(true)
    expect(await reader.wasActive(node.address, 'worker', retiredAt)).toBe(false)
    expect(await reader.activeAuditors()).not.toContain(node.address)
  })

  it('models by id, by version, by name, and none where there is none', async () => {
    const { modelRegistry } = network.deployment.contracts
    const call = { address: modelRegistry, abi: modelRegistryAbi } as const
    const [first, second] = [freshKey(), freshKey()]
    await worker.execute({ ...call, functionName: 'register', args: ['own/model', '1.0.0', first, zeroBytes32] })
    await worker.execute({ ...call, functionName: 'register', args: ['own/model', '2.0.0', second, zeroBytes32] })
    await worker.execute({ ...call, functionName: 'deprecate', args: ['own/model', '1.0.0', 'old'] })
    expect(await reader.model(first)).toMatchObject({
      name: 'own/model',
      version: '1.0.0',
      owner: worker.address,
      deprecated: true,
    })
    expect(await reader.modelByName('own/model', '1.0.0')).toMatchObject({ modelId: first })
    expect(await reader.modelByName('own/model')).toMatchObject({ modelId: second, deprecated: false })
    expect((await reader.models()).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0'])
    const three = createReader({ rpcUrls: [anvil.rpcUrl, anvil.rpcUrl, anvil.rpcUrl], deployment: network.deployment })
    for (const from of [reader, three]) {
      expect(await from.modelByName('own/none')).toBeUndefined()
      expect(await from.modelByName('own/model', '3.0.0')).toBeUndefined()
      expect(await from.model(freshKey())).toBeUndefined()
    }
  })

  it('what a payer allocated', async () => {
    const { gateway } = signers
    expect(await reader.allocation(gateway.address, gateway.address, opg())).toBe(10n ** 20n)
    expect(await reader.allocation(worker.address, gateway.address, opg())).toBe(0n)
  })
})

describe('a receipt on its way', () => {
  const stateOf = async (hash: Hex): Promise<string> => (await reader.standing(hash, worker.address)).state

  it('is in no batch, settled, final; the worker claims', async () => {
    const [answer, ...others] = [await makeAnswer(), await makeAnswer(), await makeAnswer()]
    expect(await reader.standing(answer.receiptHash, worker.address)).toEqual({
      state: 'signed',
      closed: false,
      inclusion: undefined,
      challenge: undefined,
    })
    await post([answer, ...others].map(({ item }) => item))
    const standing = await reader.standing(answer.receiptHash, worker.address)
    expect(standing).toMatchObject({ state: 'settled', closed: false, challenge: undefined })
    const { open, cap } = await reader.liability(worker.address, opg())
    expect(open).toBe(3n * answer.item.price)
    expect(cap).toBe((((await reader.node(worker.address))?.stake ?? 0n) * BigInt(testParameters.capBps)) / 10_000n)
    const { inclusion } = standing
    if (inclusion === undefined) throw new Error('not included')
    expect(isIncluded(inclusion.root, inclusion.proof)).toBe(true)
    expect(batchTree(inclusion.batch).root).toBe(inclusion.root)
    expect(leavesOf(inclusion.batch)).toHaveLength(3)
    expect(await reader.isClaimable(inclusion.batchId)).toBe(false)
    expect(await reader.findReceipt(answer.receiptHash, signers.gateway.address)).toBeUndefined()

    await anvil.pass(61)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({ state: 'final', closed: true })
    expect(await reader.isClaimable(inclusion.batchId)).toBe(true)
    const before = (await reader.balance(worker.address)).opg
    const call = {
      address: settlement,
      abi: settlementAbi,
      functionName: 'claim',
      args: [inclusion.batchId, inclusion.batch.groups],
    } as const
    await worker.execute(call)
    const total = inclusion.batch.groups.reduce((sum, group) => sum + group.total, 0n)
    expect((await reader.balance(worker.address)).opg - before).toBe((total * 9_300n) / 10_000n)
    expect(await stateOf(answer.receiptHash)).toBe('final')
    await expect(worker.execute(call)).rejects.toMatchObject({ errorName: 'AlreadyClaimed' })
  })

  it('is challenged and confirmed: a false accusation', async () => {
    const answer = await makeAnswer()
    await post([answer.item])
    const accuser = auditors[0] as Sender
    const challengeId = await challenge(accuser, answer)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'challenged',
      closed: false,
      challenge: { challengeId, accuser: accuser.address, status: 'open' },
    })
    expect(await reader.jury(challengeId)).toBeUndefined()
    await decide(challengeId, false)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'confirmed',
      challenge: { status: 'dismissed' },
    })
    await anvil.pass(61)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'confirmed',
      closed: true,
    })
  })

  it('is challenged and voided: the worker is suspended for a while', async () => {
    const answer = await makeAnswer()
    await post([answer.item])
    const challengeId = await challenge(auditors[1] as Sender, answer)
    await decide(challengeId, true)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'voided',
      challenge: { status: 'upheld' },
    })
    const { timestamp } = await reader.head()
    expect(await reader.wasActive(worker.address, 'worker', timestamp)).toBe(false)
    await anvil.pass(601)
    expect(await reader.wasActive(worker.address, 'worker', (await reader.head()).timestamp)).toBe(true)
    expect(await reader.wasActive(worker.address, 'worker', timestamp)).toBe(false)
  })

  it('stays voided when its worker posts it again', async () => {
    const answer = await makeAnswer()
    await post([answer.item])
    await decide(await challenge(auditors[1] as Sender, answer), true)
    await post([answer.item])
    await anvil.pass(601)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'voided',
      challenge: { status: 'upheld' },
    })
  })

  it('is not touched by a challenge of a copy in the batch of another worker', async () => {
    const answer = await makeAnswer()
    await post([answer.item])
    const other = await network.account()
    await network.register(other, ['worker'])
    const { groups, entries } = buildBatch([answer.item])
    await other.execute({
      address: settlement,
      abi: settlementAbi,
      functionName: 'postBatch',
      args: [0n, groups, entries],
    })
    await challenge(auditors[1] as Sender, answer, other.address)
    expect(await reader.standing(answer.receiptHash, other.address)).toMatchObject({ state: 'challenged' })
    await anvil.pass(61)
    expect(await reader.standing(answer.receiptHash, worker.address)).toMatchObject({
      state: 'final',
      challenge: undefined,
    })
  })
})

describe('follower', () => {
  const registrations = (events: readonly ChainEvent[]): Address[] =>
    events.flatMap((event) => (event.name === 'NodeRegistered' ? [event.args.account] : []))

  /** Follows until `done`, and gives what was handled. */
  async function followUntil(done: (events: ChainEvent[]) => boolean, fromBlock = 0, fail?: () => void) {
    const events: ChainEvent[] = []
    const ranges: number[] = []
    const controller = new AbortController()
    await follow(
      {
        rpcUrl: anvil.rpcUrl,
        deployment: network.deployment,
        fromBlock,
        pollMs: 5,
        maxBlocks: 7,
        handle(found, next) {
          fail?.()
          events.push(...found)
          ranges.push(next.fromBlock)
          if (done(events)) controller.abort()
          return Promise.resolve()
        },
      },
      controller.signal,
    )
    return { events, ranges }
  }

  it('hands on every event in order, once, with decoded arguments in lower case', async () => {
    const { number } = await reader.head()
    const expected = 6 + 1
    const { events, ranges } = await followUntil((found) => registrations(found).length >= expected)
    expect(registrations(events).slice(0, 2)).toEqual([worker.address, signers.gateway.address])
    expect(events.map(({ blockNumber }) => blockNumber)).toEqual(
      events.map(({ blockNumber }) => blockNumber).sort((a, b) => a - b),
    )
    expect(ranges.every((next, i) => next > (ranges[i - 1] ?? 0))).toBe(true)
    expect(number).toBeGreaterThan(7)
    const all = await followUntil((found) => found.some(({ name }) => name === 'NodeSuspended'))
    const names = all.events.map(({ name }) => name)
    for (const name of [
      'BatchPosted',
      'BatchClaimed',
      'ChallengeOpened',
      'ChallengeResolved',
      'CaseOpened',
      'LeafVoided',
      'ModelRegistered',
    ]) {
      expect(names).toContain(name)
    }
    const posted = all.events.find((event) => event.name === 'BatchPosted')
    expect(posted).toMatchObject({ contract: 'settlement', args: { worker: worker.address, sequence: 0n } })
  })

  it('goes on where it was told to, and takes up what comes later', async () => {
    const { number } = await reader.head()
    const node = await network.account()
    const following = followUntil((found) => registrations(found).includes(node.address), number + 1)
    await network.register(node, ['host'])
    expect(registrations((await following).events)).toEqual([node.address])
  })

  it('hands the same range on again when its handler failed', async () => {
    let failures = 2
    const { events } = await followUntil(
      (found) => registrations(found).length >= 6,
      0,
      () => {
        if (failures-- > 0) throw new Error('not now')
      },
    )
    expect(new Set(registrations(events)).size).toBe(registrations(events).length)
  })
})

describe('several endpoints', () => {
  /** Forwards to anvil, and changes what a test wants changed. */
  async function proxy(
    change: (method: string, result: unknown) => unknown,
  ): Promise<{ url: string } & AsyncDisposable> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const body = Buffer.concat(parts).toString()
        const { method } = JSON.parse(body) as { method: string }
        fetch(anvil.rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
          .then((answer) => answer.json())
          .then((answer) => {
            const { result, ...rest } = answer as { result: unknown }
            response.setHeader('content-type', 'application/json')
            response.end(JSON.stringify({ ...rest, ...(result !== undefined && { result: change(method, result) }) }))
          })
          .catch(() => response.destroy())
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      async [Symbol.asyncDispose]() {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  }
  /** Every yes is a no. */
  const liar = () =>
    proxy((method, result) =>
      method === 'eth_call' && result === `0x${'1'.padStart(64, '0')}` ? `0x${'0'.repeat(64)}` : result,
    )

  const wasActive = async (rpcUrls: string[], quorum?: number): Promise<boolean> => {
    const from = createReader({ rpcUrls, deployment: network.deployment, ...(quorum !== undefined && { quorum }) })
    return from.wasActive(signers.gateway.address, 'gateway', (await reader.head()).timestamp)
  }

  it('one that lies is outvoted; where it cannot be, nothing is believed', async () => {
    await using lying = await liar()
    await using honest = await proxy((_, result) => result)
    expect(await wasActive([lying.url, anvil.rpcUrl, honest.url])).toBe(true)
    await expect(wasActive([lying.url, anvil.rpcUrl])).rejects.toMatchObject({ code: 'RPC_DISAGREE' })
    await expect(wasActive([lying.url, anvil.rpcUrl, honest.url], 3)).rejects.toMatchObject({ code: 'RPC_DISAGREE' })
    expect(await wasActive([lying.url])).toBe(false)
  })

  it('fewer than must agree cannot turn the clock back, nor ahead', async () => {
    const says = (timestamp: string) =>
      proxy((method, result) => (method === 'eth_getBlockByNumber' ? { ...(result as object), timestamp } : result))
    await using behind = await says('0x1')
    await using ahead = await says('0xffffffff')
    const { timestamp } = await reader.head()
    for (const lying of [behind, ahead]) {
      await using honest = await proxy((_, result) => result)
      const rpcUrls = [lying.url, anvil.rpcUrl, honest.url]
      expect(await createReader({ rpcUrls, deployment: network.deployment }).head()).toMatchObject({ timestamp })
    }
  })

  it('one that is down is no vote', async () => {
    await using honest = await proxy((_, result) => result)
    const down = 'http://127.0.0.1:1'
    expect(await wasActive([down, anvil.rpcUrl, honest.url])).toBe(true)
    await expect(wasActive([down, anvil.rpcUrl])).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('events that do not fit what the contract stores are not believed', async () => {
    const answer = await makeAnswer()
    await post([answer.item])
    const root = (await reader.findReceipt(answer.receiptHash, worker.address))?.root.slice(2) as string
    await using lying = await proxy((method, result) =>
      method === 'eth_getLogs'
        ? (result as { data: string }[]).map((log) => ({ ...log, data: log.data.replace(root, '77'.repeat(32)) }))
        : result,
    )
    const from = createReader({ rpcUrls: [lying.url], deployment: network.deployment })
    await expect(from.standing(answer.receiptHash, worker.address)).rejects.toMatchObject({ code: 'RPC_DISAGREE' })
  })
})
