import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openDiskRecords } from './disk-records.ts'
import { memoryRecords } from './memory-records.ts'
import { prefixed } from './prefixed.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'
import { recordsCompliance } from './testing.ts'

const folder = temporaryFolder()
let count = 0

recordsCompliance('memory', async () => ({ records: memoryRecords(), async close() {} }))
recordsCompliance('disk', async () => {
  const records = await openDiskRecords({ path: join(folder, String(count++)) })
  return { records, close: () => records.close() }
})
recordsCompliance('prefixed', async () => {
  const records = memoryRecords()
  await records.batch([{ type: 'put', key: 'other/key', value: new Uint8Array(1) }])
  return { records: prefixed(records, 'mine/'), async close() {} }
})

it('restores records after a restart', async () => {
  const path = join(folder, 'again')
  {
    await using records = await openDiskRecords({ path })
    await records.batch([{ type: 'put', key: 'a', value: Uint8Array.of(1) }])
  }
  await using records = await openDiskRecords({ path })
  expect([...(await records.get('a'))!]).toEqual([1])
})

it('writes concurrent batches in order, large ones included, before it closes', async () => {
  const path = join(folder, 'together')
  const records = await openDiskRecords({ path })
  const writes = Array.from({ length: 300 }, (_, i) =>
    records.batch(
      [
        { type: 'put', key: 'last', value: Uint8Array.of(i % 251) },
        { type: 'put', key: `each/${i}`, value: new Uint8Array(i % 100 === 0 ? 1 << 20 : 8).fill(i % 251) },
      ],
      { durable: i % 97 === 0 },
    ),
  )
  await records.close()
  await Promise.all(writes)
  await using again = await openDiskRecords({ path })
  expect([...(await again.get('last'))!]).toEqual([299 % 251])
  for (let i = 0; i < 300; i++) expect((await again.get(`each/${i}`))?.at(-1)).toBe(i % 251)
})

it('throws STATE_IN_USE for a folder that another process has open', async () => {
  const path = join(folder, 'locked')
  await using records = await openDiskRecords({ path })
  await expect(openDiskRecords({ path })).rejects.toMatchObject({
    code: 'STATE_IN_USE',
    metaMessages: [expect.any(String)],
  })
  await records.close()
  await (await openDiskRecords({ path })).close()
})

it('throws STORE for a damaged folder', async () => {
  const path = join(folder, 'damaged')
  await (await openDiskRecords({ path })).close()
  for (const name of readdirSync(path)) if (name.startsWith('MANIFEST')) writeFileSync(join(path, name), 'nonsense')
  await expect(openDiskRecords({ path })).rejects.toMatchObject({ code: 'STORE', metaMessages: [expect.any(String)] })
})

it('throws STORE after close', async () => {
  const records = await openDiskRecords({ path: join(folder, 'closed') })
  await records.close()
  await records.close()
  await expect(records.get('a')).rejects.toMatchObject({ code: 'STORE' })
  await expect(records.batch([{ type: 'del', key: 'a' }])).rejects.toMatchObject({ code: 'STORE' })
})
