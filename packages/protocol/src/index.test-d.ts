import { expectTypeOf } from 'vitest'

import {
  type Address,
  answerCodec,
  type Codec,
  type Hasher,
  type Hex,
  isOgError,
  type Job,
  type jobType,
  type Offer,
  OgError,
  offerType,
  type Receipt,
  receiptType,
  type Signed,
  type SignedAnswer,
  type SignedJson,
  type Signer,
  type StructValue,
  signedJsonSchema,
  signStruct,
  type Verdict,
  verdictCodec,
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
expectTypeOf<Job['executeBy']>().toEqualTypeOf<number>()
expectTypeOf<Job['requester']>().toEqualTypeOf<Hex>()
expectTypeOf<Address>().toExtend<Hex>()
// @ts-expect-error: values are read-only.
;(({}) as Offer).minimumPrice = 1n

declare const signer: Signer
declare const hasher: Hasher
declare const receipt: Receipt
expectTypeOf(signStruct(signer, hasher, receiptType, receipt)).toExtend<Signed<Receipt>>()
// @ts-expect-error: a receipt is not an offer.
signStruct(signer, hasher, offerType, receipt)

// The JSON form has decimal strings in place of bigints.
expectTypeOf<SignedJson<(typeof offerType)['fields']>['value']['minimumPrice']>().toEqualTypeOf<string>()
expectTypeOf(signedJsonSchema(receiptType).parse(error)).toEqualTypeOf<Signed<Receipt>>()

expectTypeOf(answerCodec).toExtend<Codec<SignedAnswer>>()
expectTypeOf(verdictCodec.decode).returns.toEqualTypeOf<Signed<Verdict>>()
