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
