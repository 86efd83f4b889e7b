import { ApiClient, routes } from '@opengradient/api'
import { type Clock, type Hex, systemClock } from '@opengradient/protocol'

/** The model to wait for, and the workers that must offer it. */
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

/** Resolves when the gateway lists enough live workers that offer the model. @throws ABORTED, UNAVAILABLE */
export async function waitServed(init: WaitServedInit): Promise<void> {
  const { gateway, modelId, signal, clock = systemClock } = init
  const client = new ApiClient({ urls: [gateway], rounds: 1 })
  for (;;) {
    const [{ body: offered }, { body: registered }] = await Promise.all([
      client.call(routes.listModels, {}, { signal }),
      client.call(routes.listNodes, {}, { signal }),
    ])
    const liveWorkers = registered.nodes.filter(
      ({ roles, live, status }) => roles.includes('worker') && live && status === 'active',
    )
    const serving = offered.models.find((model) => model.modelId === modelId)?.workers.length ?? 0
    if (serving > 0 && serving >= (init.workers ?? liveWorkers.length)) return
    await clock.sleep(pollMs, signal)
  }
}
