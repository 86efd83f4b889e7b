import type { Hex } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { WorkerChannels } from './channels/worker-channels.ts'
import type { ModelCatalog } from './model-catalog.ts'
import { isSponsored } from './payments/is-sponsored.ts'
import type { Reservations } from './payments/reservations.ts'

export interface PrepareWorkersInit extends Pick<Components, 'config' | 'offers'> {
  readonly catalog: Pick<ModelCatalog, 'byId'>
  readonly channels: Pick<WorkerChannels, 'open'>
  readonly reservations: Pick<Reservations, 'topUp'>
}

/**
 * Opens channels to the workers with an offer for a registered model before the first request for it, and reserves money for
 * them where the gateway would pay. An offer for any other model costs its worker nothing, and causes nothing here.
 */
export function prepareWorkers(init: PrepareWorkersInit, modelId: Hex): void {
  const { config, offers, catalog, channels, reservations } = init
  const model = catalog.byId(modelId)
  if (model === undefined) return
  const isPaid = isSponsored(config.gateway.sponsor, model.name)
  for (const { worker } of offers.forModel(modelId)) {
    channels.open(worker)
    if (isPaid) reservations.topUp(worker)
  }
}
