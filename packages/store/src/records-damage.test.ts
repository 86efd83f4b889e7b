import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { crc32c } from './crc32c.ts'
import { type LogReplay, openDiskRecords } from './disk-records.ts'
import type { RecordsDamage } from './open-reported-level.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const folder = temporaryFolder()
const written = 50

/** Writes records, and closes them. @returns their folder */
async function records(name: string): Promise<string> {
  const path = join(folder, name)
  const { damage, close } = await open(path)
  expect(damage).toEqual([])
  await close()
  return path
}

/** Opens records, and counts those that {@link records} wrote; writes them where there are none. */
async function open(path: string) {
  const damage: RecordsDamage[] = []
  const replays: LogReplay[] = []
  const onDamage = (each: RecordsDamage): void => void damage.push(each)
  const disk = await openDiskRecords({ path, onDamage, onReplay: (each) => replays.push(each) })
  const found: string[] = []
  for await (const [key] of disk.entries({ gte: 'key', lt: '\u{10ffff}' })) found.push(key)
  const key = (i: number): string => `key ${String(i).padStart(3, '0')}`
  for (let i = 0; i < written && found.length === 0; i++) {
    await disk.batch([{ type: 'put', key: key(i), value: new Uint8Array(1_000) }])
  }
  return { damage, replays, found, close: () => disk.close() }
}

/** Writes records, and copies their folder as a killed process leaves it. @returns the copy */
async function killedRecords(name: string): Promise<string> {
  const { close } = await open(join(folder, `${name} alive`))
  const path = join(folder, name)
  cpSync(join(folder, `${name} alive`), path, { recursive: true })
  writeFileSync(`${path}.writes`, `${written}\n`)
  await close()
  return path
}

const fileOf = (path: string, name: RegExp): string =>
  join(
    path,
    readdirSync(path)
      .filter((each) => name.test(each))
      .sort()
      .at(-1) as string,
  )
const logOf = (path: string): string => fileOf(path, /^[0-9]+\.log$/)
const aheadOf = (path: string): string => fileOf(path, /^ahead-/)

it('computes the checksum of RFC 3720', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a91_36aa)
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe306_9283)
})

it('reports no damage of records that were closed, or whose process was killed within a write', async () => {
  const path = await records('whole')
  const { damage, found, close } = await open(path)
  expect({ damage, found: found.length }).toEqual({ damage: [], found: written })
  await close()
})

it('reports a flipped byte in the log, keeps a copy and opens the rest', async () => {
  const path = await records('flipped')
  const log = logOf(path)
  const bytes = readFileSync(log)
  bytes[20_000]! ^= 0xff
  writeFileSync(log, bytes)
  const { damage, found, close } = await open(path)
  expect(damage).toHaveLength(1)
  expect(damage[0]?.reasons[0]).toMatch(/^[0-9]+\.log is damaged at byte [0-9]+\.$/)
  expect(readFileSync(join(damage[0]?.copy ?? '', log.slice(path.length)))).toEqual(bytes)
  expect(found.length).toBeLessThan(written)
  await close()
  const again = await open(path)
  expect(again.damage).toEqual([])
  await again.close()
})

it.each([
  ['cut', (path: string) => truncateSync(logOf(path), 20_000), /^[0-9]+ of 50 writes are missing\.$/],
  ['deleted', (path: string) => rmSync(logOf(path)), /^50 of 50 writes are missing\.$/],
])('reports a log that was %s', async (name, damageIt, reason) => {
  const path = await records(name)
  damageIt(path)
  const { damage, close } = await open(path)
  expect(damage).toEqual([{ reasons: [expect.stringMatching(reason)], copy: undefined }])
  await close()
})

it('reports a folder that is missing', async () => {
  const path = await records('missing')
  rmSync(path, { recursive: true })
  const { damage, close } = await open(path)
  expect(damage).toEqual([{ reasons: ['50 of 50 writes are missing.'], copy: undefined }])
  await close()
})

it('repairs a database that LevelDB refuses to open', async () => {
  const path = await records('refused')
  const { close: closeAgain } = await open(path)
  await closeAgain()
  rmSync(fileOf(path, /^CURRENT$/))
  writeFileSync(join(path, 'CURRENT'), 'MANIFEST-999999\n')
  const { damage, found, close } = await open(path)
  expect(damage[0]?.reasons[0]).toContain('The database cannot be opened')
  expect(existsSync(damage[0]?.copy ?? '')).toBe(true)
  expect(found.length).toBe(written)
  await close()
})

it('replays the log of a process that was killed, and reports an unfinished write as no damage', async () => {
  const path = await killedRecords('killed')
  appendFileSync(aheadOf(path), readFileSync(aheadOf(path)).subarray(0, 100))
  const { damage, replays, found, close } = await open(path)
  expect({ damage, replays, found: found.length }).toEqual({
    damage: [],
    replays: [{ replayed: written, tornBytes: 100 }],
    found: written,
  })
  await close()
  const again = await open(path)
  expect({ ...again, close: undefined }).toEqual({ damage: [], replays: [], found, close: undefined })
  await again.close()
})

it('reports a flipped byte in the log of a process that was killed, keeps a copy and replays the rest', async () => {
  const path = await killedRecords('flipped ahead')
  const ahead = aheadOf(path)
  const bytes = readFileSync(ahead)
  bytes[20_000]! ^= 0xff
  writeFileSync(ahead, bytes)
  await expect(openDiskRecords({ path })).rejects.toMatchObject({
    code: 'STORE',
    shortMessage: /damaged at byte 1[0-9]{4}/,
  })
  const { damage, found, close } = await open(path)
  expect(damage).toEqual([
    {
      reasons: [expect.stringMatching(/^ahead-.*\.log is damaged at byte 1[0-9]{4}\.$/), '1 of 50 writes are missing.'],
      copy: expect.any(String),
    },
  ])
  expect(readFileSync(join(damage[0]?.copy ?? '', ahead.slice(path.length)))).toEqual(bytes)
  expect(found.length).toBe(written - 1)
  await close()
})

it.each([
  ['cut', (path: string) => truncateSync(aheadOf(path), 20_000), /^3[0-9] of 50 writes are missing\.$/],
  ['deleted', (path: string) => rmSync(aheadOf(path)), /^50 of 50 writes are missing\.$/],
])('reports a log of a process that was killed that was %s', async (name, damageIt, reason) => {
  const path = await killedRecords(`${name} ahead`)
  damageIt(path)
  const { damage, close } = await open(path)
  expect(damage).toEqual([{ reasons: [expect.stringMatching(reason)], copy: undefined }])
  await close()
})

it('replays the log over a database of which nothing can be read', async () => {
  const path = await killedRecords('unreadable')
  for (const name of readdirSync(path)) if (!name.startsWith('ahead-')) rmSync(join(path, name))
  writeFileSync(join(path, 'CURRENT'), 'MANIFEST-999999\n')
  const { damage, found, close } = await open(path)
  expect(damage).toEqual([{ reasons: [expect.stringContaining('cannot be opened')], copy: expect.any(String) }])
  expect(found.length).toBe(written)
  await close()
})
