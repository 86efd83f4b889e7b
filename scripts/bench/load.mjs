// One request at a time, or a fixed number in flight, over persistent connections.

import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Refusals that a caller repeats: every worker has too many unaudited batches, or too many jobs. */
const repeated = new Set(['AUDIT_BACKLOG', 'OVERLOADED', 'NO_WORKER'])
const maxRefusals = 120

/**
 * Creates an HTTP caller over persistent connections that returns whole bodies.
 * @param {number} connections
 */
export function createCaller(connections) {
  const limits = { maxSockets: connections, maxFreeSockets: connections }
  const agent = new http.Agent({ keepAlive: true, scheduling: 'fifo', ...limits })
  const post = (url, headers, body) =>
    new Promise((resolve, reject) => {
      const request = http.request(url, {
        agent,
        method: 'POST',
        headers: { ...headers, 'content-length': body.length },
      })
      request.on('error', (error) => {
        // The server closed an idle connection at the moment of its next use.
        if (request.reusedSocket && error.code === 'ECONNRESET') post(url, headers, body).then(resolve, reject)
        else reject(error)
      })
      request.on('response', (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(parts)
          if (response.statusCode === 200) resolve(bytes)
          else reject(errorOf(response, bytes))
        })
      })
      request.end(body)
    })
  return {
    /** @returns {Promise<Buffer>} @throws Error for any other status than 200 */
    post,
    close: () => agent.destroy(),
  }
}

function errorOf({ statusCode, headers }, bytes) {
  const text = bytes.toString('utf8')
  const error = new Error(`${statusCode} ${text.slice(0, 300)}`)
  error.code = /"code":"([A-Z_]+)"/.exec(text)?.[1]
  error.retryAfterMs = 1_000 * Number(headers['retry-after'] ?? 1)
  return error
}

/**
 * Repeats a call that is refused for a while.
 * @param {() => Promise<unknown>} call
 * @param {(code: string) => void} onRefused
 */
export async function repeatRefused(call, onRefused) {
  for (let refusals = 0; ; refusals++) {
    try {
      return await call()
    } catch (error) {
      if (!repeated.has(error.code) || refusals >= maxRefusals) throw error
      onRefused(error.code)
      await pause(Math.min(error.retryAfterMs ?? 1_000, 2_000))
    }
  }
}

/**
 * Keeps `inFlight` calls running for a while. It begins when the load has built up: after the warm-up, and after as many responses
 * as calls are in flight.
 * @param {{ inFlight: number, milliseconds: number, warmUpMilliseconds: number, call(): Promise<unknown> }} init
 * @returns {Promise<{ perSecond: number, calls: number }>} `calls` includes those of the warm-up
 */
export async function keepInFlight({ inFlight, milliseconds, warmUpMilliseconds, call }) {
  const earliest = performance.now() + warmUpMilliseconds
  let until = Number.POSITIVE_INFINITY
  let calls = 0
  let counted = 0
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < until) {
        await call()
        calls++
        const now = performance.now()
        if (until !== Number.POSITIVE_INFINITY) counted += now < until ? 1 : 0
        else if (calls >= inFlight && now >= earliest) until = now + milliseconds
      }
    }),
  )
  return { perSecond: (counted * 1_000) / milliseconds, calls }
}
