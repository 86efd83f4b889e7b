import { OgError } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { startError } from './start-error.ts'

const timeoutMs = 180_000
const interrupted = new OgError('ABORTED', 'The publication was aborted.')

test('reports TIMEOUT when the time limit interrupted a step that reports ABORTED', () => {
  expect(startError(interrupted, { wasStopped: false, timedOut: true, timeoutMs })).toMatchObject({
    code: 'TIMEOUT',
    shortMessage: 'The start of the devnet made no progress for 180 s.',
    details: { timeoutMs },
    cause: interrupted,
  })
})

test('reports ABORTED when the devnet was stopped, also after the time limit', () => {
  for (const timedOut of [false, true]) {
    expect(startError(interrupted, { wasStopped: true, timedOut, timeoutMs })).toMatchObject({ code: 'ABORTED' })
  }
})

test('keeps the error of a step that failed, and a TIMEOUT that names the step', () => {
  const failed = new OgError('NOT_SET_UP', 'anvil is not installed.')
  expect(startError(failed, { wasStopped: false, timedOut: false, timeoutMs })).toBe(failed)
  const late = new OgError('TIMEOUT', 'worker-1 was not ready in time.')
  expect(startError(late, { wasStopped: false, timedOut: true, timeoutMs })).toBe(late)
})
