import { expectTypeOf } from 'vitest'

import {
  type Address,
  assertRules,
  type Cheque,
  type Codec,
  chequeType,
  type Hasher,
  type Hex,
  isOgError,
  type Job,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  jobRules,
  type jobType,
  type Leaf,
  type Offer,
  OgError,
  type OutcomeLeaf,
  type offerType,
  outcomeLeafType,
  type Receipt,
  type RuleFacts,
  receiptType,
  type Signed,
  type SignedJson,
  type Signer,
  type StructValue,
  signedJsonSchema,
  signStruct,
  signUnderRoot,
} from './index.ts'

// The type of `details` follows from the code of an error.
const tooLarge = new OgError('TOO_LARGE', 'Message exceeds the limit.', { details: { limit: 1, actual: 2 } })
expectTypeOf(tooLarge.code).toEqualTypeOf<'TOO_LARGE'>()
expectTypeOf(tooLarge.details?.limit).toEqualTypeOf<number | undefined>()
expectTypeOf(new OgError('BAD_TENSOR', 'x: bad.').details?.tensor).toEqualTypeOf<string | undefined>()
// @ts-expect-error: TOO_LARGE has no detail `tensor`.
new OgError('TOO_LARGE', 'Message exceeds the limit.', { details: { tensor: 'x' } })
// @ts-expect-error: a code outside the catalogue.
new OgError('NO_SUCH_CODE', 'Message.')

declare const error: unknown
if (isOgError(error, 'BAD_TENSOR')) expectTypeOf(error.details?.tensor).toEqualTypeOf<string | undefined>()

// The value of a struct follows from its field types.
expectTypeOf<Job>().toEqualTypeOf<StructValue<(typeof jobType)['fields']>>()
expectTypeOf<Job['maxPrice']>().toEqualTypeOf<bigint>()
expectTypeOf<Leaf['price']>().toEqualTypeOf<bigint>()
expectTypeOf<Job['executeBy']>().toEqualTypeOf<number>()
expectTypeOf<Job['runtimes']>().toEqualTypeOf<Hex>()
expectTypeOf<Job['requester']>().toEqualTypeOf<Hex>()
expectTypeOf<Address>().toExtend<Hex>()
// @ts-expect-error: values are read-only.
;(({}) as Offer).minimumPrice = 1n
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

// The JSON form has decimal strings in place of bigints.
expectTypeOf<SignedJson<(typeof offerType)['fields']>['value']['minimumPrice']>().toEqualTypeOf<string>()
expectTypeOf(signedJsonSchema(receiptType).parse(error)).toEqualTypeOf<Signed<Receipt>>()

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
