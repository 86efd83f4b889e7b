import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

import { onTestFinished, test, vi } from 'vitest'

import { killProcessGroup } from './process-group.ts'
import { ProcessThrottle } from './process-throttle.ts'

/** The running part of a cycle is short. */
const often = { timeout: 60_000, interval: 1 }

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
  await vi.waitUntil(isStopped, often)
  throttle.resume()
  await vi.waitUntil(() => !isStopped(), often)

  throttle.slow(pid)
  // Both states follow each other.
  await vi.waitUntil(isStopped, often)
  await vi.waitUntil(() => !isStopped(), often)
  await vi.waitUntil(isStopped, often)
  throttle.resume()
  throttle.resume()
  await vi.waitUntil(() => !isStopped(), often)
}, 120_000)
