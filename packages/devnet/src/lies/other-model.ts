import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { LocalModel } from '@opengradient/node'
import { compareOutputs, type Executor, SingleChunkExecution, sha256Hex } from '@opengradient/protocol'

import type { LieSwitch } from './lie-switch.ts'
import { perturbWeights } from './perturb-weights.ts'

/** How far the weights are moved, as a share of each: the first that shows in the output is used. */
const strengths = [0.01, 0.05, 0.25] as const

/** The output has to be this many tolerances off, so that the lie is one. */
const clearly = 10

/**
 * A worker that serves another model than it says: the same graph with other weights, as who saves memory by cutting
 * weights short would. Altered copies lie in `folder`.
 */
export function withOtherModel(executor: Executor<LocalModel>, lies: LieSwitch, folder: string): Executor<LocalModel> {
  const making = new Map<string, Promise<LocalModel>>()
  const altered = (model: LocalModel, strength: number): Promise<LocalModel> => {
    const key = `${model.modelId.slice(2)}-${strength}`
    let made = making.get(key)
    if (made === undefined) {
      made = makeAltered(model, strength, path.join(folder, key))
      made.catch(() => making.delete(key))
      making.set(key, made)
    }
    return made
  }
  return {
    get engineFingerprint() {
      return executor.engineFingerprint
    },
    load: () => executor.load(),
    execute(request) {
      const { model, inputs } = request
      if (!lies.take('other-model', inputs)) return executor.execute(request)
      return SingleChunkExecution.from(async (signal) => {
        // A real attacker would not run the original model; this one does, to be sure that the outputs differ.
        const honest = await executor.execute({ ...request, signal }).result
        let other = honest
        let worst = 0
        for (const strength of strengths) {
          other = await executor.execute({ ...request, signal, model: await altered(model, strength) }).result
          const compared = compareOutputs(honest.outputs, other.outputs)
          worst = compared.worst
          if (!compared.sameBits && worst > clearly * model.manifest.tolerance) break
        }
        lies.told('other-model', inputs, `what other weights gave, ${(worst * 100).toPrecision(2)} % off`)
        return other
      }, request.signal)
    },
  }
}

async function makeAltered(model: LocalModel, strength: number, folder: string): Promise<LocalModel> {
  const { manifest } = model
  if (!(await exists(folder))) {
    const building = `${folder}.building`
    await rm(building, { recursive: true, force: true })
    await mkdir(path.dirname(building), { recursive: true })
    await cp(model.folder, building, { recursive: true })
    const graph = path.join(building, manifest.graph.path)
    const changed = perturbWeights(await readFile(graph), strength)
    // A new file in the place of the copy: the copy may share the original's protection against writing.
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
