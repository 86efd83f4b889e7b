import { assignmentType, jobType, offerType } from '@opengradient/protocol'
import { createPublicClient, http } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { leafHash } from './batch-tree.ts'
import { nodeRegistryAbi, seedCommitment, settlementAbi } from './index.ts'
import { ReceiptNetwork, toContractStruct } from './receipt-network.fixture.ts'
import { freshKey } from './testing/index.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

describe('the contracts', () => {
  const client = () => createPublicClient({ transport: http(net.chain.rpcUrl) })

  it('compute the digests of job, offer, assignment and receipt of the protocol package', async () => {
    const { job, offer, assignment, receipt, receiptHash } = await net.createAnswer()
    const settlement = { address: net.settlement, abi: settlementAbi } as const
    const read = client()
    expect(
      await read.readContract({ ...settlement, functionName: 'hashJob', args: [toContractStruct(job.value)] }),
    ).toBe(net.hasher.digest(jobType, job.value))
    expect(
      await read.readContract({ ...settlement, functionName: 'hashOffer', args: [toContractStruct(offer.value)] }),
    ).toBe(net.hasher.digest(offerType, offer.value))
    expect(
      await read.readContract({ ...settlement, functionName: 'hashReceipt', args: [toContractStruct(receipt.value)] }),
    ).toBe(receiptHash)
    const { jobHash, worker, attempt, offerHash } = assignment.value
    expect(
      await read.readContract({
        ...settlement,
        functionName: 'hashAssignment',
        args: [jobHash, worker, attempt, offerHash],
      }),
    ).toBe(net.hasher.digest(assignmentType, assignment.value))
  })

  it('compute the leaf hash of batch-tree.ts', async () => {
    const { item } = await net.createAnswer()
    const { receiptHash, price, payer, gateway, token } = item
    expect(
      await client().readContract({
        address: net.settlement,
        abi: settlementAbi,
        functionName: 'hashLeaf',
        args: [7n, receiptHash, price, payer, gateway, token],
      }),
    ).toBe(leafHash({ index: 7, ...item }))
  })

  it('compute the seed commitment of seed-commitment.ts', async () => {
    const seed = freshKey()
    expect(
      await client().readContract({
        address: net.network.deployment.contracts.nodeRegistry,
        abi: nodeRegistryAbi,
        functionName: 'seedCommitment',
        args: [net.worker.address, 9n, seed],
      }),
    ).toBe(seedCommitment(net.worker.address, 9, seed))
  })
})
