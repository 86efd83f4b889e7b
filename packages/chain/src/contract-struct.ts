import type { FieldType, StructType, StructValue } from '@opengradient/protocol'

type ContractValue<Type extends FieldType, Value> = Type extends 'uint64' ? bigint : Value

/** A struct as viem encodes and decodes it: `uint64` are bigints. */
export type ContractStruct<Fields extends Record<string, FieldType>> = {
  readonly [Name in keyof Fields]: ContractValue<Fields[Name], StructValue<Fields>[Name]>
}

/** Turns a value of the protocol package into an argument of a contract. */
export function toContractStruct<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  value: StructValue<Fields>,
): ContractStruct<Fields> {
  return convert(type, value, (item) => BigInt(item as number)) as ContractStruct<Fields>
}

/** Turns a decoded struct into a value of the protocol package, with addresses as they are and no further fields. */
export function fromContractStruct<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  value: ContractStruct<Fields>,
): StructValue<Fields> {
  return convert(type, value, Number) as StructValue<Fields>
}

function convert<Name extends string, Fields extends Record<string, FieldType>>(
  { eip712 }: StructType<Name, Fields>,
  value: Readonly<Record<string, unknown>>,
  uint64: (item: unknown) => unknown,
): unknown {
  return Object.fromEntries(
    eip712.map(({ name, type }) => [name, type === 'uint64' ? uint64(value[name]) : value[name]]),
  )
}
