import type { ModelFolder, ModelInspection } from '@opengradient/engine'

import type { DerivedTask } from './derived-task.ts'
import { labelsOf } from './model-labels.ts'
import { type JsonObject, readJsonObject } from './read-json-object.ts'
import { unsupported } from './unsupported-field.ts'

const kind = 'keyword-spotting'

/**
 * The task of a classifier of recordings that takes their samples, such as Wav2Vec2 and HuBERT on Hugging Face.
 * @param config `config.json`
 * @returns undefined for models that take other inputs, such as spectrograms
 * @throws BAD_MODEL that names the field with a value that the task does not implement
 */
export function deriveAudioTask(
  config: JsonObject,
  folder: ModelFolder,
  { inputs, outputs }: ModelInspection,
): DerivedTask | undefined {
  const [input] = inputs
  const logits = outputs.find(({ name }) => name === 'logits')
  const isWave = inputs.length === 1 && input?.name === 'input_values' && input.datatype === 'FP32'
  if (!isWave || input.shape.length !== 2 || logits?.datatype !== 'FP32' || logits.shape.length !== 2) return undefined
  const extractor = readJsonObject(folder, 'preprocessor_config.json')
  if (extractor?.['feature_extractor_type'] !== 'Wav2Vec2FeatureExtractor') return undefined
  if (config['id2label'] === undefined) return undefined
  const { sampling_rate: sampleRate, do_normalize: normalise = true } = extractor
  if (typeof sampleRate !== 'number') throw unsupported(kind, 'preprocessor_config.json', extractor, 'sampling_rate')
  return {
    kind,
    config: {
      ...{ input: input.name, output: logits.name, sampleRate, normalise: normalise === true },
      ...{ labels: labelsOf(config, kind), activation: 'softmax' },
    },
  }
}
