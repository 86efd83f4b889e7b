import { OgError } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { ApiClient } from '../client/api-client.ts'
import { errorBodySchema, errorOfResponse, toErrorBody } from './error-body.ts'
import { routes } from './routes.ts'

const tooLarge = new OgError('TOO_LARGE', 'The body is too large.', {
  details: { limit: 8, actual: 9 },
  source: 'node',
})
const bytesOf = (error: OgError) => new TextEncoder().encode(JSON.stringify(toErrorBody(error)))

test('toErrorBody keeps details and source, and the schema accepts them', () => {
  const body = toErrorBody(tooLarge)
  expect(body.opengradient).toMatchObject({ details: { limit: 8, actual: 9 }, source: 'node' })
  expect(errorBodySchema.parse(body)).toEqual(body)
})

test('errorOfResponse returns the error with its details and source', () => {
  const error = errorOfResponse(413, bytesOf(tooLarge), 'http://a')
  expect(error).toMatchObject({ code: 'TOO_LARGE', details: { limit: 8, actual: 9 }, source: 'node' })
})

test('ApiClient throws the error of the gateway with its details', async () => {
  const fetch = async () => new Response(bytesOf(tooLarge), { status: 413 })
  const client = new ApiClient({ urls: ['http://a'], fetch })
  await expect(client.call(routes.listNodes, {}, { signal: AbortSignal.timeout(10_000) })).rejects.toMatchObject({
    code: 'TOO_LARGE',
    details: { limit: 8, actual: 9 },
  })
})

test('an error without details has none in its body', () => {
  expect(toErrorBody(new OgError('NOT_FOUND', 'No such receipt.')).opengradient).not.toHaveProperty('details')
})
