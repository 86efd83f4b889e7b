import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { describe, expect, it } from 'vitest'

import { endlessModel, temporaryModel } from './testing/index.ts'

/** An engine in a process of its own, busy for ever; prints the ids of its engine processes. */
const program = (index: string, model: object): string => `
  import { readdirSync, readFileSync } from 'node:fs'
  const { createEngine } = await import(${JSON.stringify(index)})
  const engine = createEngine({ processes: 1, timeoutMs: 600_000 })
  await engine.start()
  const model = ${JSON.stringify(model)}
  await engine.preload(model)
  const x = { name: 'x', datatype: 'FP32', shape: [1], data: new Uint8Array(4) }
  engine.execute({ model, inputs: [x], params: { outputs: [] } }).result
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

describe.skipIf(process.platform !== 'linux')('engine processes', () => {
  it('end with their engine while an endless model runs', async () => {
    await using model = await temporaryModel(endlessModel())
    const source = program(new URL('./index.ts', import.meta.url).href, model)
    const parent = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let line = ''
    for await (line of createInterface(parent.stdout)) break
    const children = JSON.parse(line) as string[]
    expect(children.length).toBe(1)
    expect(children.every(isAlive)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([])
  })
})
