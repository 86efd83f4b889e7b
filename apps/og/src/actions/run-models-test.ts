import path from 'node:path'

import { type ModelDetails, routes } from '@opengradient/api'
import { type Client, parseModelName } from '@opengradient/client'
import { type Address, OgError, toOgError } from '@opengradient/protocol'
import {
  exampleDistance,
  exampleTolerance,
  isExamplePath,
  parseExample,
  type StoredExample,
} from '@opengradient/publisher'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { ModelsTestOptions } from '../commands/models-test-command.ts'
import { connectClient } from '../connect-client.ts'
import { exitCodes } from '../exit-codes.ts'
import { fetchModelFile } from '../fetch-model-file.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { folderCache } from '../folder-cache.ts'
import { formatTable } from '../format-table.ts'
import { askGateway } from '../gateway-api.ts'
import { cacheFolder } from '../state-folder.ts'

/** One example on one worker. */
interface ExampleRun {
  readonly worker: Address
  readonly example: string
  readonly ok: boolean
  /** Largest difference ÷ largest value of an expected output; null without expected outputs or without an answer. */
  readonly distance: number | null
  /** Why there is no answer. */
  readonly error: string | null
}

/** Runs `og models test NAME[@V]`. @returns the exit code */
export async function runModelsTest(io: Io, given: string, options: ModelsTestOptions): Promise<number> {
  const { name, version } = parseModelName(given)
  const network = await findNetwork(io, options)
  const gateways = needGateways(network)
  const model =
    version === undefined
      ? await askGateway(gateways, routes.getModel, { params: { name } })
      : await askGateway(gateways, routes.getModelVersion, { params: { name, version } })
  const examples = await fetchExamples(io, gateways, model)
  if (model.workers.length === 0)
    throw new OgError('NO_WORKER', `No live worker offers ${model.name}@${model.version}.`, {
      next: ['Try again in a few seconds: workers fetch a new model before they offer it.'],
    })
  const client = connectClient(io, network)
  const runs: ExampleRun[] = []
  for (const worker of model.workers) {
    for (const example of examples) runs.push(await runExample(client, model, worker as Address, example, options))
  }
  report(io, model, runs, options)
  if (runs.some(({ ok, error }) => !ok && error === null)) return exitCodes.no
  return runs.every(({ ok }) => ok) ? exitCodes.yes : exitCodes.undecided
}

async function fetchExamples(
  io: Io,
  gateways: readonly string[],
  { name, manifest }: ModelDetails,
): Promise<StoredExample[]> {
  const files = manifest.files.filter((file) => isExamplePath(file.path))
  if (files.length === 0) {
    throw new OgError('NOT_FOUND', `${name}@${manifest.version} has no examples.`, {
      next: ['Publish a version whose folder has examples/first.json: { "inputs": […], "outputs": […] }.'],
    })
  }
  const cache = folderCache(path.join(cacheFolder(io), 'content'))
  const examples: StoredExample[] = []
  for (const { path: file, cid, bytes } of files)
    examples.push(parseExample(file, await fetchModelFile({ cache, gateways, cid, bytes })))
  return examples
}

async function runExample(
  client: Client,
  { name, version, manifest }: ModelDetails,
  worker: Address,
  { path: example, inputs, outputs }: StoredExample,
  { timeout }: ModelsTestOptions,
): Promise<ExampleRun> {
  try {
    const answer = await client.infer({
      model: `${name}@${version}`,
      input: { tensors: inputs },
      worker,
      ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
    })
    const distance = outputs === undefined ? null : exampleDistance(outputs, answer.outputs)
    return { worker, example, ok: distance === null || distance <= exampleTolerance(manifest), distance, error: null }
  } catch (error) {
    const { code, shortMessage } = toOgError(error)
    return { worker, example, ok: false, distance: null, error: `${code}: ${shortMessage}` }
  }
}

function report(
  io: Io,
  { name, version, manifest }: ModelDetails,
  runs: readonly ExampleRun[],
  { json }: ModelsTestOptions,
): void {
  const tolerance = exampleTolerance(manifest)
  if (json) {
    // JSON has no infinity: outputs of other names, types or shapes.
    const shown = runs.map((run) => ({
      ...run,
      distance: run.distance === Number.POSITIVE_INFINITY ? 'Infinity' : run.distance,
    }))
    printJson(io, { model: `${name}@${version}`, tolerance, runs: shown })
    return
  }
  const verdictOf = ({ ok, distance, error }: ExampleRun): string => {
    if (error !== null) return error
    if (distance === null) return 'ran; no outputs are expected'
    return ok ? `right, within ${distance}` : `differs by ${distance} of the largest value, more than ${tolerance}`
  }
  for (const line of formatTable(runs.map((run) => [run.worker, run.example, verdictOf(run)]))) printLine(io, line)
}
