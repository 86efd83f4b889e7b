import fc from 'fast-check'

import { hexOf, whole } from './arbitraries.fixture.ts'
import { groupType, leafType } from './batch.ts'
import type { Hex } from './hex.ts'
import { assignmentType } from './objects/assignment.ts'
import { calibrationType } from './objects/calibration.ts'
import { checkpointType } from './objects/checkpoint.ts'
import { chequeType, reservationType } from './objects/cheque.ts'
import { helloType } from './objects/hello.ts'
import { jobType } from './objects/job.ts'
import { offerType } from './objects/offer.ts'
import { orderReplyType, orderType, orderVerdictType } from './objects/order.ts'
import { receiptType } from './objects/receipt.ts'
import { summaryType } from './objects/summary.ts'
import { outcomeLeafType } from './outcomes.ts'
import { rootType } from './root-signature.ts'
import type { Signed } from './signed.ts'
import type { FieldType, StructType, StructValue } from './struct.ts'
import { evidenceRequestType, outputRequestType } from './wire/evidence-stream.ts'
import { jobCallType } from './wire/gossip.ts'

/** Any struct type, for tests that treat all alike. */
export type AnyStruct = StructType<string, Record<string, FieldType>>

/** Every struct of the protocol. */
export const structTypes = [
  jobType,
  assignmentType,
  receiptType,
  offerType,
  chequeType,
  reservationType,
  summaryType,
  outcomeLeafType,
  leafType,
  groupType,
  helloType,
  orderType,
  orderReplyType,
  orderVerdictType,
  checkpointType,
  rootType,
  calibrationType,
  jobCallType,
  evidenceRequestType,
  outputRequestType,
] as unknown as readonly AnyStruct[]

const big = (bits: number): fc.Arbitrary<bigint> => {
  const max = 2n ** BigInt(bits) - 1n
  return fc.oneof(fc.bigInt(0n, max), fc.bigInt(0n, 300n), fc.bigInt(2n ** 53n - 3n, 2n ** 64n + 3n), fc.constant(max))
}

const fields: Record<FieldType, fc.Arbitrary<Hex | bigint | number>> = {
  address: hexOf(20),
  bytes32: hexOf(32),
  uint256: big(256),
  uint128: big(128),
  uint64: whole(Number.MAX_SAFE_INTEGER),
  uint32: whole(2 ** 32 - 1),
  uint16: whole(2 ** 16 - 1),
  uint8: whole(255),
}

export function structOf<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
): fc.Arbitrary<StructValue<Fields>> {
  return fc.record(Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, fields[field]])), {
    noNullPrototype: true,
  }) as never
}

export function signedOf<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
): fc.Arbitrary<Signed<StructValue<Fields>>> {
  return fc.record({ value: structOf(type), signature: hexOf(65) }, { noNullPrototype: true }) as never
}

const maxima = {
  uint256: 2n ** 256n - 1n,
  uint128: 2n ** 128n - 1n,
  uint64: Number.MAX_SAFE_INTEGER,
  uint32: 2 ** 32 - 1,
  uint16: 2 ** 16 - 1,
  uint8: 255,
} as const

/** A fixed value of a struct: hashes of the fields' names and usual numbers, or every field at one end of its range. */
export function sampleValue<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  kind: 'usual' | 'least' | 'greatest',
  hashOf: (label: string) => Hex,
): StructValue<Fields> {
  const ends = { least: '00', greatest: 'ff' } as const
  const fieldValue = (name: string, field: FieldType): Hex | bigint | number => {
    if (field === 'address' || field === 'bytes32') {
      const length = field === 'address' ? 20 : 32
      return kind === 'usual' ? `0x${hashOf(name).slice(-2 * length)}` : `0x${ends[kind].repeat(length)}`
    }
    const max = maxima[field]
    if (typeof max === 'bigint') return kind === 'usual' ? 1_234_567_890_123_456_789n : kind === 'least' ? 0n : max
    return kind === 'usual' ? (field === 'uint64' ? 1_800_000_000_123 : max % 251) : kind === 'least' ? 0 : max
  }
  return Object.fromEntries(
    Object.entries(type.fields).map(([name, field]) => [name, fieldValue(name, field)]),
  ) as never
}
