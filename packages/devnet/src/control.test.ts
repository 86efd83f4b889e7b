import { OgError } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { askControl, type ControlOrder, startControl } from './control.ts'

test('handles orders with the token and returns results and errors', async () => {
  const orders: ControlOrder[] = []
  const control = await startControl(async (order) => {
    orders.push(order)
    if (order.type === 'lie') throw new OgError('UNAVAILABLE', 'No worker is active.', { next: ['Wait.'] })
    return { pong: true }
  })
  expect(await askControl(control.address, { type: 'ping' })).toEqual({ pong: true })
  await expect(askControl(control.address, { type: 'lie', kind: 'wrong-output' })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    shortMessage: 'No worker is active.',
    metaMessages: ['Wait.'],
  })
  expect(orders.map(({ type }) => type)).toEqual(['ping', 'lie'])
  await control.stop()
})

test('rejects orders with another token, unknown orders and orders over 4 KiB', async () => {
  const orders: ControlOrder[] = []
  const control = await startControl(async (order) => orders.push(order))
  const wrongToken = { ...control.address, token: 'ab'.repeat(32) }
  await expect(askControl(wrongToken, { type: 'ping' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  const url = `http://127.0.0.1:${control.address.port}/`
  expect((await fetch(url, { method: 'POST', body: '{"type":"ping"}' })).status).toBe(403)
  const headers = { authorization: `Bearer ${control.address.token}` }
  const unknown = await fetch(url, { method: 'POST', headers, body: '{"type":"reboot"}' })
  expect(unknown.status).toBe(500)
  expect(await unknown.json()).toMatchObject({ code: 'BAD_INPUT', details: { field: 'order.type' } })
  const long = await fetch(url, { method: 'POST', headers, body: ' '.repeat(10_000) })
  expect(long.status).toBe(500)
  expect(await long.json()).toMatchObject({ code: 'TOO_LARGE', details: { limit: 4_096 } })
  expect(orders).toEqual([])
  await control.stop()
  await expect(askControl(control.address, { type: 'ping' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})
