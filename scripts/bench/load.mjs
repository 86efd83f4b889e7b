// One request at a time, or a fixed number in flight, over persistent connections.

import http from 'node:http'

/**
 * Creates an HTTP caller over persistent connections that returns whole bodies.
 * @param {number} connections
 */
export function createCaller(connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  return {
    /** @returns {Promise<Buffer>} @throws Error for any other status than 200 */
    post: (url, headers, body) =>
      new Promise((resolve, reject) => {
        const request = http.request(url, {
          agent,
          method: 'POST',
          headers: { ...headers, 'content-length': body.length },
        })
        request.on('error', reject)
        request.on('response', (response) => {
          const parts = []
          response.on('data', (part) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            const bytes = Buffer.concat(parts)
            if (response.statusCode === 200) resolve(bytes)
            else reject(new Error(`${response.statusCode} ${bytes.toString('utf8', 0, 300)}`))
          })
        })
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/**
 * Keeps `inFlight` calls running for a while. Responses during the warm-up are not counted.
 * @param {{ inFlight: number, milliseconds: number, warmUpMilliseconds: number, call(): Promise<unknown> }} init
 * @returns {Promise<{ perSecond: number, calls: number }>} `calls` includes those of the warm-up
 */
export async function keepInFlight({ inFlight, milliseconds, warmUpMilliseconds, call }) {
  const from = performance.now() + warmUpMilliseconds
  const until = from + milliseconds
  let calls = 0
  let counted = 0
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < until) {
        await call()
        calls++
        const now = performance.now()
        if (now >= from && now < until) counted++
      }
    }),
  )
  return { perSecond: (counted * 1_000) / milliseconds, calls }
}
