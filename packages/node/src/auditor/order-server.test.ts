import { freshKey } from '@opengradient/chain/testing'
import {
  createSigner,
  type OrderResponse,
  orderVerdictType,
  outcomes,
  tagOf,
  tensorsRoot,
  zeroAddress,
} from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { AuditorNetwork } from './auditor-network.fixture.ts'
import { answersTo, makeOrder, type OrderInit } from './order.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'

let net: AuditorNetwork
const method = new ScriptedMethod()

beforeAll(async () => {
  net = await AuditorNetwork.start(2)
  for (const { account } of net.auditors) {
    await net.reserveForOrders(account.address, 1_000n)
    await net.startAuditor(account.address, { method, config: { auditor: { orderFee: '5' } } })
  }
  await net.chain.pass(1)
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())

describe('an order of an audit', () => {
  it('is accepted and answered with a signed verdict, the same one when it is repeated', async () => {
    const order = await makeOrder(net)
    const { run, auditor, orderHash } = order
    const [reply, answer] = await answersTo(net, order)
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
    // Its fee is counted once.
    expect((await answersTo(net, order)).at(-1)).toEqual(answer)
    expect(method.runs).toBe(runs)
  }, 60_000)

  it.each<[string, OrderInit, string]>([
    ['an order that expired', { order: { expires: 1 } }, 'EXPIRED'],
    ['a value that the job did not commit to', { order: { random: freshKey() } }, 'BAD_ORDER'],
    ['auditors that the order does not draw', { order: { auditorsHash: freshKey() } }, 'BAD_ORDER'],
    ['other cheques', { order: { chequesHash: freshKey() } }, 'BAD_ORDER'],
    ['a cheque below the fee', { cheque: { cumulative: 4n, epoch: 8 } }, 'BAD_CHEQUE'],
    ['a cheque of another class', { cheque: { auditClass: 1_000 } }, 'BAD_CHEQUE'],
    ['a cheque with shares', { cheque: { gatewayFeeBps: 1 } }, 'BAD_CHEQUE'],
    ['a cheque of another account', { cheque: { worker: zeroAddress } }, 'BAD_CHEQUE'],
    ['a cheque in a token that the module does not list', { cheque: { token: zeroAddress } }, 'BAD_CHEQUE'],
    ['a cheque that no reservation covers', { cheque: { cumulative: 1_001n, epoch: 8 } }, 'INSUFFICIENT_FUNDS'],
    ['a receipt of a worker without a stake', { parties: { worker: createSigner(freshKey()) } }, 'NOT_REGISTERED'],
    [
      'a receipt of a gateway that is not registered',
      { parties: { gateway: createSigner(freshKey()) } },
      'NOT_REGISTERED',
    ],
  ])(
    'is rejected for %s',
    async (_, init, code) => {
      const answers = await answersTo(net, await makeOrder(net, init))
      expect(answers).toMatchObject([{ type: 'error', error: { code } }])
    },
    60_000,
  )

  it('is rejected for a cheque of the settlement module, which its batches draw', async () => {
    const module = net.reader.deployment.contracts.settlement
    const answers = await answersTo(net, await makeOrder(net, { cheque: { module } }))
    expect(answers).toMatchObject([{ type: 'error', error: { code: 'BAD_CHEQUE' } }])
  }, 60_000)
})
