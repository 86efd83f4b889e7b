import { withDeadline } from '@opengradient/async'
import { type Address, type Hex, toOgError } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { ModelCatalog } from './model-catalog.ts'
import type { Reservations } from './payments/reservations.ts'

export interface GatewayReadinessInit extends Pick<Components, 'account' | 'config' | 'clock' | 'signal'> {
  readonly reader: Pick<Components['reader'], 'head' | 'freeBalance' | 'walletBalance'>
  readonly sender: Address
  readonly catalog: Pick<ModelCatalog, 'all'>
  /** Workers with an offer for a model. */
  readonly workersOf: (modelId: Hex) => readonly Address[]
  readonly reservations: Pick<Reservations, 'available'>
}

/** How long a result counts, and how long the chain may take to answer, in milliseconds. */
const cachedMs = 1_000
const answerMs = 3_000

/** Why a gateway cannot answer inference requests now: its chain, its workers or its money. */
export class GatewayReadiness {
  readonly #init: GatewayReadinessInit
  #checkedAt = Number.NEGATIVE_INFINITY
  #checked: Promise<string | undefined> = Promise.resolve(undefined)

  constructor(init: GatewayReadinessInit) {
    this.#init = init
  }

  /** @returns undefined for a gateway that is ready. Never rejects */
  problem(): Promise<string | undefined> {
    const now = this.#init.clock.now()
    if (now >= this.#checkedAt + cachedMs) {
      this.#checkedAt = now
      this.#checked = this.#check()
    }
    return this.#checked
  }

  async #check(): Promise<string | undefined> {
    const { clock, signal } = this.#init
    try {
      return await withDeadline({ clock, signal, timeoutMs: answerMs }, () => this.#examine())
    } catch (error) {
      return `The gateway cannot reach its chain: ${toOgError(error).shortMessage}`
    }
  }

  async #examine(): Promise<string | undefined> {
    const { reader, catalog, workersOf } = this.#init
    await reader.head()
    const models = catalog.all()
    const workers = new Set(models.flatMap(({ modelId }) => workersOf(modelId)))
    if (models.length > 0 && workers.size === 0) return 'No worker offers a registered model.'
    return this.#moneyProblem(workers)
  }

  /** A sponsoring gateway pays by cheques on its reservations, which it fills from its account and its wallet. */
  async #moneyProblem(workers: ReadonlySet<Address>): Promise<string | undefined> {
    const { account, config, reader, reservations, sender } = this.#init
    const { enabled, maxPrice } = config.gateway.sponsor
    const { opg } = config.deployment.contracts
    if (!enabled || [...workers].some((worker) => reservations.available(worker) > 0n)) return undefined
    const [free, wallet] = await Promise.all([reader.freeBalance(account, opg), reader.walletBalance(sender)])
    if (free + wallet >= BigInt(maxPrice)) return undefined
    return `The gateway has ${free + wallet} of 1e-18 OPG for its cheques, less than the price of one job.`
  }
}
