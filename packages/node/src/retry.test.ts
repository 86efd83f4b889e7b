import { type Clock, type ErrorCode, OgError, systemClock } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { retry } from './retry.ts'

/** Pauses end at once and are written down. */
function impatient(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = []
  return {
    ...systemClock,
    pauses,
    async sleep(ms) {
      pauses.push(ms)
    },
  }
}

it('repeats what may pass, with pauses that double, and gives up on what will not', async () => {
  const clock = impatient()
  const codes: ErrorCode[] = ['UNAVAILABLE', 'NOT_FOUND', 'OVERLOADED']
  const work = async (): Promise<string> => {
    const code = codes.shift()
    if (code) throw new OgError(code, 'not now')
    return 'done'
  }
  await expect(retry(work, clock, new AbortController().signal)).resolves.toBe('done')
  expect(clock.pauses).toEqual([500, 1_000, 2_000])

  const hopeless = async (): Promise<string> => {
    throw new OgError('BAD_MODEL', 'never')
  }
  await expect(retry(hopeless, clock, new AbortController().signal)).rejects.toMatchObject({ code: 'BAD_MODEL' })
})

it('does not begin again when the signal has fired', async () => {
  const abort = new AbortController()
  let tries = 0
  const work = async (): Promise<never> => {
    tries++
    abort.abort()
    throw new OgError('UNAVAILABLE', 'not now')
  }
  await expect(retry(work, impatient(), abort.signal)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(tries).toBe(1)
})
