import { OgError } from '@opengradient/protocol'

/** A model or a payer gets no further place when it has this many times the free ones. */
const sharePerFree = 2

/** The model and the payer of a job: each has its share of the places. */
export interface AdmittedJob {
  readonly modelId: string
  readonly payer: string
}

/**
 * Places of the jobs that a worker has accepted. Each model and each payer has at most a multiple of the places that are free
 * (dynamic thresholds, Choudhury and Hahne 1998): one alone gets two thirds of them, and however many jobs it has waiting, others
 * find places.
 */
export class JobAdmission {
  readonly #byModel = new Map<string, number>()
  readonly #byPayer = new Map<string, number>()
  #accepted = 0

  /** Jobs that have a place. */
  get accepted(): number {
    return this.#accepted
  }

  /** Takes a place of `capacity`. @returns a function that gives it back @throws OVERLOADED */
  take({ modelId, payer }: AdmittedJob, capacity: number): () => void {
    const free = capacity - this.#accepted
    if (free <= 0) throw overloaded(capacity, this.#accepted + 1)
    const limit = sharePerFree * free
    const taken = Math.max(this.#byModel.get(modelId) ?? 0, this.#byPayer.get(payer) ?? 0)
    if (taken >= limit) throw overloaded(limit, taken + 1)
    this.#accepted++
    count(this.#byModel, modelId, 1)
    count(this.#byPayer, payer, 1)
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      this.#accepted--
      count(this.#byModel, modelId, -1)
      count(this.#byPayer, payer, -1)
    }
  }
}

function count(counts: Map<string, number>, key: string, change: number): void {
  const left = (counts.get(key) ?? 0) + change
  if (left > 0) counts.set(key, left)
  else counts.delete(key)
}

function overloaded(limit: number, actual: number): OgError {
  return new OgError('OVERLOADED', `Worker has its maximum of ${limit} jobs for this model or payer.`, {
    next: ['Try again later, or another worker.'],
    details: { limit, actual },
    retryAfterMs: 200,
  })
}
