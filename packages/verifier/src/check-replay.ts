import { type Executor, isOgError, type ReceiptFile } from '@opengradient/protocol'

import { type Check, failure } from './check.ts'
import { replayMethod } from './replay-method.ts'

/**
 * Runs the model again and compares the outputs. The check is undecided if the model cannot be run or the engine
 * contradicts itself.
 * @throws the signal's reason when `signal` aborts
 */
export async function checkReplay(file: ReceiptFile, executor: Executor, signal?: AbortSignal): Promise<Check> {
  const name = 'replay'
  try {
    const { outcome, detail } = await replayMethod(executor).check(file, file.manifest, signal)
    const ok = outcome === 'match' || outcome === 'within' ? true : outcome === 'mismatch' ? false : null
    return { name, ok, detail: outcome === 'within' ? `within tolerance: ${detail}` : detail }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOgError(error)) throw error
    return { name, ok: null, detail: `the model could not be run: ${failure(error)}` }
  }
}
