import path from 'node:path'

import { raceWithSignal } from '@opengradient/async'
import type { Devnet } from '@opengradient/devnet'
import { OgError } from '@opengradient/protocol'
import { type Io, noteLine } from '../command-io.ts'
import type { RunCommandOptions } from '../commands/run-command.ts'
import { findNetwork, type KnownNetwork } from '../find-network.ts'
import type { InputOptions } from '../infer-input.ts'
import { readInferRequest } from '../infer-request.ts'
import { parseNamedFile } from '../option-parsers.ts'
import { cacheFolder, stateFolder } from '../state-folder.ts'
import { runInfer } from './run-infer.ts'

/**
 * Runs `og run MODEL INPUT`: as `og infer`, on a network of its own where none is known.
 *
 * @param interrupted ends the command and its network
 * @returns the exit code
 */
export async function runRun(
  io: Io,
  { model, input }: { readonly model: string; readonly input: string },
  options: RunCommandOptions,
  interrupted: AbortSignal,
): Promise<number> {
  const inferOptions = { ...options, ...inputOf(input) }
  const abortError = (cause: unknown): OgError =>
    new OgError('ABORTED', 'The command was interrupted.', { next: ['Run it again.'], cause })
  const infer = (): Promise<number> => raceWithSignal(runInfer(io, model, inferOptions), interrupted, abortError)

  const { gateways } = await findRunning(io, options)
  if (gateways.length > 0) return infer()
  // A wrong input must not cost a start.
  await readInferRequest(io, inferOptions)
  try {
    await using _ = await startNetwork(io, model, options, interrupted)
    return await infer()
  } catch (error) {
    throw interrupted.aborted ? abortError(error) : error
  }
}

/** The network that is known. A state folder on which no devnet runs is where one is started. */
async function findRunning(io: Io, { state, ...addresses }: RunCommandOptions): Promise<KnownNetwork> {
  const env = state === undefined ? io.env : { ...io.env, OG_STATE: stateFolder(io, state) }
  return findNetwork({ ...io, env }, addresses)
}

/** Starts a devnet with one model. @throws UNKNOWN_MODEL when no devnet has it */
async function startNetwork(io: Io, model: string, options: RunCommandOptions, signal: AbortSignal): Promise<Devnet> {
  noteLine(io, 'no network is known: starting one for this run (og devnet keeps one running)')
  const { devnetModels } = await import('../devnet-models.ts')
  const { describeEvent, startDevnet } = await import('@opengradient/devnet')
  const models = await devnetModels(io, path.join(cacheFolder(io), 'models'), signal)
  const wanted = models.filter(({ name, version }) => name === model || `${name}@${version}` === model)
  if (wanted.length === 0) {
    throw new OgError('UNKNOWN_MODEL', `A network that this command starts has no model ${model}.`, {
      details: { model },
      next: [`Models: ${models.map(({ name }) => name).join(', ')}.`],
    })
  }
  return startDevnet({
    stateDir: stateFolder(io, options.state),
    models: wanted,
    signal,
    onEvent: (event) => noteLine(io, describeEvent(event)),
  })
}

/** The option of `og infer` that an input stands for: by its form and the ending of its name. */
function inputOf(input: string): InputOptions {
  if (/^[^=\s]+=.+\.npy$/i.test(input)) return { npy: [parseNamedFile(input)] }
  if (/\.wav$/i.test(input)) return { audio: input }
  if (/\.(png|jpe?g)$/i.test(input)) return { image: input }
  return /\.json$/i.test(input) ? { input } : { text: input }
}
