import { cidSchema, limits } from '@opengradient/protocol'
import * as z from 'zod'

import { defineRoute, json } from './route-definition.ts'

const tag = 'blobs'
const params = z.object({ cid: cidSchema.meta({ description: 'CIDv1 in base32' }) })
const mediaTypes = ['application/octet-stream', 'application/vnd.ipld.dag-cbor'] as const
const bytes = { kind: 'bytes', mediaTypes, maxBytes: limits.jobBytes + (1 << 20) } as const
const headers = { etag: 'The content id in quotes.', 'cache-control': 'Content of an id never changes.' }
const empty = { kind: 'empty' } as const

export const getBlob = defineRoute({
  operationId: 'getBlob',
  method: 'GET',
  path: '/og/v1/blobs/{cid}',
  tag,
  summary: 'Returns a file or a manifest by its content id.',
  params,
  headers: z.object({
    range: z.string().optional().meta({ description: 'One byte range of RFC 9110 §14.2; not applied to manifests' }),
    'if-none-match': z.string().optional(),
  }),
  responses: {
    200: { description: 'The whole content.', content: bytes, headers },
    206: {
      description: 'One range of a file.',
      content: bytes,
      headers: { ...headers, 'content-range': 'RFC 9110 §14.4' },
    },
    304: { description: 'The caller has the content.', content: empty, headers },
    416: {
      description: 'The range is outside the file.',
      content: empty,
      headers: { 'content-range': 'RFC 9110 §14.4' },
    },
  },
  errors: ['BAD_INPUT', 'NOT_FOUND'],
})

export const headBlob = defineRoute({
  operationId: 'headBlob',
  method: 'HEAD',
  path: '/og/v1/blobs/{cid}',
  tag,
  summary: 'Reports whether the gateway has content, and its length.',
  params,
  responses: { 200: { description: 'The gateway has the content.', content: empty, headers } },
  errors: ['BAD_INPUT', 'NOT_FOUND'],
})

export const putBlob = defineRoute({
  operationId: 'putBlob',
  method: 'PUT',
  path: '/og/v1/blobs/{cid}',
  tag,
  summary: 'Uploads a file or a manifest under its content id.',
  params,
  body: { description: 'The content; files are imported with the profile unixfs-v1-2025.', content: bytes },
  responses: { 201: { description: 'The content was stored.', content: json(z.object({ cid: cidSchema })) } },
  errors: ['BAD_INPUT', 'BAD_ENCODING', 'TOO_LARGE', 'OVERLOADED'],
})
