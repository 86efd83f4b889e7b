import {
  type Executor,
  fieldSalt,
  isOgError,
  outcomeName,
  type ReceiptFacts,
  type ReceiptFile,
} from '@opengradient/protocol'
import { replayMethod } from './audit/replay-method.ts'
import { type Check, failure } from './check.ts'

/** The reader's own run of a model. */
export interface OwnReplay {
  readonly check: Check
  readonly outcome: ReceiptFacts['ownReplay']
}

/**
 * Runs the model again and compares the outputs. The check is undecided if the model cannot be run or the engine contradicts
 * itself.
 *
 * @throws the signal's reason when `signal` aborts
 */
export async function replayHere(file: ReceiptFile, executor: Executor, signal?: AbortSignal): Promise<OwnReplay> {
  const name = 'replay'
  const { job, offer, assignment, receipt, params, inputs, salt, manifest, outputs } = file
  const evidence = {
    ...{ job, offer, assignment, receipt, params, inputs: [...inputs] },
    inputSalt: fieldSalt(salt, 'input'),
    paramsSalt: fieldSalt(salt, 'params'),
    outputSalt: fieldSalt(salt, 'output'),
  }
  try {
    const { outcome, detail } = await replayMethod(executor).check(evidence, manifest, signal, async () => outputs)
    switch (outcomeName(outcome)) {
      case 'match':
        return { check: { name, ok: true, detail }, outcome: 'match' }
      case 'within':
        return { check: { name, ok: true, detail: `within tolerance: ${detail}` }, outcome: 'within' }
      case 'mismatch':
      case 'failed':
        return { check: { name, ok: false, detail }, outcome: 'mismatch' }
      default:
        return { check: { name, ok: null, detail }, outcome: 'none' }
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOgError(error)) throw error
    return { check: { name, ok: null, detail: `the model could not be run: ${failure(error)}` }, outcome: 'none' }
  }
}
