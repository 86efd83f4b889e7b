import { expectTypeOf } from 'vitest'

import { BoundedMap, type RetryOptions, raceWithSignal, retry, until, withDeadline } from './index.ts'

declare const signal: AbortSignal
declare const clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> }

expectTypeOf(raceWithSignal(Promise.resolve(1), signal)).toEqualTypeOf<Promise<number>>()
expectTypeOf(withDeadline({ clock, timeoutMs: 1 }, async () => 'text')).toEqualTypeOf<Promise<string>>()
expectTypeOf(retry(async () => 1n, { clock, firstDelayMs: 1, maxDelayMs: 2 })).toEqualTypeOf<Promise<bigint>>()

// The falsy part of the condition's type is not part of the result.
declare const find: () => { id: number } | undefined
expectTypeOf(until(find, { subscribe: () => () => {} })).toEqualTypeOf<Promise<{ id: number }>>()

expectTypeOf(new BoundedMap<string, number>({ maxEntries: 1 }).get('key')).toEqualTypeOf<number | undefined>()

// A clock and a generator with more methods fit; a clock is required.
expectTypeOf(clock).toExtend<RetryOptions['clock']>()
expectTypeOf<{ firstDelayMs: 1; maxDelayMs: 1 }>().not.toExtend<RetryOptions>()
