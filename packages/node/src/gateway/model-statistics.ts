import type { ModelStats } from '@opengradient/api'
import type { Clock, Hex } from '@opengradient/protocol'

interface RequestCounts {
  success: { count: number; ns: number }
  fail: { count: number; ns: number }
  lastAt: number
}

/** Numbers and durations of a gateway's inference requests by model, since its start. Requests that no worker was asked for do not count. */
export class ModelStatistics {
  readonly #clock: Clock
  /** One entry for each registered model that was asked for. */
  readonly #counts = new Map<Hex, RequestCounts>()

  constructor({ clock }: { readonly clock: Clock }) {
    this.#clock = clock
  }

  /** @param milliseconds from the body to the answer of the worker */
  record(modelId: Hex, outcome: 'success' | 'fail', milliseconds: number): void {
    let counts = this.#counts.get(modelId)
    if (counts === undefined) {
      counts = { success: { count: 0, ns: 0 }, fail: { count: 0, ns: 0 }, lastAt: 0 }
      this.#counts.set(modelId, counts)
    }
    counts[outcome].count++
    counts[outcome].ns += Math.round(milliseconds * 1e6)
    counts.lastAt = this.#clock.now()
  }

  of(modelId: Hex): Pick<ModelStats, 'last_inference' | 'inference_count' | 'inference_stats'> {
    const { success, fail, lastAt } = this.#counts.get(modelId) ?? {
      ...{ success: { count: 0, ns: 0 }, fail: { count: 0, ns: 0 }, lastAt: 0 },
    }
    return {
      ...{ last_inference: Math.floor(lastAt), inference_count: success.count },
      inference_stats: { success: { ...success }, fail: { ...fail } },
    }
  }
}
