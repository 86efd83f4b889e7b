import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

import { onTestFinished, test, vi } from 'vitest'

import { killProcessGroup } from './process-group.ts'
import { ProcessThrottle } from './process-throttle.ts'

function stateOf(pid: number): string | undefined {
  return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
}

test('stops, slows and continues a process', async () => {
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
  await once(child, 'spawn')
  const pid = child.pid as number
  onTestFinished(() => killProcessGroup(pid))
  const throttle = new ProcessThrottle()
  const isStopped = () => stateOf(pid) === 'T'

  throttle.pause(pid)
  await vi.waitUntil(isStopped)
  throttle.resume()
  await vi.waitUntil(() => !isStopped())

  throttle.slow(pid)
  // Both states follow each other.
  await vi.waitUntil(isStopped)
  await vi.waitUntil(() => !isStopped())
  await vi.waitUntil(isStopped)
  throttle.resume()
  throttle.resume()
  await vi.waitUntil(() => !isStopped())
})
