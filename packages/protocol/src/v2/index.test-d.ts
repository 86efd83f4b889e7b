import { expectTypeOf } from 'vitest'

import type { Hex } from '../hex.ts'
import type { Signer } from '../signature.ts'
import type { Codec } from '../wire/codec.ts'
import {
  assertRules,
  type Cheque,
  chequeType,
  type Hasher,
  type Job,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  jobRules,
  type jobType,
  type Leaf,
  type OutcomeLeaf,
  outcomeLeafType,
  type Receipt,
  type RuleFacts,
  receiptType,
  type Signed,
  type StructValue,
  signStruct,
  signUnderRoot,
} from './index.ts'

// The value of a struct follows from its field types.
expectTypeOf<Job>().toEqualTypeOf<StructValue<(typeof jobType)['fields']>>()
expectTypeOf<Job['maxPrice']>().toEqualTypeOf<bigint>()
expectTypeOf<Leaf['price']>().toEqualTypeOf<bigint>()
expectTypeOf<Job['executeBy']>().toEqualTypeOf<number>()
expectTypeOf<Job['runtimes']>().toEqualTypeOf<Hex>()
expectTypeOf(outcomeLeafType.unpack).returns.toEqualTypeOf<OutcomeLeaf>()

declare const signer: Signer
declare const hasher: Hasher
declare const receipt: Receipt
declare const cheque: Cheque
expectTypeOf(signStruct(signer, hasher, receiptType, receipt)).toExtend<Signed<Receipt>>()
expectTypeOf(signUnderRoot(signer, signer.address, hasher, receiptType, [receipt])).toExtend<Signed<Receipt>[]>()
// @ts-expect-error: a cheque has a signature of its own.
signUnderRoot(signer, signer.address, hasher, chequeType, [cheque])
// @ts-expect-error: a receipt is not a cheque.
signStruct(signer, hasher, chequeType, receipt)

// A role evaluates the rules whose facts it has.
declare const facts: Pick<RuleFacts, 'job' | 'gateway'>
assertRules([jobRules.gateway, jobRules.payer], facts)
// @ts-expect-error: the fact `module` is missing.
assertRules([jobRules.gateway, jobRules.module], facts)

// Messages follow from their fields.
expectTypeOf(jobResponseCodec).toExtend<Codec<JobResponse>>()
const request = jobRequestCodec.decode(new Uint8Array())
if (request.type === 'run') expectTypeOf(request.job).toEqualTypeOf<Signed<Job>>()
if (request.type === 'cheque') expectTypeOf(request.cheque.value).toEqualTypeOf<Cheque>()
// @ts-expect-error: no such message.
jobRequestCodec.encode({ type: 'delivered', receipts: [] })
