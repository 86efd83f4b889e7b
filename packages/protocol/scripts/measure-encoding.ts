// Measures the packed form and the digest of signed objects, in nanoseconds of CPU per object. Run with:
// node --conditions=source scripts/measure-encoding.ts

import { createHasher, type FieldType, jobType, receiptType, type StructType, sha256, toHex } from '../src/index.ts'

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
function sampleOf(fields: Readonly<Record<string, FieldType>>): Record<string, string | bigint | number> {
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

function measure(type: StructType<string, never>): void {
  const value = sampleOf(type.fields) as never
  const bytes = type.pack(value)
  const results = {
    pack: nanoseconds(() => type.pack(value)),
    unpack: nanoseconds(() => type.unpack(bytes)),
    'EIP-712 digest': nanoseconds(() => hasher.digest(type, value)),
  }
  console.log(`${type.name}: ${bytes.length} bytes`)
  for (const [name, each] of Object.entries(results)) console.log(`  ${name}: ${Math.round(each)} ns`)
}

measure(jobType as never)
measure(receiptType as never)
