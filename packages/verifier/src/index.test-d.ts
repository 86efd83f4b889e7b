import type { Assessment, ReceiptFacts, ReceiptFile } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type { AuditMethod, VerifyReport, verifyReceiptFile, verifyReceiptText } from './index.ts'

expectTypeOf<typeof verifyReceiptFile>().parameter(0).toEqualTypeOf<ReceiptFile>()
expectTypeOf<typeof verifyReceiptText>().parameter(0).toEqualTypeOf<string>()
expectTypeOf<typeof verifyReceiptText>().returns.resolves.toEqualTypeOf<VerifyReport>()
// Without options every check that needs neither chain nor engine is made.
expectTypeOf<Parameters<typeof verifyReceiptFile>['length']>().toEqualTypeOf<1 | 2>()

// A report carries the facts that a caller can assess against other requirements.
expectTypeOf<VerifyReport['standing']>().toEqualTypeOf<ReceiptFacts>()
expectTypeOf<VerifyReport['assessment']>().toEqualTypeOf<Assessment>()

// A method of auditing always reports one of the outcomes.
expectTypeOf<ReturnType<AuditMethod['check']>>().resolves.toHaveProperty('outcome')
