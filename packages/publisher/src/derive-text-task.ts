import type { ModelFolder, ModelInspection } from '@opengradient/engine'
import type { TensorSpec } from '@opengradient/protocol'

import type { DerivedTask } from './derived-task.ts'
import { labelsOf } from './model-labels.ts'
import { type JsonObject, readJsonObject } from './read-json-object.ts'

/** Names that exports of sentence encoders give to the vector of a text. */
const vectorNames: ReadonlySet<string> = new Set([
  'sentence_embedding',
  'embedding',
  'embeddings',
  'text_embeds',
  'pooler_output',
])
/** Names that exports of encoders give to the vectors of the tokens. */
const tokenVectorNames: ReadonlySet<string> = new Set(['last_hidden_state', 'token_embeddings'])
/** Inputs of encoders that the task fills in, by their setting. */
const encoderInputs = {
  inputIds: 'input_ids',
  attentionMask: 'attention_mask',
  tokenTypeIds: 'token_type_ids',
  positionIds: 'position_ids',
}
const maxTokens = 1 << 20
/** Encoders whose positions begin behind the padding: two of `max_position_embeddings` are never used. */
const offsetEncoders: ReadonlySet<unknown> = new Set(['roberta', 'xlm-roberta', 'camembert', 'mpnet', 'longformer'])

/**
 * The task of a model that takes the token ids of a text: `embedding`, with the pooling of the graph or of `1_Pooling/config.json`,
 * `text-classification` or `token-classification`.
 * @param config `config.json`
 * @returns undefined for models that take other inputs, and for those without one of these tasks
 * @throws BAD_MODEL for a file that cannot be read, and for labels that are no list
 */
export function deriveTextTask(
  config: JsonObject,
  folder: ModelFolder,
  { inputs, outputs }: ModelInspection,
): DerivedTask | undefined {
  if (!folder.files.has('tokenizer.json')) return undefined
  const settings = Object.entries(encoderInputs).filter(([, name]) => inputs.some((input) => input.name === name))
  const hasAll = settings.length === inputs.length && settings.some(([setting]) => setting === 'inputIds')
  if (!hasAll || inputs.some(({ datatype }) => datatype !== 'INT64')) return undefined
  const limited = { tokenizer: 'tokenizer.json', ...Object.fromEntries(settings), ...tokenLimit(config, folder) }
  const isFixed = inputs.some(({ shape }) => typeof shape.at(-1) === 'number')
  const padId = config['pad_token_id']
  const tokens = { ...limited, ...(isFixed && isCount(padId) ? { padId } : {}) }
  const own = embeddingSettings(folder, outputs)
  // Vectors of padding would be part of the mean.
  if (isFixed && own?.['pooling'] === 'mean') return undefined
  if (own !== undefined) return { kind: 'embedding', config: { ...tokens, ...own } }
  return classifierTask(config, outputs, tokens)
}

function embeddingSettings(folder: ModelFolder, outputs: readonly TensorSpec[]): JsonObject | undefined {
  const vector = outputs.find((output) => vectorNames.has(output.name) && isFloat(output, [1, 2]))
  const pooling = vector === undefined ? poolingOf(folder) : {}
  const output = vector ?? outputs.find((each) => tokenVectorNames.has(each.name) && isFloat(each, [2, 3]))
  if (output === undefined || pooling === undefined) return undefined
  const dimensions = output.shape.at(-1)
  return { output: output.name, ...pooling, ...(isCount(dimensions) ? { dimensions } : {}) }
}

/** The pooling that sentence-transformers state beside the graph. @returns undefined where there is none that the task has */
function poolingOf(folder: ModelFolder): JsonObject | undefined {
  const pooling = readJsonObject(folder, '1_Pooling/config.json')
  if (pooling === undefined) return undefined
  const modes = Object.entries(pooling).filter(([name, value]) => name.startsWith('pooling_mode_') && value === true)
  const mode = pooling['pooling_mode'] ?? (modes.length === 1 ? modes[0]?.[0] : undefined)
  const isMean = mode === 'mean' || mode === 'pooling_mode_mean_tokens'
  const isFirst = mode === 'cls' || mode === 'pooling_mode_cls_token'
  const modules = modulesOf(folder)
  if ((!isMean && !isFirst) || modules === undefined) return undefined
  return { pooling: isMean ? 'mean' : 'first', normalise: modules.includes('Normalize') }
}

/** Steps of `modules.json`. @returns undefined where the task lacks one, such as a dense layer */
function modulesOf(folder: ModelFolder): readonly string[] | undefined {
  const modules = Object.values(readJsonObject(folder, 'modules.json') ?? {})
  const names = modules.map((module) => {
    const { type } = (typeof module === 'object' && module !== null ? module : {}) as JsonObject
    return String(type).split('.').at(-1) as string
  })
  return names.every((name) => ['Transformer', 'Pooling', 'Normalize'].includes(name)) ? names : undefined
}

function classifierTask(
  config: JsonObject,
  outputs: readonly TensorSpec[],
  tokens: JsonObject,
): DerivedTask | undefined {
  const logits = outputs.find(({ name }) => name === 'logits')
  if (logits === undefined || config['id2label'] === undefined) return undefined
  const architectures = Array.isArray(config['architectures']) ? config['architectures'].map(String) : []
  const is = (head: string): boolean => architectures.some((name) => name.endsWith(head))
  if (is('ForTokenClassification') && isFloat(logits, [2, 3])) {
    return {
      kind: 'token-classification',
      config: { ...tokens, output: logits.name, labels: labelsOf(config, 'token-classification') },
    }
  }
  if (!is('ForSequenceClassification') || !isFloat(logits, [1, 2])) return undefined
  const labels = labelsOf(config, 'text-classification')
  // One number is a score, such as that of two texts' similarity.
  if (labels.length < 2) return undefined
  const activation = config['problem_type'] === 'multi_label_classification' ? 'sigmoid' : 'softmax'
  return { kind: 'text-classification', config: { ...tokens, output: logits.name, truncate: true, labels, activation } }
}

/** The smallest of the limits that the files state. */
function tokenLimit(config: JsonObject, folder: ModelFolder): JsonObject {
  const positions = config['max_position_embeddings']
  const unused = offsetEncoders.has(config['model_type']) ? 2 : 0
  const limits = [
    isCount(positions) ? positions - unused : undefined,
    readJsonObject(folder, 'tokenizer_config.json')?.['model_max_length'],
    readJsonObject(folder, 'sentence_bert_config.json')?.['max_seq_length'],
  ].filter((limit) => isCount(limit) && limit >= 2 && limit <= maxTokens) as number[]
  return limits.length === 0 ? {} : { maxTokens: Math.min(...limits) }
}

function isFloat({ datatype, shape }: TensorSpec, ranks: readonly number[]): boolean {
  return datatype === 'FP32' && ranks.includes(shape.length)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}
