import type { ModelFolder, ModelInspection } from '@opengradient/engine'
import { OgError, parseBoundedJson, type TaskKind, type TensorSpec } from '@opengradient/protocol'

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
const maxConfigBytes = 1 << 20
const maxTokens = 1 << 20

/**
 * The task of a model with the files of Hugging Face beside it: `config.json` and `tokenizer.json`. A text encoder whose graph
 * pools is an `embedding`.
 * @returns undefined where the files and the graph state none: the model is published with the task `tensor`
 * @throws BAD_MODEL for a config.json that cannot be read
 */
export function deriveTask(folder: ModelFolder, inspection: ModelInspection): DerivedTask | undefined {
  const config = readConfig(folder)
  if (config === undefined) return undefined
  return embeddingTask(config, folder, inspection)
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

function isVector({ datatype, shape }: TensorSpec): boolean {
  return datatype === 'FP32' && (shape.length === 1 || shape.length === 2)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function readConfig({ files }: ModelFolder): Readonly<Record<string, unknown>> | undefined {
  const file = files.get('config.json')
  if (file === undefined) return undefined
  try {
    const value = parseBoundedJson(file.read(0, Math.min(file.bytes, maxConfigBytes)))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (cause) {
    throw new OgError('BAD_MODEL', 'config.json is not JSON.', { next: ['Correct the file, or remove it.'], cause })
  }
}
