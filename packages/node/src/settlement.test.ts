import { affineModel } from '@opengradient/engine/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ask, floats, inferUrl, post, receiptAt } from './testing/http.test.support.ts'
import { startNetwork, type TestNetwork, type TestNode } from './testing/network.test.support.ts'

let network: TestNetwork
let gateway: TestNode
const auditors: TestNode[] = []

beforeAll(async () => {
  network = await startNetwork()
  console.time('gw')
  gateway = await network.start('gateway', ['gateway', 'host'])
  console.timeEnd('gw')
  console.time('w')
  await network.start('worker', ['worker'])
  console.timeEnd('w')
  console.time('a')
  for (const name of ['a1', 'a2', 'a3', 'a4']) auditors.push(await network.start(name, ['auditor']))
  console.timeEnd('a')
  console.time('p')
  await network.publish(affineModel(), 'test/affine')
  console.timeEnd('p')
})
afterAll(() => network[Symbol.asyncDispose]())

it('brings an honest answer from signed to final, and the money adds up', async () => {
  const answer = await post(inferUrl(gateway.url, 'test/affine'), floats(1, 2, 3))
  expect(answer.status).toBe(200)
  expect(answer.json.outputs[0].data).toEqual([3, 5, 7])
  const hash = answer.headers.get('x-og-receipt') as `0x${string}`
  const settled = await network.until('settled', async () => {
    const receipt = await receiptAt(gateway.url, hash)
    return receipt?.state === 'settled' && receipt.standing.matched === 4 && receipt
  })
  console.log(settled)
  await network.pass(21)
  const final = await network.until('final', async () => {
    const receipt = await receiptAt(gateway.url, hash)
    return receipt?.state === 'final' && receipt.settlement.claimTransaction && receipt
  })
  console.log(final.guarantee, (await ask(`${gateway.url}/og/v1/nodes`)).json)
})
