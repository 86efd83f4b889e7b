import { fromWireError, OgError, wireErrorSchema } from '@opengradient/protocol'
import type { z } from 'zod'

const timeoutMs = 15_000

/**
 * Asks the gateways for JSON, one after another until one answers.
 * @throws what the gateway answered; UNAVAILABLE when none can be reached or what answers is no gateway
 */
export async function askGateway<T>(gateways: readonly string[], path: string, schema: z.ZodType<T>): Promise<T> {
  let failure: OgError | undefined
  for (const gateway of gateways) {
    let response: Response
    let text: string
    try {
      response = await fetch(gateway + path, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
      text = await response.text()
    } catch (cause) {
      failure = new OgError('UNAVAILABLE', `The gateway ${gateway} cannot be reached.`, {
        next: ['Check its address and that it is up, or name another with --gateway.'],
        cause,
      })
      continue
    }
    return read(gateway, response, text, schema)
  }
  throw failure ?? new OgError('UNAVAILABLE', 'No gateway is known.')
}

function read<T>(gateway: string, response: Response, text: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new OgError('UNAVAILABLE', `What answers at ${gateway} is no gateway (status ${response.status}).`, { cause })
  }
  if (!response.ok) {
    const known = wireErrorSchema.safeParse((value as { opengradient?: unknown } | null)?.opengradient)
    throw known.success
      ? fromWireError(known.data)
      : new OgError('UNAVAILABLE', `The gateway ${gateway} answered with status ${response.status}.`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new OgError(
    'UNAVAILABLE',
    `What answers at ${gateway} is no gateway: ${issue?.path.join('.')}: ${issue?.message}`,
  )
}
