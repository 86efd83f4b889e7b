import { BaseError, HttpRequestError, InsufficientFundsError } from 'viem'
import { expect, it } from 'vitest'

import { toChainError } from './to-chain-error.ts'

it.each([
  ["geth's state transition", 'insufficient funds for gas * price + value: address 0xab have 5 want 21000'],
  ["geth's transaction pool", 'insufficient funds for gas * price + value: balance 5, tx cost 21000, overshot 20995'],
])('reads the amounts of INSUFFICIENT_FUNDS from the message of %s', (_, details) => {
  const error = new InsufficientFundsError({ cause: new BaseError('Request failed.', { details }) })
  expect(toChainError(error, 'transfer')).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    details: { required: '21000', available: '5' },
  })
})

it('gives INSUFFICIENT_FUNDS no details when the message names no amounts', () => {
  const error = new InsufficientFundsError({
    cause: new BaseError('Request failed.', { details: 'insufficient funds' }),
  })
  expect(toChainError(error, 'transfer')).toMatchObject({ code: 'INSUFFICIENT_FUNDS', details: undefined })
})

it('names the origin of an endpoint that is not reachable, and the reason, but not its key', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const cause = new TypeError('fetch failed', { cause: refused })
  const error = new HttpRequestError({ url: 'http://127.0.0.1:1/v3/secret?key=secret', cause })
  expect(toChainError(error, 'deployment')).toMatchObject({
    code: 'CHAIN',
    shortMessage: 'deployment: http://127.0.0.1:1 is not reachable: connection refused.',
  })
  const blocked = new TypeError('fetch failed', { cause: new Error('bad port') })
  expect(toChainError(new HttpRequestError({ url: 'http://a:1/key', cause: blocked }), 'head').shortMessage).toBe(
    'head: http://a:1 is not reachable: bad port.',
  )
  const answered = new HttpRequestError({ url: 'http://127.0.0.1:1/secret', status: 503 })
  expect(toChainError(answered, 'head').shortMessage).toBe('head: http://127.0.0.1:1 responded with status 503.')
})
