import fc from 'fast-check'
import { expect, it } from 'vitest'

import { normalizeUrl } from './normalize-url.ts'

it.each([
  ['/v2/models/me/echo/infer', '/v2/models/me%2Fecho/infer'],
  ['/v2/models/me%2Fecho/infer', '/v2/models/me%2Fecho/infer'],
  ['/v2/models/me%2fecho', '/v2/models/me%2Fecho'],
  ['/v2/models/me%252Fecho/versions/1.0.0/infer', '/v2/models/me%2Fecho/versions/1.0.0/infer'],
  ['/v2/models/me/echo/versions/1.0%2B1/ready/', '/v2/models/me%2Fecho/versions/1.0%2B1/ready'],
  ['/v2/models/me/echo/versions/1.0%252B1/ready', '/v2/models/me%2Fecho/versions/1.0%2B1/ready'],
  ['/v2/models/me/echo/', '/v2/models/me%2Fecho'],
  ['/v2/models/echo/infer', '/v2/models/echo/infer'],
  ['/v2/models/echo', '/v2/models/echo'],
  ['/v2/models', '/v2/models'],
  ['/v2/models/stats', '/v2/models/stats'],
  ['/v2/models/me/echo/stats', '/v2/models/me%2Fecho/stats'],
  ['/v2/models/echo/config', '/v2/models/echo/config'],
  ['/og/v1/models/me/echo/versions/1', '/og/v1/models/me%2Fecho/versions/1'],
  ['/og/v1/quote/?model=me/echo', '/og/v1/quote?model=me/echo'],
  ['/og/v1/blobs/a%2Fb', '/og/v1/blobs/a%2Fb'],
  ['//v2//health/ready//', '/v2/health/ready'],
  ['/', '/'],
  ['/?a=/', '/?a=/'],
  ['*', '*'],
])('the URL %s becomes %s', (url, normalized) => expect(normalizeUrl(url)).toBe(normalized))

it('gives one URL for every way to write a name, and changes no URL twice', () => {
  const segment = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/)
  const path = fc.tuple(segment, segment, fc.constantFrom('', '/infer', '/ready', '/versions/1.0', '/versions/1/infer'))
  fc.assert(
    fc.property(path, ([owner, model, tail]) => {
      fc.pre(!['infer', 'ready', 'versions', 'config', 'stats'].includes(model))
      const urls = ['/', '%2F', '%2f', '%252F'].map((slash) => `/v2/models/${owner}${slash}${model}${tail}`)
      const normalized = new Set([...urls, ...urls.map((url) => `${url}/`)].map(normalizeUrl))
      expect([...normalized]).toEqual([urls[1]])
    }),
  )
  fc.assert(
    fc.property(fc.webPath(), (url) => {
      const once = normalizeUrl(`/v2/models${url}`)
      fc.pre(!once.includes('%25'))
      expect(normalizeUrl(once)).toBe(once)
    }),
  )
})
