import type { Address } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import {
  type DemoReport,
  type Devnet,
  type DevnetDocument,
  type DevnetEvent,
  type DevnetOptions,
  isLiarKind,
  type LiarKind,
  type LieReport,
  type liarKinds,
  lie,
  startDevnet,
} from './index.ts'

// Every option has a default.
expectTypeOf(startDevnet).toBeCallableWith()
expectTypeOf<object>().toExtend<DevnetOptions>()
expectTypeOf(startDevnet).returns.resolves.toEqualTypeOf<Devnet>()
expectTypeOf<Devnet>().toExtend<AsyncDisposable>()
expectTypeOf<Devnet['document']>().toEqualTypeOf<DevnetDocument>()
expectTypeOf<DevnetDocument['nodes'][number]['address']>().toEqualTypeOf<Address>()

// The kinds are the keys of the table, in types as at run time.
expectTypeOf<'wrong-output'>().toExtend<LiarKind>()
expectTypeOf<string>().not.toExtend<LiarKind>()
expectTypeOf<keyof typeof liarKinds>().toEqualTypeOf<LiarKind>()
const text: string = 'wrong-output'
if (isLiarKind(text)) expectTypeOf(text).toEqualTypeOf<LiarKind>()
expectTypeOf(lie).parameter(1).toEqualTypeOf<LiarKind>()
expectTypeOf(lie).returns.resolves.toEqualTypeOf<LieReport>()
expectTypeOf<DemoReport['caught'][number]['kind']>().toEqualTypeOf<LiarKind>()

// The type field discriminates events.
const event = {} as DevnetEvent
if (event.type === 'job') expectTypeOf(event.receiptHash).toEqualTypeOf<string>()
else expectTypeOf(event.message).toEqualTypeOf<string>()
