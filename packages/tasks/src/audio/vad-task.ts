import { limits, type Manifest, OgError, tensorOf } from '@opengradient/protocol'

import { type Task, taskMedia, wrongMedium } from '../task.ts'
import type { VadConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { decodeAudio } from './decode-audio.ts'
import { resample } from './resample.ts'
import { type SpeechSegment, speechSegments } from './speech-segments.ts'

/** Maximum number of segments in the one-line description. */
const shownSegments = 20

/** A recording → its speech segments. */
export function createVadTask(manifest: Manifest, config: VadConfig): Task {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [2])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32')
  const { steps } = manifest
  if (steps && steps.frame !== config.frame) {
    throw misfit(manifest, `its frame is ${config.frame}, but the frame of the steps is ${steps.frame}`)
  }
  const negativeThreshold = config.negativeThreshold ?? Math.max(0.01, config.threshold - 0.15)
  const maxSamples = Math.min(limits.jobBytes / 4, steps ? steps.maxSteps * steps.frame : Number.POSITIVE_INFINITY)

  return {
    kind: 'vad',
    takes: taskMedia.vad,
    async encode(given) {
      if (!('audio' in given)) throw wrongMedium(manifest, 'audio', given)
      const recording = await decodeAudio(given.audio)
      const length = Math.ceil((recording.samples.length * config.sampleRate) / recording.sampleRate)
      if (length > maxSamples) {
        const limit = Math.floor(maxSamples / config.sampleRate)
        const actual = Math.floor(length / config.sampleRate)
        throw new OgError(
          'TOO_LARGE',
          `The recording is ${actual} seconds long; ${manifest.name} takes at most ${limit}.`,
          { details: { limit, actual }, next: ['Split the recording.'] },
        )
      }
      const samples = resample(recording.samples, recording.sampleRate, config.sampleRate)
      return [tensorOf(input.name, 'FP32', [1, samples.length], samples)]
    },
    decode(outputs, inputs) {
      const { values } = floatOutput(outputs, output.name)
      const samples = inputs?.find((tensor) => tensor.name === input.name)?.shape.at(-1)
      const length = samples ?? values.length * config.frame
      if (Math.ceil(length / config.frame) !== values.length) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} probabilities for ${length} samples.`, {
          details: { tensor: output.name },
        })
      }
      const segments = speechSegments(values, length, { ...config, negativeThreshold })
      return { segments, probabilities: Array.from(values) }
    },
    describe(result) {
      const { segments } = result as { segments: readonly SpeechSegment[] }
      if (segments.length === 0) return 'no speech'
      const spans = segments
        .slice(0, shownSegments)
        .map(({ startMs, endMs }) => `${seconds(startMs)}–${seconds(endMs)} s`)
      const rest = segments.length > shownSegments ? `, and ${segments.length - shownSegments} more` : ''
      return `${segments.length} spoken segment${segments.length === 1 ? '' : 's'}: ${spans.join(', ')}${rest}`
    },
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}
