import type { Address, Hex } from '@opengradient/protocol'
import { expectTypeOf, test } from 'vitest'

import type { NodeStatus, RouteAnswer, RouteEvent, RouteRequest, routes, ServedRequest } from './index.ts'

type Routes = typeof routes

test('requests have the parameters of the route', () => {
  expectTypeOf<RouteRequest<Routes['getReceipt']>>().toExtend<{ readonly params: { hash: Hex } }>()
  expectTypeOf<{ params: { hash: Hex } }>().toExtend<RouteRequest<Routes['getReceipt']>>()
  expectTypeOf<object>().not.toExtend<RouteRequest<Routes['getReceipt']>>()
  expectTypeOf<{ query: { limit: number } }>().toExtend<RouteRequest<Routes['listReceipts']>>()
  expectTypeOf<object>().toExtend<RouteRequest<Routes['listReceipts']>>()
  expectTypeOf<{ query: { limit: string } }>().not.toExtend<RouteRequest<Routes['listReceipts']>>()
})

test('servers get the default of an omitted query parameter', () => {
  expectTypeOf<ServedRequest<Routes['listReceipts']>['query']>().toEqualTypeOf<{ limit: number }>()
})

test('answers are a union over the declared statuses', () => {
  expectTypeOf<RouteAnswer<Routes['listNodes']>['body']['nodes'][number]>().toEqualTypeOf<NodeStatus>()
  expectTypeOf<RouteAnswer<Routes['getReadiness']>['status']>().toEqualTypeOf<200 | 503>()
  expectTypeOf<RouteAnswer<Routes['putBlob']>['body']>().toEqualTypeOf<{ cid: string }>()
  expectTypeOf<
    NonNullable<Extract<RouteAnswer<Routes['getReceipt']>, { status: 200 }>['body']['worker']>
  >().toEqualTypeOf<Address>()
})

test('events are a union over the declared names', () => {
  expectTypeOf<Extract<RouteEvent<Routes['streamEvents']>, { event: 'ping' }>['data']>().toEqualTypeOf<{ at: number }>()
})
