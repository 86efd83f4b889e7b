import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { opgAbi, settlementAbi } from '@opengradient/chain'
import { affineModel } from '@opengradient/engine/testing'
import { type Channel, createPeerNode, type PeerNode } from '@opengradient/p2p'
import {
  assignmentType,
  fromHex,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  type Offer,
  offerType,
  receiptType,
  type Signed,
  type Signer,
  signStruct,
  silentLogger,
  streamNames,
} from '@opengradient/protocol'
import type { Published } from '@opengradient/publisher'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeConfigSchema } from '../config.ts'
import { registerNode } from '../registry/register-node.ts'
import { affineInput, type OwnJob, ownJob } from '../testing/signed-jobs.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from '../testing/test-network.fixture.ts'

let network: TestNetwork
let model: Published
/** A gateway that the test plays itself, to repeat attempts. */
let gateway: { host: PeerNode; signer: Signer }
let child: ChildProcess | undefined

beforeAll(async () => {
  network = await startNetwork()
  await network.start('gateway', ['gateway', 'host'])
  model = await network.publish(affineModel(), 'test/affine', { workers: 0 })
  const { sender, signer, key } = await network.account()
  const config = nodeConfigSchema.parse({ ...(await network.config('played', ['gateway'])), accountKey: key })
  const host = await createPeerNode({
    privateKey: fromHex(config.peerKey),
    listen: config.listen,
    bootstrap: config.bootstrap,
  })
  await host.start()
  gateway = { host, signer }
  const { reader, deployment } = network
  await registerNode({ config, reader, sender, peerNode: host, url: 'http://127.0.0.1:1', logger: silentLogger })
  const { opg, settlement } = deployment.contracts
  const amount = 10n ** 18n
  await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, amount] })
  await sender.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, amount] })
  await sender.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'allocate',
    args: [signer.address, opg, amount],
  })
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await gateway.host.stop()
  await network[Symbol.asyncDispose]()
})

/** Waits for a message of the child. */
async function messageOf(from: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([
    once(from, 'message'),
    once(from, 'exit').then(([code]) => Promise.reject(new Error(`the child ended with ${code}`))),
  ])
  return message
}

let nextId = 1
/** Sends a request on a channel and returns the answer to it. */
async function ask(
  channel: Channel,
  request: (id: number) => Parameters<typeof jobRequestCodec.encode>[0],
): Promise<JobResponse> {
  const id = nextId++
  await channel.send(jobRequestCodec.encode(request(id)))
  for await (const frame of channel.frames) {
    const response = jobResponseCodec.decode(frame)
    if (response.id === id) return response
  }
  throw new Error('the channel ended')
}
const open = (peerId: string): Promise<Channel> =>
  gateway.host.openChannel(peerId, streamNames.job, { maxFrameBytes: jobResponseCodec.maxBytes })
/** The worker's offer, as soon as it has the model. */
const offerOf = (peerId: string): Promise<Signed<Offer>> =>
  network.until('an offer', async () => {
    const response = await ask(await open(peerId), (id) => ({ type: 'offer', id, modelId: model.modelId }))
    return (response.type === 'offer' ? response.offer : undefined) as Signed<Offer>
  })

it('answers LOST for an attempt that a kill interrupted, and signs one receipt for the next attempt', async () => {
  const config = await network.config('worker', ['worker'])
  const script = path.join(import.meta.dirname, '../testing/node-process.fixture.ts')
  child = spawn(process.execPath, ['--conditions=source', '--no-warnings', script, JSON.stringify(config)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const { peerId, addresses } = (await messageOf(child)) as { peerId: string; addresses: string[] }
  await gateway.host.connect(addresses[0] as string)
  const offer = await offerOf(peerId)
  const asked: OwnJob = ownJob(network, {
    requester: gateway.signer,
    gateway: { account: gateway.signer.address } as TestNode,
    model,
    values: [4],
  })
  const run = (number: number) => (id: number) => {
    const { value, signature } = signStruct(gateway.signer, network.hasher, assignmentType, {
      jobHash: asked.jobHash,
      worker: offer.value.worker,
      attempt: number,
      offerHash: network.hasher.digest(offerType, offer.value),
    })
    return {
      type: 'run' as const,
      id,
      job: asked.job,
      offer,
      assignment: { value, signature },
      blind: asked.blind,
      params: { outputs: [] },
      inputs: affineInput(4),
    }
  }
  const running = messageOf(child)
  ask(await open(peerId), run(1)).catch(() => undefined)
  expect(await running).toBe('running')
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended

  const worker = await network.start('worker', ['worker'])
  expect(worker.node.peerId).toBe(peerId)
  const channel = await network.until('a new connection', async () => {
    await gateway.host.connect(worker.node.addresses()[0] as string).catch(() => undefined)
    return (await open(peerId).catch(() => undefined)) as Channel
  })
  expect(await ask(channel, run(1))).toMatchObject({ type: 'error', error: { code: 'LOST' } })
  const answers = [await ask(await open(peerId), run(2)), await ask(await open(peerId), run(2))]
  const receipts = answers.map((answer) => {
    if (answer.type !== 'result') throw new Error(JSON.stringify(answer))
    return network.hasher.digest(receiptType, answer.receipt.value)
  })
  expect(receipts[0]).toBe(receipts[1])
  expect(await ask(await open(peerId), run(1))).toMatchObject({ type: 'error', error: { code: 'LOST' } })
})
