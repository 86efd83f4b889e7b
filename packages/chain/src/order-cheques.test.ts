import { type Cheque, chequeType, type Signed, signStruct } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { beginRelease, collectOrderCheque, findDeployment, reserve } from './index.ts'
import { SettlementNetwork } from './settlement-network.fixture.ts'

let net: SettlementNetwork
const fee = 10n ** 15n

beforeAll(async () => {
  net = await SettlementNetwork.start(2)
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())

function cheque(change: Partial<Cheque> = {}): Signed<Cheque> {
  const [auditor] = net.auditors
  const { opg: token, orders: module } = net.contracts
  const payer = net.gateway.address
  const { value, signature } = signStruct(net.gateway.signer, net.hasher, chequeType, {
    ...{ module, payer, gateway: payer, worker: auditor!.address, token, cumulative: fee, epoch: 1 },
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0, ...change },
  })
  return { value, signature }
}

const freeOf = (): Promise<bigint> => net.reader.freeBalance(net.auditors[0]!.address, net.contracts.opg)

it('of an order credits its auditor once, from the payer’s reservation, also while that leaves', async () => {
  const { gateway, reader, contracts } = net
  const [auditor] = net.auditors
  const before = await freeOf()
  // Nothing is reserved: nothing is sent.
  expect(await collectOrderCheque(auditor!, cheque())).toEqual({ status: 'unchanged' })
  const reservation = { worker: auditor!.address, token: contracts.opg, module: 'orders' } as const
  await reserve(gateway, { ...reservation, amount: 5n * fee })
  expect((await collectOrderCheque(auditor!, cheque())).status).toBe('sent')
  expect((await freeOf()) - before).toBe(fee)
  expect(await collectOrderCheque(auditor!, cheque())).toEqual({ status: 'unchanged' })
  await beginRelease(gateway, reservation)
  expect((await collectOrderCheque(gateway, cheque({ cumulative: 3n * fee }))).status).toBe('sent')
  expect((await freeOf()) - before).toBe(3n * fee)
  const left = await reader.reservation({ ...reservation, payer: gateway.address })
  expect(left).toMatchObject({ amount: 0n, leaving: 2n * fee })
  expect(await reader.spent(cheque().value, 'orders')).toBe(3n * fee)
  expect(await reader.spent(cheque().value)).toBe(0n)
})

it.each<[string, (auditor: `0x${string}`) => Signed<Cheque>, string]>([
  ['another class', () => cheque({ cumulative: 9n * fee, auditClass: 1_000 }), 'NotOrderCheque'],
  ['another epoch than was signed', () => altered({ epoch: 2 }), 'UnsignedCheque'],
  ['another sum than was signed', () => altered({ cumulative: 9n * fee }), 'UnsignedCheque'],
  ['another auditor than was signed', (worker) => altered({ worker }), 'UnsignedCheque'],
  ['the settlement module', () => cheque({ cumulative: 9n * fee, module: net.contracts.settlement }), 'NotOrderCheque'],
])('is refused for %s', async (_, make, errorName) => {
  const [auditor, other] = net.auditors
  await Promise.all([auditor, other].map((each) => reserveFor(each!.address)))
  const before = await freeOf()
  await expect(collectOrderCheque(auditor!, make(other!.address))).rejects.toMatchObject({
    ...{ code: 'REVERTED', errorName },
  })
  expect(await freeOf()).toBe(before)
})

it('is collected by the contract that the settlement module names', async () => {
  const { contracts, chain } = net
  const found = await findDeployment({ rpcUrls: [chain.rpcUrl], settlement: contracts.settlement })
  expect(found.contracts).toEqual(contracts)
})

async function reserveFor(worker: `0x${string}`): Promise<void> {
  await reserve(net.gateway, { worker, token: net.contracts.opg, amount: fee, module: 'orders' })
}

function altered(change: Partial<Cheque>): Signed<Cheque> {
  const { value, signature } = cheque()
  return { value: { ...value, ...change }, signature }
}
