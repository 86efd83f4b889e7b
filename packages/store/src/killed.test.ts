import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { systemClock } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { openDiskBlobs } from './blobs.ts'
import { openDiskRecords } from './disk-records.ts'
import { lockFolder } from './lock-folder.ts'
import { openOutbox } from './open-outbox.ts'
import type { RecordsDamage } from './open-reported-level.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const root = temporaryFolder()

/** Lines of the child process, which is killed after `count` lines; `whileAlive` runs before. */
async function killAfter(
  what: string,
  folder: string,
  count: number,
  whileAlive?: (pid: number) => Promise<void>,
): Promise<string[]> {
  const script = join(import.meta.dirname, 'killed.fixture.ts')
  const child = spawn(process.execPath, ['--conditions=source', '--no-warnings', script, what, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let killed = false
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (lines.length < count || killed) continue
    killed = true
    await whileAlive?.(child.pid!)
    child.kill('SIGKILL')
  }
  expect(child.signalCode ?? (await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal))))).toBe(
    'SIGKILL',
  )
  return lines
}

it('outbox: processes acknowledged entries after kill -9 and repeats no finished entry', async () => {
  const folder = join(root, 'outbox')
  const lines = await killAfter('outbox', folder, 50)
  const acknowledged = lines
    .filter((line) => line.startsWith('enqueued '))
    .map((line) => line.slice('enqueued '.length))
  expect(lines).toContain('done quick')
  expect(lines).toContain('started stuck')
  await using records = await openDiskRecords({ path: join(folder, 'records') })
  await using outbox = await openOutbox({ records, clock: systemClock })
  const pending = (await outbox.pending()).map(({ key }) => key)
  expect(pending).toEqual(expect.arrayContaining(['stuck', ...acknowledged]))
  expect(outbox.state('quick')).toBe('done')
  expect(await outbox.enqueue({ key: 'stuck', kind: 'job', payload: Uint8Array.of(9) })).toEqual({
    state: 'pending',
    existing: true,
  })
  const handled: string[] = []
  outbox.process('job', async ({ key, payload }) => {
    handled.push(`${key} ${payload}`)
  })
  await outbox.idle()
  expect(handled[0]).toBe('stuck 2')
  expect(handled).toEqual(expect.arrayContaining(acknowledged.map((key) => `${key} 3`)))
  expect(await outbox.pending()).toEqual([])
})

it('records: keeps every acknowledged batch whole after kill -9', async () => {
  const folder = join(root, 'records')
  const lines = await killAfter('records', folder, 300)
  const damage: RecordsDamage[] = []
  const path = join(folder, 'records')
  await using records = await openDiskRecords({ path, onDamage: (each) => damage.push(each) })
  expect(damage).toEqual([])
  for (const line of lines) {
    if (!line.startsWith('wrote ')) continue
    const count = Number(line.slice('wrote '.length))
    for (const name of ['first', 'second']) expect((await records.get(`${name}/${count}`))?.at(-1)).toBe(count % 251)
  }
  const keys: string[] = []
  for await (const [key] of records.entries({ gte: '\0', lt: '~' })) keys.push(key)
  const [first, second] = ['first/', 'second/'].map((prefix) => keys.filter((key) => key.startsWith(prefix)))
  expect(second?.map((key) => key.slice('second/'.length))).toEqual(first?.map((key) => key.slice('first/'.length)))
})

it('blobs: keeps every acknowledged blob complete after kill -9 and no other file', async () => {
  const folder = join(root, 'blobs')
  const cids = await killAfter('blobs', folder, 20)
  await using blobs = await openDiskBlobs({ path: folder })
  for (const cid of cids) await blobs.verifyDag(cid)
  const { count, bytes } = await blobs.stat()
  expect(bytes).toBe(count * 1_500_000)
  expect(readdirSync(join(folder, 'files')).length).toBe(count)
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
})

it('lock: reports a live holder and ignores a dead one', async () => {
  const folder = join(root, 'lock')
  await killAfter('lock', folder, 1, async (pid) => {
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'STATE_IN_USE',
      shortMessage: expect.stringContaining(`process ${pid}`),
    })
  })
  {
    await using lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'STATE_IN_USE',
      shortMessage: expect.stringContaining(`process ${process.pid}`),
    })
    await lock.release()
    await lock.release()
  }
  await (await lockFolder(folder)).release()
})
