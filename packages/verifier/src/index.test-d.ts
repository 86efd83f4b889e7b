import type { ReceiptFile } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type { Check, CheckName, replayMethod, VerifyReport, verifyReceiptFile, verifyReceiptText } from './index.ts'

// A check is decided, or not.
expectTypeOf<Check['ok']>().toEqualTypeOf<boolean | null>()
// Names of checks are literals, so that a misspelled name does not compile.
expectTypeOf<CheckName>().not.toEqualTypeOf<string>()
expectTypeOf<'price'>().toExtend<CheckName>()

expectTypeOf<typeof verifyReceiptFile>().parameter(0).toEqualTypeOf<ReceiptFile>()
expectTypeOf<typeof verifyReceiptText>().parameter(0).toEqualTypeOf<string>()
expectTypeOf<typeof verifyReceiptText>().returns.resolves.toEqualTypeOf<VerifyReport>()
// Without options every check that needs neither chain nor engine is made.
expectTypeOf<Parameters<typeof verifyReceiptFile>['length']>().toEqualTypeOf<1 | 2>()

// A method of auditing always reports one of the outcomes of a verdict.
expectTypeOf<ReturnType<ReturnType<typeof replayMethod>['check']>>().resolves.toHaveProperty('outcome')
