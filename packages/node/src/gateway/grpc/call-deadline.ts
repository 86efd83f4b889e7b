import type { IncomingHttpHeaders } from 'node:http'

import { OgError } from '@opengradient/protocol'

const unitMs = { H: 3_600_000, M: 60_000, S: 1_000, m: 1, u: 1e-3, n: 1e-6 } as const
/** The longest timer of Node.js. */
const maxTimerMs = 2 ** 31 - 1

/** Aborts with TIMEOUT when the deadline of a call has passed, which its header `grpc-timeout` states. @throws BAD_INPUT */
export function callDeadline({ 'grpc-timeout': text }: IncomingHttpHeaders): AbortSignal | undefined {
  if (text === undefined) return undefined
  const match = /^([0-9]{1,8})([HMSmun])$/.exec(String(text))
  const unit = unitMs[match?.[2] as keyof typeof unitMs]
  if (match === null || unit === undefined) {
    throw new OgError('BAD_INPUT', `The timeout ${JSON.stringify(String(text).slice(0, 40))} is malformed.`, {
      details: { field: 'headers.grpc-timeout' },
      next: ['Send up to eight digits and a unit, such as 30S.'],
    })
  }
  const timeoutMs = Math.min(Number(match[1]) * unit, maxTimerMs)
  const deadline = new AbortController()
  AbortSignal.timeout(Math.ceil(timeoutMs)).addEventListener('abort', () => {
    const details = { timeoutMs }
    deadline.abort(new OgError('TIMEOUT', 'The deadline of the call has passed.', { source: 'client', details }))
  })
  return deadline.signal
}
