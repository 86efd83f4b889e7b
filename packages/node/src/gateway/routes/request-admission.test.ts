import { expect, test } from 'vitest'

import { RequestAdmission } from './request-admission.ts'

/** Takes slots until one is refused. @returns their number */
function fill(admission: RequestAdmission, address: string): number {
  for (let taken = 0; ; taken++) {
    try {
      admission.enter(address)
    } catch {
      return taken
    }
  }
}

test('leaves an eighth of the slots to other addresses', () => {
  const admission = new RequestAdmission(64)
  expect(fill(admission, '192.0.2.1')).toBe(56)
  expect(fill(admission, '192.0.2.2')).toBe(8)
  expect(() => admission.enter('192.0.2.3')).toThrow(
    expect.objectContaining({ code: 'OVERLOADED', retryAfterMs: 1_000 }),
  )
})

test('has fewer slots while a lower limit holds, with an eighth of them for other addresses, and all of them afterwards', () => {
  let limitNow = Number.POSITIVE_INFINITY
  const admission = new RequestAdmission(64, undefined, () => limitNow)
  const leave = admission.enter('192.0.2.1')
  limitNow = 16
  expect(fill(admission, '192.0.2.1')).toBe(13)
  expect(fill(admission, '192.0.2.2')).toBe(2)
  expect(() => admission.enter('192.0.2.3')).toThrow(expect.objectContaining({ details: { limit: 16, actual: 17 } }))
  leave()
  admission.enter('192.0.2.3')
  limitNow = Number.POSITIVE_INFINITY
  expect(fill(admission, '192.0.2.1')).toBe(43)
})
