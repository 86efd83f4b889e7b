import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { expect, it } from 'vitest'

import { textModel } from '../../testing/text-model.fixture.ts'
import { wordPieces } from '../../testing/word-pieces.fixture.ts'

const { manifest } = textModel(wordPieces(1 << 30))

/** A gateway's encoder in a process of its own, busy for ever; prints the ids of its processes once they have the text. */
const program = `
  import { readdirSync, readFileSync } from 'node:fs'
  const { EncodingChild } = await import(${JSON.stringify(new URL('./encoding-child.ts', import.meta.url).href)})
  const { systemClock } = await import('@opengradient/protocol')
  const manifest = ${JSON.stringify(manifest)}
  const readFile = async () => Uint8Array.from(${JSON.stringify([...wordPieces(1 << 30)])})
  const child = new EncodingChild({ manifest, readFile, clock: systemClock, limitMs: 600_000, heapMiB: 256 })
  await child.encode({ text: 'hello' })
  child.encode({ text: 'a'.repeat(1 << 20) })
  const children = readdirSync('/proc').filter((name) => {
    try { return /^\\d+$/.test(name) && readFileSync('/proc/' + name + '/stat', 'latin1').split(') ')[1].split(' ')[1] === String(process.pid) } catch { return false }
  })
  console.log(JSON.stringify(children))
`

const isAlive = (pid: string): boolean => {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

/** Time that a process has computed, in ticks of 10 ms. */
const computed = (pid: string): number =>
  Number(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[11])

it.skipIf(process.platform !== 'linux')(
  'an encoding process ends with its gateway while a task without an end runs',
  async () => {
    const parent = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program], {
      ...{ cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
    })
    const [line] = await once(createInterface({ input: parent.stdout as NonNullable<typeof parent.stdout> }), 'line')
    const children = JSON.parse(line) as string[]
    expect(children.length).toBe(1)
    const [child = ''] = children
    const before = computed(child)
    // The process computes: it cannot notice the end of its channel.
    await expect.poll(() => computed(child) - before).toBeGreaterThan(50)
    parent.kill('SIGKILL')
    await expect.poll(() => children.filter(isAlive)).toEqual([])
  },
)
