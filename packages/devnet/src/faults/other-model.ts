import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { LocalModel } from '@opengradient/node'
import { compareOutputs, type Executor, SingleChunkExecution, sha256Hex } from '@opengradient/protocol'

import type { FaultSwitch } from './fault-switch.ts'
import { perturbWeights } from './perturb-weights.ts'
import { ruledWorker } from './ruled-worker.ts'

/** A worker that runs other weights under the model's name. */
export const otherModel = ruledWorker('wrong', (faults, { stateDir }) => ({
  wrapExecutor: (executor) => withOtherModel(executor, faults, path.join(stateDir, 'other-models')),
}))

/** Relative changes of the weights; the first that changes the output clearly is used. */
const strengths = [0.01, 0.05, 0.25] as const

/** Deviation of the output in tolerances from which on the change is clear. */
const clearTolerances = 10

/**
 * An executor that runs another model under the requested id: the same graph with other weights, as from a worker that saves
 * memory by quantisation. Altered copies are stored in `folder`.
 */
function withOtherModel(executor: Executor<LocalModel>, faults: FaultSwitch, folder: string): Executor<LocalModel> {
  const copies = new Map<string, Promise<LocalModel>>()
  const altered = (model: LocalModel, strength: number): Promise<LocalModel> => {
    const key = `${model.modelId.slice(2)}-${strength}`
    let copy = copies.get(key)
    if (copy === undefined) {
      copy = makeAlteredCopy(model, strength, path.join(folder, key))
      copy.catch(() => copies.delete(key))
      copies.set(key, copy)
    }
    return copy
  }
  return {
    get runtimes() {
      return executor.runtimes
    },
    load: () => executor.load(),
    execute(request) {
      const { model, inputs } = request
      if (!faults.consume('other-model', inputs)) return executor.execute(request)
      return SingleChunkExecution.from(async (signal) => {
        // A dishonest worker would not run the true model; this one compares with it, so that the fault is a clear one.
        const correct = await executor.execute({ ...request, signal }).result
        let other = correct
        let deviation = 0
        for (const strength of strengths) {
          other = await executor.execute({ ...request, signal, model: await altered(model, strength) }).result
          const compared = compareOutputs(correct.outputs, other.outputs)
          deviation = compared.worst
          if (!compared.sameBits && deviation > clearTolerances * model.manifest.tolerance) break
        }
        faults.report('other-model', inputs, `the output of other weights, ${(deviation * 100).toPrecision(2)} % off`)
        return other
      }, request.signal)
    },
  }
}

async function makeAlteredCopy(model: LocalModel, strength: number, folder: string): Promise<LocalModel> {
  const { manifest } = model
  if (!(await exists(folder))) {
    const building = `${folder}.building`
    await rm(building, { recursive: true, force: true })
    await mkdir(path.dirname(building), { recursive: true })
    await cp(model.folder, building, { recursive: true })
    const graph = path.join(building, manifest.graph.path)
    const changed = perturbWeights(await readFile(graph), strength)
    // The copy may be write-protected like the original, so the file is replaced.
    await rm(graph)
    await writeFile(graph, changed)
    await rename(building, folder)
  }
  // Another id, so that the engine keeps the two models apart.
  const modelId = sha256Hex(new TextEncoder().encode(`${model.modelId}/${strength}`))
  return { ...model, modelId, folder }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
