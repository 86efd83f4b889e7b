import { freshKey } from '@opengradient/chain/testing'
import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  chequeType,
  createSigner,
  hashList,
  type Order,
  type OrderResponse,
  orderCommit,
  orderMessageCodec,
  orderParties,
  orderResponseCodec,
  orderType,
  orderVerdictType,
  outcomes,
  signStruct,
  streamNames,
  tagOf,
  tensorsRoot,
} from '@opengradient/protocol'
import type { RunInit } from '@opengradient/verifier/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { AuditorNetwork } from './auditor-network.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'

let net: AuditorNetwork
const method = new ScriptedMethod()

beforeAll(async () => {
  net = await AuditorNetwork.start(2)
  for (const { account } of net.auditors) {
    await net.startAuditor(account.address, { method, config: { auditor: { orderFee: '5' } } })
  }
  await net.chain.pass(1)
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())

interface OrderInit {
  readonly order?: Partial<Order>
  readonly fee?: bigint
  readonly auditors?: readonly Address[]
  /** Parties of the receipt. @default those of the network */
  readonly parties?: Pick<RunInit, 'worker' | 'gateway'>
}

/** An order of one audit, and its message for the drawn auditor. */
async function makeOrder({ order: change = {}, fee = 5n, auditors, parties = {} }: OrderInit = {}) {
  const { hasher, gateway, reader } = net
  const random = freshKey()
  const run = net.run({ ...parties, job: (job) => ({ ...job, orderCommit: orderCommit(random) }) })
  const { job, receipt } = run.evidence
  const { number: seatsBlock } = await reader.head()
  const query = { random, receiptHash: run.receiptHash, seatsBlock, count: 1 }
  const [drawn] = await reader.orderDraw({ ...query, excluded: orderParties(job.value, receipt.value) })
  const { settlement: module, opg: token } = reader.deployment.contracts
  const payer = gateway.address
  const cheque = signStruct(gateway.signer, hasher, chequeType, {
    ...{ module, payer, gateway: payer, worker: drawn!.account, token, cumulative: fee, epoch: 7 },
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0 },
  })
  const order = signStruct(gateway.signer, hasher, orderType, {
    ...{ receiptHash: run.receiptHash, requester: payer, module, random, seatsBlock },
    auditorsHash: hashList([drawn!.account]),
    chequesHash: hashList([cheque.digest]),
    expires: Math.floor(Date.now() / 1_000) + 60,
    ...change,
  })
  const message = orderMessageCodec.encode({
    ...{ type: 'order', auditors: auditors ?? [drawn!.account], chequeHashes: [cheque.digest], ...run.evidence },
    order: { value: order.value, signature: order.signature },
    cheque: { value: cheque.value, signature: cheque.signature },
  })
  return { run, message, auditor: drawn!.account, orderHash: order.digest }
}

async function openChannel(auditor: Address): Promise<Channel> {
  const member = net.auditors.find(({ account }) => account.address === auditor)!
  const { maxBytes: maxFrameBytes } = orderResponseCodec
  return net.worker.peerNode.openChannel(member.peerId, streamNames.order, { maxFrameBytes })
}

/** The answers to a message, until one ends the order. */
async function answers(auditor: Address, message: Uint8Array): Promise<readonly OrderResponse[]> {
  const channel = await openChannel(auditor)
  await channel.send(message)
  const responses: OrderResponse[] = []
  for await (const frame of channel.frames) {
    const response = orderResponseCodec.decode(frame)
    responses.push(response)
    if (response.type === 'verdict' || response.type === 'error') break
  }
  await channel.close()
  return responses
}

describe('an order of an audit', () => {
  it('is accepted and answered with a signed verdict, the same one when it is repeated', async () => {
    const { run, message, auditor, orderHash } = await makeOrder()
    const [reply, answer] = await answers(auditor, message)
    expect(reply).toMatchObject({ type: 'reply', reply: { value: { orderHash, auditor, accepts: 1 } } })
    const root = tensorsRoot('output', run.outputs)
    expect(answer).toMatchObject({
      type: 'verdict',
      verdict: {
        value: {
          ...{ orderHash, auditor, receiptHash: run.receiptHash, outcome: outcomes.match },
          tag: tagOf(auditor, run.evidence.outputSalt, root),
        },
      },
    })
    const verdict = (answer as Extract<OrderResponse, { type: 'verdict' }>).verdict
    expect(net.hasher.digest(orderVerdictType, verdict.value)).toHaveLength(66)
    const runs = method.runs
    expect((await answers(auditor, message)).at(-1)).toEqual(answer)
    expect(method.runs).toBe(runs)
  }, 60_000)

  it.each<[string, OrderInit, string]>([
    ['an order that expired', { order: { expires: 1 } }, 'EXPIRED'],
    ['a value that the job did not commit to', { order: { random: freshKey() } }, 'BAD_ORDER'],
    ['auditors that the order does not draw', { order: { auditorsHash: freshKey() } }, 'BAD_ORDER'],
    ['other cheques', { order: { chequesHash: freshKey() } }, 'BAD_ORDER'],
    ['a cheque below the fee', { fee: 4n }, 'BAD_CHEQUE'],
    ['a receipt of a worker without a stake', { parties: { worker: createSigner(freshKey()) } }, 'NOT_REGISTERED'],
    [
      'a receipt of a gateway that is not registered',
      { parties: { gateway: createSigner(freshKey()) } },
      'NOT_REGISTERED',
    ],
  ])(
    'is rejected for %s',
    async (_, init, code) => {
      const { message, auditor } = await makeOrder(init)
      expect(await answers(auditor, message)).toMatchObject([{ type: 'error', error: { code } }])
    },
    60_000,
  )
})
