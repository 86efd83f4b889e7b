import { freshKey } from '@opengradient/chain/testing'
import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  type Cheque,
  chequeType,
  type Hex,
  hashList,
  type Order,
  type OrderResponse,
  orderCommit,
  orderMessageCodec,
  orderParties,
  orderResponseCodec,
  orderType,
  type Signed,
  signStruct,
  streamNames,
} from '@opengradient/protocol'
import type { RunInit, TestRun } from '@opengradient/verifier/testing'

import type { AuditorNetwork } from './auditor-network.fixture.ts'

export interface OrderInit {
  readonly order?: Partial<Order>
  readonly cheque?: Partial<Cheque>
  readonly auditors?: readonly Address[]
  /** The auditor that the order draws. @default any */
  readonly drawn?: Address
  /** Parties of the receipt. @default those of the network */
  readonly parties?: Pick<RunInit, 'worker' | 'gateway'>
}

export interface TestOrder {
  readonly run: TestRun
  readonly message: Uint8Array
  readonly auditor: Address
  readonly orderHash: Hex
  readonly cheque: Signed<Cheque>
}

/** An order of one audit by the network's gateway, with a cheque over 5, and its message for the drawn auditor. */
export async function makeOrder(net: AuditorNetwork, init: OrderInit = {}): Promise<TestOrder> {
  const { order: change = {}, auditors, parties = {}, drawn: wanted } = init
  const { hasher, gateway, reader } = net
  const { settlement, orders, opg: token } = reader.deployment.contracts
  const payer = gateway.address
  for (;;) {
    const random = freshKey()
    const run = net.run({ ...parties, job: (job) => ({ ...job, orderCommit: orderCommit(random) }) })
    const { job, receipt } = run.evidence
    const { number: seatsBlock } = await reader.head()
    const query = { random, receiptHash: run.receiptHash, seatsBlock, count: 1 }
    const [drawn] = await reader.orderDraw({ ...query, excluded: orderParties(job.value, receipt.value) })
    const auditor = drawn!.account
    if (wanted !== undefined && auditor !== wanted) continue
    const cheque = signStruct(gateway.signer, hasher, chequeType, {
      ...{ module: orders, payer, gateway: payer, worker: auditor, token, cumulative: 5n, epoch: 7 },
      ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0, ...init.cheque },
    })
    const order = signStruct(gateway.signer, hasher, orderType, {
      ...{ receiptHash: run.receiptHash, requester: payer, module: settlement, random, seatsBlock },
      auditorsHash: hashList([auditor]),
      chequesHash: hashList([cheque.digest]),
      expires: Math.floor(Date.now() / 1_000) + 600,
      ...change,
    })
    const message = orderMessageCodec.encode({
      ...{ type: 'order', auditors: auditors ?? [auditor], chequeHashes: [cheque.digest], ...run.evidence },
      order: { value: order.value, signature: order.signature },
      cheque: { value: cheque.value, signature: cheque.signature },
    })
    return { run, message, auditor, orderHash: order.digest, cheque }
  }
}

async function openChannel(net: AuditorNetwork, auditor: Address): Promise<Channel> {
  const member = net.auditors.find(({ account }) => account.address === auditor)!
  const { maxBytes: maxFrameBytes } = orderResponseCodec
  return net.worker.peerNode.openChannel(member.peerId, streamNames.order, { maxFrameBytes })
}

/** The answers to an order, until one ends it. */
export async function answersTo(
  net: AuditorNetwork,
  { auditor, message }: Pick<TestOrder, 'auditor' | 'message'>,
): Promise<readonly OrderResponse[]> {
  const channel = await openChannel(net, auditor)
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
