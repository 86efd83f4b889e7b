import { fitsShape, limits, type Manifest, OgError, type TensorSpec, tensorOf } from '@opengradient/protocol'

import { activate, classificationOf, describeClassification } from '../probabilities.ts'
import { type Classification, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { KeywordConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { decodeAudio } from './decode-audio.ts'
import { resample } from './resample.ts'

/** A recording → its label: a keyword, or another kind of sound. */
export function createKeywordTask(manifest: Manifest, config: KeywordConfig): Task {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [2, 3])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32')
  const { labels, activation, top, sampleRate } = config
  const classes = output.shape.at(-1)
  if (typeof classes === 'number' && classes !== labels.length) {
    throw misfit(manifest, `${output.name} has ${classes} classes for ${labels.length} labels ("labels")`)
  }
  const length = fixedLength(manifest, input, config)
  const maxSamples = length ?? limits.jobBytes / 4

  return {
    kind: 'keyword-spotting',
    takes: taskMedia['keyword-spotting'],
    async encode(given) {
      if (!('audio' in given)) throw wrongMedium(manifest, 'audio', given)
      const recording = await decodeAudio(given.audio)
      const actual = Math.ceil((recording.samples.length * sampleRate) / recording.sampleRate)
      if (actual > maxSamples) {
        throw new OgError(
          'TOO_LARGE',
          `The recording has ${actual} samples at ${sampleRate} Hz; ${manifest.name} takes at most ${maxSamples}.`,
          {
            details: { limit: maxSamples, actual },
            next: [`Cut the recording to ${maxSamples / sampleRate} seconds.`],
          },
        )
      }
      const samples = resample(recording.samples, recording.sampleRate, sampleRate)
      const values = config.normalise ? normalised(samples) : samples
      const padded = new Float32Array(length ?? values.length)
      padded.set(values)
      return [tensorOf(input.name, 'FP32', shapeFor(input, padded.length), padded)]
    },
    decode(outputs) {
      const { values } = floatOutput(outputs, output.name)
      if (values.length !== labels.length) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} numbers for ${labels.length} labels.`, {
          details: { tensor: output.name },
        })
      }
      return classificationOf(labels, activate(values, activation), top)
    },
    describe: (result) => describeClassification(result as Classification),
  }
}

/** The number of samples that every run takes; undefined where it follows the recording. @throws BAD_MODEL */
function fixedLength(manifest: Manifest, input: TensorSpec, { samples }: KeywordConfig): number | undefined {
  const declared = input.shape.length > 1 ? input.shape.at(-1) : undefined
  const length = samples ?? (typeof declared === 'number' ? declared : undefined)
  if (!fitsShape(shapeFor(input, length ?? 1), input.shape) && length !== undefined) {
    throw misfit(manifest, `${input.name} takes [${input.shape.join(',')}], not ${length} samples ("samples")`)
  }
  return length
}

function shapeFor({ shape }: TensorSpec, samples: number): number[] {
  return shape.length === 3 ? [1, 1, samples] : [1, samples]
}

/** Mean 0 and variance 1, as feature extractors of Wav2Vec2 compute it: sums in double precision, in order. */
function normalised(samples: Float32Array): Float32Array {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
  const variance = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / samples.length
  const deviation = Math.sqrt(variance + 1e-7)
  return samples.map((sample) => (sample - mean) / deviation)
}
