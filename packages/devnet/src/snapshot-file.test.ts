import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

import { encodeRecord } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot-file.ts'

const zero = `0x${'00'.repeat(20)}` as const
const bytes = fc.uint8Array({ maxLength: 2_000 })
const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  at: fc.nat(),
  clockOffsetMs: fc.nat(),
  block: fc.nat(),
  settings: fc.record({
    workers: fc.integer({ min: 1, max: 32 }),
    auditors: fc.nat(32),
    liars: fc.subarray(['wrong-output', 'false-accuser'] as const).map((liars) => [...liars]),
    takeTurns: fc.boolean(),
    audit: fc.constantFrom(0 as const, 1 as const, 10 as const, 100 as const),
    seed: fc.nat(),
    blockTimeSeconds: fc.integer({ min: 1, max: 60 }),
  }),
  deployment: fc.record({
    chainId: fc.constant(31_337),
    fromBlock: fc.nat(),
    contracts: fc.constant({
      ...{
        opg: zero,
        escrow: zero,
        nodeRegistry: zero,
        seats: zero,
        modelRegistry: zero,
        settlement: zero,
        rounds: zero,
      },
      ...{ claims: zero, rulings: zero, faults: zero, cases: zero, challenges: zero, canaries: zero },
      ...{ orders: zero, demands: zero, firstJury: zero, lastJury: zero },
    }),
  }),
  models: fc.constant([{ name: 'a/b', version: '1', modelId: `0x${'11'.repeat(32)}` as const }]),
  chain: bytes,
  nodes: fc.array(
    fc.record({
      id: fc.constantFrom('gateway-1', 'worker-12'),
      files: fc.array(fc.record({ path: fc.constantFrom('records/000003.log', 'records.writes'), bytes })),
    }),
  ),
})

test('reads what was written', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, async (snapshot) => {
      expect(await decodeSnapshot(await encodeSnapshot(snapshot), 'net')).toEqual(snapshot)
    }),
    { numRuns: 30 },
  )
})

test('refuses a file with one changed byte, or without its end', async () => {
  const [snapshot] = fc.sample(snapshots, 1)
  const file = await encodeSnapshot(snapshot as Snapshot)
  const refused = { code: 'BAD_ENCODING', message: expect.stringContaining('net') }
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = file.with(at, (file[at] as number) ^ change)
      await expect(decodeSnapshot(changed, 'net')).rejects.toMatchObject(refused)
      await expect(decodeSnapshot(file.subarray(0, at), 'net')).rejects.toMatchObject(refused)
    }),
  )
})

test('refuses any other file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (file) => {
      await expect(decodeSnapshot(file, 'net')).rejects.toMatchObject({ code: 'BAD_ENCODING' })
    }),
  )
})

test.each([
  '../worker-2/records/1.log',
  'records/../../control.json',
  'records/..',
  '/etc/passwd',
  'blobs/index',
  'records.writes.new/a',
])('refuses a snapshot that would write to %s', async (path) => {
  const [snapshot] = fc.sample(snapshots, 1)
  const content = { ...snapshot, nodes: [{ id: 'worker-1', files: [{ path, bytes: new Uint8Array() }] }] }
  const body = gzipSync(encodeRecord(content))
  const head = `opengradient devnet snapshot 1\n`
  const file = Buffer.concat([Buffer.from(head), createHash('sha256').update(body).digest(), body])
  await expect(decodeSnapshot(file, 'net')).rejects.toMatchObject({ code: 'BAD_ENCODING' })
})
