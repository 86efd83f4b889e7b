// Measures the packed form of signed objects against dag-cbor with a schema, in nanoseconds of CPU per object. Run with:
// node --conditions=source scripts/measure-encoding.ts

import {
  type StructType as CborType,
  jobType as cborJobType,
  receiptType as cborReceiptType,
  decodeRecord,
  encodeRecord,
  type FieldType,
  sha256,
  toHex,
} from '../src/index.ts'
import { createHasher, jobType, receiptType, type StructType } from '../src/v2/index.ts'

/** Median of seven runs of at least 40 ms each. CPU time: other processes do not count. */
function nanoseconds(run: () => unknown): number {
  let rounds = 1
  const time = (): number => {
    const start = process.cpuUsage()
    for (let i = 0; i < rounds; i++) run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  }
  while (time() < 40) rounds *= 2
  const runs = Array.from({ length: 7 }, () => (time() * 1e6) / rounds)
  return runs.sort((a, b) => a - b)[3] as number
}

/** A value with every field set: hashes from a counter, amounts and times of usual size. */
function sampleOf(fields: Readonly<Record<string, FieldType | 'uint128'>>): Record<string, string | bigint | number> {
  const hash = (name: string, bytes: number) => toHex(sha256(new TextEncoder().encode(name)).subarray(0, bytes))
  return Object.fromEntries(
    Object.entries(fields).map(([name, type]) => {
      if (type === 'address') return [name, hash(name, 20)]
      if (type === 'bytes32') return [name, hash(name, 32)]
      if (type === 'uint256' || type === 'uint128') return [name, 1_234_567_890_123_456_789n]
      return [name, type === 'uint64' ? 1_800_000_000_123 : 3]
    }),
  )
}

const hasher = createHasher({ chainId: 31_337, verifyingContract: `0x${'5f'.repeat(20)}` })

function measure(packed: StructType<string, never>, cbor: CborType<never>): void {
  const value = sampleOf(packed.fields) as never
  const bytes = packed.pack(value)
  const cborValue = sampleOf(cbor.fields) as never
  const cborBytes = encodeRecord(cbor.toRecord(cborValue))
  const results = {
    'pack, packed': nanoseconds(() => packed.pack(value)),
    'pack, dag-cbor': nanoseconds(() => encodeRecord(cbor.toRecord(cborValue))),
    'unpack, packed': nanoseconds(() => packed.unpack(bytes)),
    'unpack, dag-cbor and schema': nanoseconds(() => cbor.recordSchema.parse(decodeRecord(cborBytes, 65_536))),
    'EIP-712 digest': nanoseconds(() => hasher.digest(packed, value)),
  }
  console.log(`${packed.name}: ${bytes.length} bytes packed, ${cborBytes.length} in dag-cbor`)
  for (const [name, each] of Object.entries(results)) console.log(`  ${name}: ${Math.round(each)} ns`)
}

measure(jobType as never, cborJobType as never)
measure(receiptType as never, cborReceiptType as never)
