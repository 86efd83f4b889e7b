import { deflate, deflateRawSync, gzip } from 'node:zlib'

import type { FastifyInstance, FastifyReply } from 'fastify'

/** Shorter answers stay as they are: the time costs more than the bytes. */
const minBytes = 16 * 1024
/** Bytes at the end of binary tensors that tell whether compression pays, and the share of them that it may leave. */
const [sampleBytes, maxShare] = [4 * 1024, 0.8]
/** The fastest level: others take several times as long for a few percent. */
const level = 1

/**
 * Compresses long answers for callers that accept it, outside of the event loop's thread. Binary tensors are compressed only where their
 * end shrinks: most floating-point numbers do not.
 */
export function compressAnswers(app: FastifyInstance): void {
  // With a callback: an async hook would cost every short answer a turn of the microtask queue.
  app.addHook('onSend', (request, reply, payload, done) => {
    const accepted = request.headers['accept-encoding']
    const bytes = accepted === undefined ? undefined : longBody(reply, payload)
    if (accepted === undefined || bytes === undefined) {
      done(null, payload)
      return
    }
    addVary(reply, 'Accept-Encoding')
    const encoding = chooseEncoding(String(accepted))
    if (encoding === undefined || !shrinks(reply, bytes)) {
      done(null, payload)
      return
    }
    const compress = encoding === 'gzip' ? gzip : deflate
    compress(bytes, { level }, (error, compressed) => {
      if (error !== null || compressed.length > maxShare * bytes.length) {
        done(null, payload)
        return
      }
      reply.header('content-encoding', encoding).removeHeader('content-length')
      done(null, compressed)
    })
  })
}

/** The bytes of a body that is long, whole and not encoded. */
function longBody(reply: FastifyReply, payload: unknown): Buffer | undefined {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return undefined
  if (payload.length < minBytes || reply.hasHeader('content-encoding') || reply.hasHeader('content-range'))
    return undefined
  return typeof payload === 'string' ? Buffer.from(payload) : payload
}

function shrinks(reply: FastifyReply, bytes: Buffer): boolean {
  if (reply.getHeader('content-type') !== 'application/octet-stream') return true
  // The end is tensors; a JSON part comes before them.
  return deflateRawSync(bytes.subarray(-sampleBytes), { level }).length <= maxShare * sampleBytes
}

/** The encoding that a caller accepts, gzip first. A weight of 0 refuses one. */
function chooseEncoding(accepted: string): 'gzip' | 'deflate' | undefined {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', weight] = part.split(';').map((text) => text.trim())
        return [name, weight === undefined ? 1 : Number(weight.replace(/^q=/, ''))]
      }),
  )
  return (['gzip', 'deflate'] as const).find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}

function addVary(reply: FastifyReply, name: string): void {
  const known = reply.getHeader('vary')
  reply.header('vary', known === undefined ? name : `${String(known)}, ${name}`)
}
