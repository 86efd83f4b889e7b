import { readdirSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
import { errorPages } from './error-pages.ts'
import { isOgError, OgError, toOgError } from './og-error.ts'
import { fromWireError, toWireError, wireErrorSchema } from './wire-error.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[]

describe('the catalogue', () => {
  it('has unique numbers in ascending order', () => {
    const numbers = codes.map((code) => errorCatalogue[code].number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('has one page per code in docs/errors, generated from it', () => {
    const folder = new URL('../../../docs/errors/', import.meta.url)
    const pages = errorPages()
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
    for (const [name, text] of pages) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text)
  })
})

describe('an error', () => {
  const cause = new TypeError('inner')
  const error = new OgError('OVERLOADED', 'The queue is full.', {
    next: ['Wait.', 'Or ask another.'],
    docsPath: 'errors.md',
    cause,
    retryAfterMs: 20,
  })

  it('carries its parts', () => {
    expect(error).toMatchObject({
      name: 'OgError',
      code: 'OVERLOADED',
      shortMessage: 'The queue is full.',
      metaMessages: ['Wait.', 'Or ask another.'],
      docsPath: 'errors.md',
      retryAfterMs: 20,
      retryable: true,
    })
    expect(error.message).toMatchInlineSnapshot(`
      "The queue is full.
      Wait.
      Or ask another."
    `)
    expect(error.cause).toBe(cause)
    expect(new OgError('BAD_JOB', 'No.').retryable).toBe(false)
    expect(new OgError('BAD_JOB', 'No.').docsPath).toBe('errors/BAD_JOB.md')
    expect('cause' in new OgError('BAD_JOB', 'No.')).toBe(false)
  })

  it('finds a cause, and ends where causes go in a circle', () => {
    expect(error.walk((one) => one instanceof TypeError)).toBe(cause)
    expect(error.walk((one) => one instanceof RangeError)).toBeUndefined()
    const first = new OgError('INTERNAL', 'first')
    first.cause = new OgError('INTERNAL', 'second', { cause: first })
    expect(first.walk(() => false)).toBeUndefined()
  })

  it('is recognised when it comes from another copy of the package', async () => {
    vi.resetModules()
    const other = await import('./og-error.ts')
    expect(other.OgError).not.toBe(OgError)
    const foreign = new other.OgError('LOST', 'gone')
    expect(foreign).not.toBeInstanceOf(OgError)
    expect(isOgError(foreign)).toBe(true)
    expect(toOgError(foreign)).toBe(foreign)
    expect([isOgError(foreign, 'LOST'), isOgError(foreign, 'PEER')]).toEqual([true, false])
    for (const no of [undefined, null, 'LOST', new Error('LOST'), { code: 'LOST' }]) expect(isOgError(no)).toBe(false)
  })

  it('is made of anything thrown', () => {
    expect(toOgError(new Error('boom'))).toMatchObject({ code: 'INTERNAL', shortMessage: 'boom' })
    expect(toOgError('boom', 'STORE', 'disk')).toMatchObject({
      code: 'STORE',
      shortMessage: 'disk: boom',
      cause: 'boom',
    })
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (value) => {
        expect(isOgError(toOgError(value))).toBe(true)
      }),
    )
  })
})

describe('on the wire', () => {
  it('keeps details, and a source that is not the usual one of the code', () => {
    const details = { field: 'job.gateway', rule: 'job.gateway' }
    const wire = toWireError(new OgError('BAD_JOB', 'Wrong gateway.', { details, source: 'gateway' }))
    expect(wire).toEqual({ code: 'BAD_JOB', message: 'Wrong gateway.', next: [], details, source: 'gateway' })
    expect(fromWireError(wireErrorSchema.parse(wire))).toMatchObject({ details, source: 'gateway' })
    expect(toWireError(new OgError('BAD_JOB', 'Wrong gateway.', { source: 'client' }))).not.toHaveProperty('source')
    expect(fromWireError({ code: 'CHAIN', message: '', next: [] }).source).toBe('chain')
  })

  it('keeps code, message, advice and retry time, and no cause', () => {
    const error = new OgError('OVERLOADED', 'Full.', { next: ['Wait.'], retryAfterMs: 5, cause: new Error('secret') })
    const wire = toWireError(error)
    expect(wire).toEqual({ code: 'OVERLOADED', message: 'Full.', next: ['Wait.'], retryAfterMs: 5 })
    const received = fromWireError(wire)
    expect(received).toMatchObject({ code: 'OVERLOADED', message: 'Full.\nWait.', retryAfterMs: 5 })
    expect(received.cause).toBeUndefined()
  })

  it('is one line without control characters once it was received', () => {
    const wire = { code: 'BAD_JOB', message: 'Paid.\u001b[2K\r\nReally\u2028.', next: ['a\tb\u0000'] }
    const received = fromWireError(wireErrorSchema.parse(wire))
    expect(received.shortMessage).toBe('Paid. [2K Really .')
    expect(received.metaMessages).toEqual(['a b '])
  })

  it('always stays within its own limits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.string({ maxLength: 5_000, size: 'max' }),
        fc.array(fc.string({ maxLength: 1_000, size: 'large' }), { maxLength: 12 }),
        fc.option(fc.double(), { nil: undefined }),
        (code, message, next, retryAfterMs) => {
          const error = new OgError(code, message, { next, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
          const wire = toWireError(error)
          expect(wireErrorSchema.parse(wire)).toEqual(wire)
        },
      ),
    )
  })
})
