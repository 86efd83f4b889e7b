import { decodeGenerationJob } from './generation-job.ts'
import type { Manifest } from './manifest.ts'
import { OgError } from './og-error.ts'
import type { Tensor } from './tensor.ts'

/** Units of a job as its price counts them. */
export interface Units {
  readonly inputUnits: number
  readonly outputUnits: number
}

/**
 * One run, the number of steps its input is cut into, or the tokens of prompt and continuation. Each party that checks a price
 * computes it from the tensors.
 * @param outputs those of the run. Before it, and where they lack the tokens, the most tokens that the job allows are counted
 * @throws BAD_TENSOR when the stepped input is missing or has more steps than the manifest allows, or a generation's inputs are wrong
 */
export function countUnits(manifest: Manifest, inputs: readonly Tensor[], outputs: readonly Tensor[] = []): Units {
  const { steps, generation } = manifest
  if (generation !== undefined) {
    const { prompt, settings } = decodeGenerationJob(generation, inputs)
    const generated = outputs.find(({ name }) => name === 'tokens')?.shape[0]
    return { inputUnits: prompt.length, outputUnits: generated ?? settings.maxTokens }
  }
  if (manifest.unit === 'run' || steps === undefined) return { inputUnits: 1, outputUnits: 0 }
  const input = inputs.find((tensor) => tensor.name === steps.input)
  const length = input?.shape.at(-1)
  if (length === undefined) {
    throw new OgError('BAD_TENSOR', `${steps.input}: the model cuts this input into steps, and it is missing.`, {
      details: { tensor: steps.input },
    })
  }
  const count = Math.ceil(length / steps.frame)
  if (count > steps.maxSteps) {
    throw new OgError(
      'BAD_TENSOR',
      `${steps.input}: ${count} steps are more than the ${steps.maxSteps} that the model allows.`,
      { details: { tensor: steps.input } },
    )
  }
  return { inputUnits: count, outputUnits: 0 }
}
