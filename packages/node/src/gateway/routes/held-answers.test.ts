import { expect, it } from 'vitest'

import { HeldAnswers } from './held-answers.ts'
import { RequestAdmission } from './request-admission.ts'

const overloaded = expect.objectContaining({ code: 'OVERLOADED' })

it('holds an eighth of all answers for one network, and those of other ones beside', async () => {
  const held = new HeldAnswers()
  const end = Promise.withResolvers<void>()
  const waits = Array.from({ length: 512 }, (_, i) => held.run(`2001:db8:1:1::${i.toString(16)}`, 1, () => end.promise))
  await expect(held.run('2001:db8:1:1::ffff', 1, () => end.promise)).rejects.toEqual(overloaded)
  waits.push(held.run('192.0.2.1', 1, () => end.promise))
  end.resolve()
  await Promise.all(waits)
  await expect(held.run('2001:db8:1:1::ffff', 1, async () => 'held')).resolves.toBe('held')
})

it('holds an eighth of the bytes for one network, or one larger answer', async () => {
  const held = new HeldAnswers()
  const end = Promise.withResolvers<void>()
  const large = held.run('192.0.2.1', 40 << 20, () => end.promise)
  await expect(held.run('192.0.2.1', 1, () => end.promise)).rejects.toEqual(overloaded)
  const other = held.run('192.0.2.2', 1, () => end.promise)
  end.resolve()
  await Promise.all([large, other])
})

it('gives one network 32 of 256 slots where it is bounded so, and its slots again when it leaves them', () => {
  const admission = new RequestAdmission(256, 32)
  const leave = Array.from({ length: 32 }, () => admission.enter('192.0.2.1'))
  expect(() => admission.enter('::ffff:192.0.2.1')).toThrow(overloaded)
  admission.enter('192.0.2.2')
  leave[0]?.()
  admission.enter('192.0.2.1')
})
