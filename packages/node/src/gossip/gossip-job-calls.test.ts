import {
  type JobCall,
  jobCallCodec,
  jobCallType,
  signStruct,
  silentLogger,
  topics,
  zeroAddress,
} from '@opengradient/protocol'
import { beforeEach, describe, expect, it } from 'vitest'

import { hasher, LoopbackGossip, ManualClock, module, TestDirectory, type TestPeer } from '../testing/gossip.fixture.ts'
import { GossipJobCalls } from './gossip-job-calls.ts'

const clock = new ManualClock()
const modelId = `0x${'11'.repeat(32)}` as const
const deadline = clock.now() / 1_000 + 10
const call = { token: zeroAddress, modelId, maxPrice: 5n, deadline, auditClass: 100 }

let gossip: LoopbackGossip
let nodes: TestDirectory
let gateway: TestPeer
let heard: JobCall[]

beforeEach(() => {
  gossip = new LoopbackGossip()
  nodes = new TestDirectory()
  gateway = nodes.register(['gateway'])
  heard = []
  callsOf(nodes.register(['worker'])).onCall((each) => heard.push(each))
})

function callsOf({ account, signer, peerId }: TestPeer): GossipJobCalls {
  const peerNode = { gossip: gossip.of(peerId) }
  const calls = new GossipJobCalls({ account, module, signer, hasher, peerNode, nodes, clock, logger: silentLogger })
  calls.start()
  return calls
}

function encode(change: Partial<JobCall>, signer = gateway.signer): Uint8Array {
  const { value, signature } = signStruct(signer, hasher, jobCallType, {
    ...call,
    gateway: gateway.account,
    module,
    ...change,
  })
  return jobCallCodec.encode({ value, signature })
}

describe('GossipJobCalls', () => {
  it('delivers a call once', async () => {
    const calls = callsOf(gateway)
    calls.publish(call)
    calls.publish(call)
    await expect.poll(() => gossip.results.length).toBe(2)
    expect(heard).toEqual([{ ...call, gateway: gateway.account, module }])
  })

  it.each<[string, string, () => Uint8Array]>([
    ['bytes that are no call', 'MALFORMED', () => new Uint8Array(3)],
    ['another module', 'OTHER_MODULE', () => encode({ module: zeroAddress })],
    ['another gateway', 'NOT_THE_AUTHOR', () => encode({ gateway: zeroAddress })],
    ['a deadline in the past', 'STALE', () => encode({ deadline: 1 })],
    ['a deadline in two hours', 'STALE', () => encode({ deadline: deadline + 7_200 })],
    ['a signature of another key', 'BAD_SIGNATURE', () => encode({}, nodes.register(['gateway']).signer)],
  ])('refuses %s with %s', async (_, code, make) => {
    await gossip.send(topics.jobs, make(), gateway.peerId)
    expect(gossip.results).toMatchObject([{ code }])
    expect(heard).toEqual([])
  })

  it('limits the calls of one gateway', async () => {
    for (let i = 0; i < 110; i++) await gossip.send(topics.jobs, encode({ maxPrice: BigInt(i) }), gateway.peerId)
    expect(heard).toHaveLength(100)
    clock.advance(1_000)
    await gossip.send(topics.jobs, encode({ maxPrice: 1_000n }), gateway.peerId)
    expect(heard).toHaveLength(101)
  })
})
