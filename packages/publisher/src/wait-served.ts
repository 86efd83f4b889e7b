import { type Clock, type Hex, OgError, systemClock } from '@opengradient/protocol'
import { z } from 'zod'

import { requestGateway } from './request-gateway.ts'

export interface WaitServedInit {
  /** Base URL of the gateway. */
  readonly gateway: string
  readonly modelId: Hex
  /** Workers that must offer the model. @default every live worker */
  readonly workers?: number
  readonly signal: AbortSignal
  /** @default systemClock */
  readonly clock?: Clock
}

const pollMs = 150
const modelsSchema = z.object({ models: z.array(z.object({ modelId: z.string(), workers: z.array(z.string()) })) })
const nodesSchema = z.object({
  nodes: z.array(z.object({ roles: z.array(z.string()), live: z.boolean(), status: z.string() })),
})

/** Resolves when the gateway lists enough live workers that offer the model. @throws ABORTED, UNAVAILABLE */
export async function waitServed(init: WaitServedInit): Promise<void> {
  const { gateway, modelId, signal, clock = systemClock } = init
  for (;;) {
    const [{ models }, { nodes }] = await Promise.all([
      getJson(`${gateway}/og/v1/models`, modelsSchema, signal),
      getJson(`${gateway}/og/v1/nodes`, nodesSchema, signal),
    ])
    const liveWorkers = nodes.filter(
      ({ roles, live, status }) => roles.includes('worker') && live && status === 'active',
    )
    const serving = models.find((model) => model.modelId === modelId)?.workers.length ?? 0
    if (serving > 0 && serving >= (init.workers ?? liveWorkers.length)) return
    await clock.sleep(pollMs, signal)
  }
}

async function getJson<T>(url: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const response = await requestGateway(url, { signal })
  if (!response.ok) throw new OgError('UNAVAILABLE', `The gateway answered ${response.status} to ${url}.`)
  const body = schema.safeParse(await response.json())
  if (body.success) return body.data
  throw new OgError('UNAVAILABLE', `The gateway sent an invalid response to ${url}.`, { cause: body.error })
}
