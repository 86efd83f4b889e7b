import { expect, it } from 'vitest'

import { assertOwnSite } from './assert-own-site.ts'

const check = (headers: Record<string, string>, method = 'POST', isLoopback = true) => {
  return () => assertOwnSite({ method, headers }, { isLoopback, allows: (origin) => origin === 'https://app.example' })
}
const rejection = expect.objectContaining({ code: 'NOT_AUTHORISED' })

it.each<[Record<string, string>, string?]>([
  [{ host: '127.0.0.1:8080' }],
  [{ host: 'localhost:8080' }],
  [{ host: '[::1]:8080' }],
  [{ host: '[::1]' }],
  [{ host: 'LocalHost:8080' }],
  [{ host: 'localhost:8080', origin: 'https://app.example', 'sec-fetch-site': 'cross-site' }],
  [{ host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }],
  [{ host: 'localhost', origin: 'https://pages.example' }, 'GET'],
  [{ host: 'localhost', 'sec-fetch-site': 'cross-site' }, 'GET'],
])('accepts %j %s', (headers, method) => {
  expect(check(headers, method)).not.toThrow()
})

it.each<[Record<string, string>, string?]>([
  [{ host: 'localhost:8080', origin: 'https://pages.example' }],
  [{ host: 'localhost:8080', origin: 'http://localhost:9090' }],
  [{ host: 'localhost:8080', origin: 'null' }],
  [{ host: 'localhost:8080', 'sec-fetch-site': 'cross-site' }],
  [{ host: 'localhost:8080', origin: 'https://pages.example' }, 'PUT'],
  [{ host: 'pages.example:8080' }, 'GET'],
  [{ host: 'localhost.pages.example' }, 'GET'],
  [{}, 'GET'],
])('rejects %j %s with NOT_AUTHORISED', (headers, method) => {
  expect(check(headers, method)).toThrow(rejection)
})

it('accepts any host name where the server does not listen on a loopback address', () => {
  expect(check({ host: 'gateway.example' }, 'POST', false)).not.toThrow()
  const foreign = { host: 'gateway.example', origin: 'https://pages.example' }
  expect(check(foreign, 'POST', false)).toThrow(rejection)
})
