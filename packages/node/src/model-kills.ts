import { BoundedMap } from '@opengradient/async'
import { type Clock, type Hex, OgError, toOgError } from '@opengradient/protocol'

export interface ModelKillsInit {
  readonly clock: Pick<Clock, 'now'>
  /** Different callers whose runs of a model were killed, from which on the model rests for all. @default never */
  readonly callersOfModel?: number
}

/** Kills of one caller's runs of one model, after which the pair rests. */
const killsOfPair = 2
/** Kills of one caller's runs of any models, after which the caller rests: many endless models are no way around. */
const killsOfCaller = 8
/** First rest; each kill after it doubles it, up to the longest. */
const restMs = { first: 60_000, longest: 3_600_000 } as const
/** A kill counts for so long after the end of its rest. */
const memoryMs = 600_000
const maxCallers = 65_536
const maxModels = 4_096

/** Errors of runs that took the time or the memory of their process. */
const kills: ReadonlySet<string> = new Set(['MODEL_TIMEOUT', 'MODEL_MEMORY', 'MODEL_CRASHED'])

interface Kills {
  count: number
  /** Unix milliseconds. */
  restsUntil: number
}

/**
 * Rests after runs that were killed: first the pair of caller and model; the model for all callers only when it was killed for
 * several of them, so that one caller's extreme inputs do not rest a popular model. Never the worker.
 */
export class ModelKills {
  readonly #clock: Pick<Clock, 'now'>
  readonly #callersOfModel: number
  /** By caller, and by model and caller. */
  readonly #callers = new BoundedMap<string, Kills>({ maxEntries: maxCallers })
  readonly #pairs = new BoundedMap<string, Kills>({ maxEntries: maxCallers })
  readonly #models = new BoundedMap<Hex, Kills & { readonly callers: BoundedMap<string, number> }>({
    maxEntries: maxModels,
  })

  constructor({ clock, callersOfModel = Number.POSITIVE_INFINITY }: ModelKillsInit) {
    this.#clock = clock
    this.#callersOfModel = callersOfModel
  }

  /** @throws OVERLOADED with the rest of the time while the pair or the model rests */
  assertAwake(caller: string, modelId: Hex): void {
    const now = this.#clock.now()
    const ofModel = this.#models.get(modelId)?.restsUntil ?? 0
    const rests = [this.#pairs.get(pairOf(caller, modelId)), this.#callers.get(caller)]
    const until = Math.max(ofModel, ...rests.map((each) => each?.restsUntil ?? 0))
    if (until <= now) return
    const whose = ofModel > now ? 'for all callers' : 'for this caller'
    throw new OgError(
      'OVERLOADED',
      `Model ${modelId} rests ${whose}: its runs were stopped for their time or memory.`,
      {
        next: ['Use a smaller input, or another model.'],
        retryAfterMs: until - now,
      },
    )
  }

  /**
   * Notes the error of a run.
   * @param weight of a caller that stands for many others: so many times the kills are allowed. @default 1
   */
  note(caller: string, modelId: Hex, error: unknown, weight = 1): void {
    if (!kills.has(toOgError(error).code)) return
    const now = this.#clock.now()
    const unused = { count: 0, restsUntil: now }
    const key = pairOf(caller, modelId)
    this.#pairs.set(key, rested(this.#pairs.get(key) ?? unused, weight * killsOfPair, now))
    this.#callers.set(caller, rested(this.#callers.get(caller) ?? unused, weight * killsOfCaller, now))
    if (!Number.isFinite(this.#callersOfModel)) return
    const model = this.#models.get(modelId) ?? {
      ...{ count: 0, restsUntil: now },
      callers: new BoundedMap({ maxEntries: this.#callersOfModel }),
    }
    model.callers.set(caller, now)
    const recent = [...model.callers.values()].filter((at) => at + memoryMs > now).length
    const resting = recent < this.#callersOfModel ? model : rested(model, 1, now)
    this.#models.set(modelId, { ...model, ...resting })
  }
}

/** Counts a kill; from `allowed` on the rest begins, twice as long each time. */
function rested({ count, restsUntil }: Kills, allowed: number, now: number): Kills {
  const kills = restsUntil + memoryMs > now ? count + 1 : 1
  if (kills < allowed) return { count: kills, restsUntil: now }
  return { count: kills, restsUntil: now + Math.min(restMs.longest, restMs.first * 2 ** (kills - allowed)) }
}

function pairOf(caller: string, modelId: Hex): string {
  return `${modelId}/${caller}`
}
