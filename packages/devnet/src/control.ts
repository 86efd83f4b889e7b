import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { fromWireError, OgError, toOgError, toWireError, wireErrorSchema } from '@opengradient/protocol'
import * as z from 'zod'

import { disturbances } from './disturbance.ts'
import { liarKindNames } from './liar-kinds.ts'

/** Where a supervisor accepts orders, and the secret that authorises them. Only the owner of the state folder can read it. */
export const controlAddressSchema = z.strictObject({
  pid: z.int().min(1),
  port: z.int().min(1).max(65_535),
  token: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ControlAddress = z.infer<typeof controlAddressSchema>

/** Ten years: anything longer is a mistake. */
const maxSkipSeconds = 10 * 366 * 86_400

const orderSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('lie'), kind: z.enum(liarKindNames) }),
  z.strictObject({ type: z.literal('skipTime'), seconds: z.int().min(1).max(maxSkipSeconds) }),
  z.strictObject({ type: z.literal('snapshot'), file: z.string().max(2_048) }),
  z.strictObject({ type: z.literal('disturb'), node: z.string().max(64), disturbance: z.enum(disturbances) }),
])
export type ControlOrder = z.infer<typeof orderSchema>

const maxOrderBytes = 4_096

/** The supervisor's server: HTTP on the loopback interface with a secret in a header. */
export interface Control {
  readonly address: ControlAddress
  stop(): Promise<void>
}

/** Starts a server that responds to orders with the result of `handle` as JSON, or with its error. */
export async function startControl(
  handle: (order: ControlOrder, signal: AbortSignal) => Promise<unknown>,
): Promise<Control> {
  const token = randomBytes(32)
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '', 'hex')
    if (given.length !== token.length || !timingSafeEqual(given, token)) return answer(403, {})
    const disconnected = new AbortController()
    response.once('close', () => disconnected.abort())
    void (async () => {
      try {
        const order = orderSchema.parse(JSON.parse(await readBody(request)))
        answer(200, (await handle(order, disconnected.signal)) ?? {})
      } catch (error) {
        answer(500, toWireError(error instanceof z.ZodError ? invalidOrder(error) : toOgError(error)))
      }
    })()
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: { pid: process.pid, port, token: token.toString('hex') },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Sends a supervisor an order and returns its result. @throws the supervisor's error, UNAVAILABLE, ABORTED */
export async function askControl(address: ControlAddress, order: ControlOrder, signal?: AbortSignal): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(`http://127.0.0.1:${address.port}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${address.token}` },
      body: JSON.stringify(order),
      ...(signal && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) throw new OgError('ABORTED', 'The wait for the devnet was aborted.', { cause })
    throw new OgError('UNAVAILABLE', `The devnet of process ${address.pid} does not respond.`, { cause })
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const known = wireErrorSchema.safeParse(body)
  throw known.success ? fromWireError(known.data) : new OgError('UNAVAILABLE', 'The devnet rejected the order.')
}

function invalidOrder({ issues }: z.ZodError): OgError {
  return new OgError('BAD_INPUT', 'The body is not an order.', {
    details: { field: ['order', ...(issues[0]?.path ?? [])].join('.') },
  })
}

async function readBody(request: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += part.toString('utf8')
    if (text.length > maxOrderBytes) {
      throw new OgError('TOO_LARGE', 'The order is too long.', { details: { limit: maxOrderBytes } })
    }
  }
  return text
}
