import { expect, test } from 'vitest'

import { ProgressDeadline } from './progress-deadline.ts'

test('aborts after the time without progress, and not after an extension or when cleared', async () => {
  const waits: { ms: number; pass(): void; signal: AbortSignal | undefined }[] = []
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      waits.push({ ms, signal, pass: resolve })
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  const deadline = new ProgressDeadline(5_000, { sleep })
  deadline.extend()
  expect(waits.map(({ ms, signal }) => [ms, signal?.aborted])).toEqual([
    [5_000, true],
    [5_000, false],
  ])
  expect(deadline.signal.aborted).toBe(false)
  waits[1]?.pass()
  await expect.poll(() => deadline.signal.aborted).toBe(true)
  const cleared = new ProgressDeadline(5_000, { sleep })
  cleared.clear()
  expect(waits[2]?.signal?.aborted).toBe(true)
  expect(cleared.signal.aborted).toBe(false)
})
