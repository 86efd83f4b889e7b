import type { ModelFolder, ModelInspection } from '@opengradient/engine'
import type { TaskKind, TensorSpec } from '@opengradient/protocol'

import { deriveImageConfig } from './derive-image-config.ts'
import { readJsonObject } from './read-json-object.ts'

interface DerivedTask {
  readonly kind: TaskKind
  readonly config: Readonly<Record<string, unknown>>
}

/** Names that exports of sentence encoders give to the vector of a text. */
const vectorNames: ReadonlySet<string> = new Set([
  'sentence_embedding',
  'embedding',
  'embeddings',
  'text_embeds',
  'pooler_output',
])
/** Inputs of encoders that the task fills in, by their setting. */
const encoderInputs = {
  inputIds: 'input_ids',
  attentionMask: 'attention_mask',
  tokenTypeIds: 'token_type_ids',
  positionIds: 'position_ids',
}
const maxTokens = 1 << 20

/**
 * The task of a model with the files of Hugging Face beside it: `config.json` with `tokenizer.json` or `preprocessor_config.json`.
 * A text encoder whose graph pools is an `embedding`, and a classifier of pictures a `classify`.
 * @returns undefined where the files and the graph state none: the model is published with the task `tensor`
 * @throws BAD_MODEL for a file that cannot be read, and for a classifier of pictures with settings that `classify` lacks
 */
export function deriveTask(folder: ModelFolder, inspection: ModelInspection): DerivedTask | undefined {
  const config = readJsonObject(folder, 'config.json')
  if (config === undefined) return undefined
  return embeddingTask(config, folder, inspection) ?? imageTask(config, folder, inspection)
}

function embeddingTask(
  config: Readonly<Record<string, unknown>>,
  { files }: ModelFolder,
  { inputs, outputs }: ModelInspection,
): DerivedTask | undefined {
  const vector = outputs.find((output) => vectorNames.has(output.name) && isVector(output))
  if (vector === undefined || !files.has('tokenizer.json')) return undefined
  const settings = Object.entries(encoderInputs).filter(([, name]) => inputs.some((input) => input.name === name))
  const hasAll = settings.length === inputs.length && settings.some(([setting]) => setting === 'inputIds')
  if (!hasAll || inputs.some(({ datatype }) => datatype !== 'INT64')) return undefined
  const tokens = config['max_position_embeddings']
  const dimensions = vector.shape.at(-1)
  return {
    kind: 'embedding',
    config: {
      tokenizer: 'tokenizer.json',
      ...Object.fromEntries(settings),
      output: vector.name,
      ...(isCount(tokens) && tokens >= 2 && tokens <= maxTokens ? { maxTokens: tokens } : {}),
      ...(isCount(dimensions) ? { dimensions } : {}),
    },
  }
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

function isVector({ datatype, shape }: TensorSpec): boolean {
  return datatype === 'FP32' && (shape.length === 1 || shape.length === 2)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}
