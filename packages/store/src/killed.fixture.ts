/** Process that the tests kill: writes to the given folder and prints a line per acknowledged write, without end. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { systemClock } from '@opengradient/protocol'

import { openDiskBlobs } from './blobs.ts'
import { openDiskRecords } from './disk-records.ts'
import { lockFolder } from './lock-folder.ts'
import { openOutbox } from './open-outbox.ts'

const [what, folder] = process.argv.slice(2) as [string, string]
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

if (what === 'lock') {
  await lockFolder(folder)
  say('locked')
  setInterval(() => {}, 1000)
} else if (what === 'records') {
  const records = await openDiskRecords({ path: join(folder, 'records') })
  const one = async (count: number): Promise<void> => {
    // Some are large, some wait for the disk.
    const value = new Uint8Array(count % 29 === 7 ? 300_000 : 1_000).fill(count % 251)
    await records.batch(
      ['first', 'second'].map((name) => ({ type: 'put', key: `${name}/${count}`, value })),
      { durable: count % 13 === 5 },
    )
    say(`wrote ${count}`)
  }
  for (let count = 0; ; count += 8) await Promise.all(Array.from({ length: 8 }, (_, i) => one(count + i)))
} else if (what === 'blobs') {
  const blobs = await openDiskBlobs({ path: folder })
  for (;;) say(await blobs.put(randomBytes(1_500_000)))
} else {
  const records = await openDiskRecords({ path: join(folder, 'records') })
  const outbox = await openOutbox({ records, clock: systemClock })
  outbox.process('job', async ({ key }) => {
    say(`started ${key}`)
    if (key === 'stuck') await new Promise(() => {})
  })
  await outbox.enqueue({ key: 'quick', kind: 'job', payload: Uint8Array.of(1) })
  await outbox.idle()
  say('done quick')
  await outbox.enqueue({ key: 'stuck', kind: 'job', payload: Uint8Array.of(2) })
  for (let count = 0; ; count++) {
    await outbox.enqueue({ key: `waiting-${count}`, kind: 'job', payload: Uint8Array.of(3) })
    say(`enqueued waiting-${count}`)
  }
}
