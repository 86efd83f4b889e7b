import { expect, test } from 'vitest'

import { judgeOwnAudit, type OwnAuditFacts } from './own-auditor.ts'

const facts: OwnAuditFacts = { own: 'met', foreign: 'unmet', ground: 'void', picked: 'void', second: 'DUPLICATE' }

test('is harmless when its own draw convinces the holder of its key alone', () => {
  expect(judgeOwnAudit(facts)?.result).toBe('harmless')
})

test.each<[string, Partial<OwnAuditFacts>]>([
  ['its own reader is not convinced by the honest order', { own: 'unmet' }],
  ['another reader is', { foreign: 'met' }],
  ['another random value is accepted', { ground: 'met' }],
  ['another auditor is accepted', { picked: 'met' }],
  ['the gateway takes a second order', { second: undefined }],
  ['the gateway refuses it for another reason', { second: 'UNAVAILABLE' }],
])('is neither caught nor harmless when %s', (_, more) => {
  expect(judgeOwnAudit({ ...facts, ...more })).toBeUndefined()
})
