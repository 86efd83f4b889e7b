import { createHasher, signedJsonSchema, summaryType } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { testAddress, testHash } from '../case-events.fixture.ts'
import { exitCodeOf, inventVerdict, judgeLyingGateway, type LyingGatewayFacts } from './lying-gateway.ts'

const refused: LyingGatewayFacts = {
  receiptHash: testHash('1'),
  invented: 2,
  exitCode: 1,
  refreshedExitCode: 3,
  clientError: 'GUARANTEE_NOT_REACHED',
  honestExitCode: 0,
}

test('judges refused verdicts as harmless', () => {
  expect(judgeLyingGateway(refused)).toEqual({
    result: 'harmless',
    how: '2 invented verdicts refused: og verify exits 1, the client reports GUARANTEE_NOT_REACHED; true verdicts pass',
  })
})

test.each<[string, Partial<LyingGatewayFacts>]>([
  ['verdicts that the verifier believes', { exitCode: 0 }],
  ["verdicts that the verifier believes on the gateway's word", { refreshedExitCode: 0 }],
  ['an exit code that decides nothing', { exitCode: 2 }],
  ['a client that returns the answer', { clientError: undefined }],
  ['a gateway that showed no invented verdict', { invented: 0 }],
  ['a verifier that refuses true verdicts too', { honestExitCode: 3 }],
])('does not judge %s', (_, changed) => {
  expect(judgeLyingGateway({ ...refused, ...changed })).toBeUndefined()
})

test('derives the exit code from the checks', () => {
  const ok = { name: 'chain', ok: true, detail: '' } as const
  expect(exitCodeOf({ checks: [ok], couldNotCheck: false })).toBe(0)
  expect(exitCodeOf({ checks: [{ ...ok, ok: null }], couldNotCheck: true })).toBe(3)
  expect(exitCodeOf({ checks: [ok, { ...ok, ok: false }], couldNotCheck: true })).toBe(1)
})

test('invents verdicts that are well-formed and signed by another account each', () => {
  const hasher = createHasher({ chainId: 1, verifyingContract: testAddress('1') })
  const place = { receiptHash: testHash('1'), batchId: testHash('2'), index: 1, leafCount: 3 }
  const [one, other] = [inventVerdict(hasher, place), inventVerdict(hasher, place)]
  expect(one.auditor).not.toBe(other.auditor)
  const { value } = signedJsonSchema(summaryType).parse(one.summary)
  expect(value).toMatchObject({ batchId: place.batchId, auditor: one.auditor, round: 0 })
})
