import path from 'node:path'

import { opgAbi, settlementAbi } from '@opengradient/chain'
import { affineModel } from '@opengradient/engine/testing'
import { createPeerNode, type PeerNode } from '@opengradient/p2p'
import {
  type Announcement,
  announcementCodec,
  type EvidenceRequest,
  evidenceRequestCodec,
  evidenceResponseCodec,
  gossipGroupCodec,
  type Hex,
  jobRequestCodec,
  jobResponseCodec,
  type Signer,
  signEvidenceRequest,
  silentLogger,
  streamNames,
  topics,
  visibilities,
} from '@opengradient/protocol'
import type { Published } from '@opengradient/publisher'
import { hashAnswer } from '@opengradient/verifier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeConfigSchema } from './config.ts'
import { registerNode } from './registry/register-node.ts'
import { ask, floats, inferUrl, metric, post } from './testing/http-requests.fixture.ts'
import { ownJob } from './testing/signed-jobs.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from './testing/test-network.fixture.ts'

let network: TestNetwork
let gateway: TestNode
let worker: TestNode
let model: Published
/** A registered auditor that the test plays itself. */
let auditor: { host: PeerNode; signer: Signer }
let unregistered: { host: PeerNode; signer: Signer }
let receiptHash: Hex
const hosts: PeerNode[] = []

async function peer(): Promise<PeerNode> {
  const host = await createPeerNode({
    privateKey: crypto.getRandomValues(new Uint8Array(32)),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    bootstrap: gateway.node.addresses(),
  })
  await host.start()
  hosts.push(host)
  await host.connect(worker.node.addresses()[0] as string)
  return host
}

beforeAll(async () => {
  network = await startNetwork()
  gateway = await network.start('gateway', ['gateway', 'host'])
  worker = await network.start('worker', ['worker'])
  model = await network.publish(affineModel(), 'test/affine')
  const { sender, signer, key } = await network.account()
  auditor = { host: await peer(), signer }
  const config = nodeConfigSchema.parse({
    stateDir: path.join(gateway.stateDir, 'none'),
    roles: ['auditor'],
    accountKey: key,
    peerKey: key,
    rpcUrl: network.anvil.rpcUrl,
    deployment: network.deployment,
    stake: network.parameters.auditorStake.toString(),
  })
  await registerNode({
    config,
    reader: network.reader,
    sender,
    peerNode: auditor.host,
    url: 'http://127.0.0.1:1',
    logger: silentLogger,
  })
  unregistered = { host: await peer(), signer: (await network.account()).signer }
  const answer = await post(inferUrl(gateway.url, 'test/affine'), floats(1))
  receiptHash = answer.headers.get('x-og-receipt') as Hex
  await network.until('the worker to know the auditor', async () => (await evidence({})).type === 'evidence')
})
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.stop()))
  await network[Symbol.asyncDispose]()
})

/** Requests evidence of the worker; valid except for the given changes. */
async function evidence(more: {
  host?: PeerNode
  signer?: Signer
  hash?: Hex
  at?: number
  change?: Partial<EvidenceRequest>
}) {
  const { host = auditor.host, signer = auditor.signer, hash = receiptHash, at = network.clock.now() } = more
  const request = { ...signEvidenceRequest(signer, hash, at), ...more.change }
  try {
    const bytes = await host.request(worker.node.peerId, streamNames.evidence, evidenceRequestCodec.encode(request), {
      responseMaxBytes: evidenceResponseCodec.maxBytes,
      timeoutMs: 20_000,
    })
    return evidenceResponseCodec.decode(bytes)
  } catch (error) {
    return { type: 'refused', code: (error as { code: string }).code } as const
  }
}

describe('evidence', () => {
  it('is sent to a registered auditor with a valid request', async () => {
    const response = await evidence({})
    if (response.type !== 'evidence') throw new Error(response.type)
    expect(hashAnswer(response.evidence, network.hasher).receiptHash).toBe(receiptHash)
  })

  it('is refused to invalid requests and to other peers', async () => {
    const { signer } = await network.account()
    const none = ownJob(network, { requester: signer, gateway, model, values: [1] })
    const cases: [string, Parameters<typeof evidence>[0], string][] = [
      ['unsigned', { change: { signature: `0x${'00'.repeat(64)}1b` } }, 'BAD_SIGNATURE'],
      ['signed by another', { change: { auditor: signer.address } }, 'BAD_SIGNATURE'],
      ['about another receipt', { change: { receiptHash: none.jobHash } }, 'BAD_SIGNATURE'],
      ['stale', { at: network.clock.now() - 120_000 }, 'EXPIRED'],
      ['from the future', { at: network.clock.now() + 120_000 }, 'EXPIRED'],
      ['by an unregistered account', { signer }, 'NOT_REGISTERED'],
      ['from a gateway', { signer: gateway.signer }, 'NOT_REGISTERED'],
      ['from a foreign peer', { host: unregistered.host }, 'NOT_AUTHORISED'],
      ['of an unknown receipt', { hash: none.jobHash }, 'NOT_FOUND'],
    ]
    for (const [what, more, code] of cases) {
      expect([what, await evidence(more)]).toEqual([what, { type: 'refused', code }])
    }
    const bytes = unregistered.host.request(worker.node.peerId, streamNames.evidence, Uint8Array.of(1, 2, 3), {
      responseMaxBytes: 1_024,
      timeoutMs: 20_000,
    })
    await expect(bytes).rejects.toMatchObject({ code: 'BAD_ENCODING' })
  })

  it('is refused for jobs with visibility none or named', async () => {
    const { sender, signer } = await network.account()
    const { opg, settlement } = network.deployment.contracts
    await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, 10n ** 18n] })
    await sender.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, 10n ** 18n] })
    await sender.execute({
      address: settlement,
      abi: settlementAbi,
      functionName: 'allocate',
      args: [gateway.account, opg, 10n ** 18n],
    })
    for (const visibility of [visibilities.none, visibilities.named]) {
      const { body } = ownJob(network, { requester: signer, gateway, model, values: [1], change: { visibility } })
      const answer = await post(inferUrl(gateway.url, 'test/affine'), body)
      expect(answer.status).toBe(200)
      const hash = answer.headers.get('x-og-receipt') as Hex
      expect(await evidence({ hash })).toEqual({ type: 'refused', code: 'NOT_AUTHORISED' })
    }
  })
})

describe('job channels', () => {
  it('answer NOT_REGISTERED to a peer that is not a gateway', async () => {
    const channel = await unregistered.host.openChannel(worker.node.peerId, streamNames.job, {
      maxFrameBytes: jobResponseCodec.maxBytes,
    })
    await channel.send(jobRequestCodec.encode({ type: 'offer', id: 7, modelId: model.modelId }))
    for await (const frame of channel.frames) {
      expect(jobResponseCodec.decode(frame)).toMatchObject({ type: 'error', id: 7, error: { code: 'NOT_REGISTERED' } })
      break
    }
    await channel.close()
  })

  it('close on a malformed frame while the worker serves others', async () => {
    const channel = await unregistered.host.openChannel(worker.node.peerId, streamNames.job, {
      maxFrameBytes: jobResponseCodec.maxBytes,
    })
    await channel.send(new Uint8Array(100))
    await expect(
      (async () => {
        for await (const _ of channel.frames) throw new Error('an answer to a malformed frame')
      })(),
    ).rejects.toMatchObject({ code: expect.stringMatching(/PEER|UNAVAILABLE|ABORTED/) })
    expect((await post(inferUrl(gateway.url, 'test/affine'), floats(2))).status).toBe(200)
  })
})

describe('gossip', () => {
  const heard = (code: string): Promise<number> => metric(gateway.url, 'og_p2p_gossip_received_total', { code })

  it('with malformed, foreign or oversized messages disconnects its sender, and all nodes keep serving', async () => {
    const { host } = unregistered
    await network.until('the mesh', () => host.gossip.subscribers(topics.receipts).length > 0)
    const announcement: Announcement = {
      account: worker.account,
      url: 'http://127.0.0.1:1',
      sequence: network.clock.now() + 1e6,
      load: { jobs: 0, capacity: 1 },
      offers: [],
    }
    await host.gossip.publish(topics.nodes, announcementCodec.encode(announcement))
    await network.until('NOT_THE_AUTHOR', async () => (await heard('NOT_THE_AUTHOR')) > 0)
    await expect(host.gossip.publish(topics.receipts, new Uint8Array(70_000))).rejects.toMatchObject({
      code: 'TOO_LARGE',
    })
    await network.until('the peer to be disconnected', async () => {
      const malformed = crypto.getRandomValues(new Uint8Array(40))
      await host.gossip.publish(topics.receipts, gossipGroupCodec.encode([malformed])).catch(() => undefined)
      return !host.peers().includes(gateway.node.peerId)
    })
    expect(await heard('MALFORMED')).toBeGreaterThan(0)
    for (const { url } of [gateway, worker]) expect((await ask(`${url}/healthz`)).status).toBe(200)
    expect((await post(inferUrl(gateway.url, 'test/affine'), floats(3))).status).toBe(200)
  })
})
