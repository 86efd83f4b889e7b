import type { ModelFolder, ModelInspection } from '@opengradient/engine'

import { deriveAudioTask } from './derive-audio-task.ts'
import { deriveDetectionTask, deriveYoloTask } from './derive-detection-task.ts'
import { deriveImageConfig } from './derive-image-config.ts'
import { deriveTextTask } from './derive-text-task.ts'
import type { DerivedTask } from './derived-task.ts'
import { readJsonObject } from './read-json-object.ts'

/**
 * The task of a model with the files of Hugging Face beside it: `config.json` with `tokenizer.json` or `preprocessor_config.json`.
 * A text encoder is an `embedding`, a classifier of texts or tokens has these tasks, a detector is an `object-detection`, a classifier
 * of recordings a `keyword-spotting`, and a classifier
 * of pictures is a `classify`. Detectors that Ultralytics exported need no files beside them.
 * @returns undefined where the files and the graph state none: the model is published with the task `tensor`
 * @throws BAD_MODEL for a file that cannot be read, and for a model of pictures with settings that its task lacks
 */
export function deriveTask(folder: ModelFolder, inspection: ModelInspection): DerivedTask | undefined {
  const config = readJsonObject(folder, 'config.json')
  if (config === undefined) return deriveYoloTask(inspection)
  return (
    deriveTextTask(config, folder, inspection) ??
    deriveDetectionTask(config, folder, inspection) ??
    deriveAudioTask(config, folder, inspection) ??
    imageTask(config, folder, inspection)
  )
}

function imageTask(
  config: Readonly<Record<string, unknown>>,
  folder: ModelFolder,
  { inputs, outputs }: ModelInspection,
): DerivedTask | undefined {
  const [input] = inputs
  const logits = outputs.find(({ name }) => name === 'logits') ?? outputs[0]
  const isClassifier = inputs.length === 1 && input?.datatype === 'FP32' && input.shape.length === 4
  if (!isClassifier || logits?.datatype !== 'FP32' || logits.shape.length !== 2) return undefined
  const processor = readJsonObject(folder, 'preprocessor_config.json')
  if (processor === undefined || config['id2label'] === undefined) return undefined
  return { kind: 'classify', config: { output: logits.name, ...deriveImageConfig(config, processor) } }
}
