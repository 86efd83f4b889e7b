import type { TextGeneration } from './manifest.ts'
import { OgError } from './og-error.ts'
import { type Tensor, type TensorSpec, tensorOf, tensorValues } from './tensor.ts'

/** Settings of a language model's job beside its prompt. Every field is an input tensor of the job, so that the receipt binds it. */
export interface GenerationSettings {
  /** Most tokens of the continuation, at least 1. */
  readonly maxTokens: number
  /** Divides the logits, 0 to 2. Below 0.05 the most probable token is taken. */
  readonly temperature: number
  /** Share of the probability from which tokens are drawn, above 0 and at most 1; 1 for all. */
  readonly topP: number
  /** Number of tokens from which one is drawn; 0 for all. */
  readonly topK: number
  /** Least probability of a token relative to the most probable one, 0 to 1. */
  readonly minP: number
  /** Of the random numbers. The same seed, settings and prompt give the same continuation. Less than 2^64. */
  readonly seed: bigint
  /** Divides positive logits of tokens of prompt and continuation and multiplies negative ones, above 0 and at most 2; 1 for none. */
  readonly repetitionPenalty: number
  /** Subtracted from the logit of each token of the continuation, −2 to 2. */
  readonly presencePenalty: number
  /** Subtracted from the logit of a token for each time that the continuation has it, −2 to 2. */
  readonly frequencyPenalty: number
  /** Texts that end the continuation, at most 4 of at most 256 bytes. The answer's text ends before the first of them. */
  readonly stop: readonly string[]
  /** Added to the logits of tokens, −100 to 100, at most 1,024. In order of their tokens. */
  readonly logitBias: readonly { readonly token: number; readonly bias: number }[]
}

/** The settings of a request that states none: the most probable continuation. */
export const defaultGenerationSettings: GenerationSettings = {
  ...{ maxTokens: 128, temperature: 0, topP: 1, topK: 0, minP: 0, seed: 0n },
  ...{ repetitionPenalty: 1, presencePenalty: 0, frequencyPenalty: 0, stop: [], logitBias: [] },
}

/** A job of a language model. */
export interface GenerationJob {
  /** Token ids, special ones included. */
  readonly prompt: readonly number[]
  readonly settings: GenerationSettings
}

/** Limits of stop texts and biases. */
export const generationLimits = { stops: 4, stopBytes: 256, biases: 1_024 } as const

/** Settings that are one number, with their inputs and their ranges. */
const scalars = {
  maxTokens: ['max_tokens', 'INT64', 1, Number.MAX_SAFE_INTEGER],
  temperature: ['temperature', 'FP64', 0, 2],
  topP: ['top_p', 'FP64', Number.MIN_VALUE, 1],
  topK: ['top_k', 'INT64', 0, 1 << 24],
  minP: ['min_p', 'FP64', 0, 1],
  repetitionPenalty: ['repetition_penalty', 'FP64', Number.MIN_VALUE, 2],
  presencePenalty: ['presence_penalty', 'FP64', -2, 2],
  frequencyPenalty: ['frequency_penalty', 'FP64', -2, 2],
} as const
type Scalar = keyof typeof scalars

/** Inputs of a job of a language model, the same for all models. */
export const generationInputs: readonly TensorSpec[] = [
  { name: 'prompt', datatype: 'INT64', shape: ['tokens'] },
  ...Object.values(scalars).map(([name, datatype]): TensorSpec => ({ name, datatype, shape: [] })),
  { name: 'seed', datatype: 'UINT64', shape: [] },
  // Each text in UTF-8 with a zero behind it.
  { name: 'stop', datatype: 'UINT8', shape: ['bytes'] },
  { name: 'logit_bias_tokens', datatype: 'INT64', shape: ['biases'] },
  { name: 'logit_bias', datatype: 'FP64', shape: ['biases'] },
]

/** Outputs of a job of a language model: the tokens without the one that ended it, their bytes up to a stop text, and why it ended. */
export const generationOutputs: readonly TensorSpec[] = [
  { name: 'tokens', datatype: 'INT64', shape: ['generated'] },
  { name: 'text', datatype: 'UINT8', shape: ['length'] },
  { name: 'finish_reason', datatype: 'UINT8', shape: [] },
]

/** Values of the output `finish_reason`: an end token or a stop text, or the most tokens. */
export const generationEnds = { stop: 0, length: 1 } as const

/** The input tensors of a job. Checks nothing: `decodeGenerationJob` does. */
export function encodeGenerationJob({ prompt, settings }: GenerationJob): Tensor[] {
  const { seed, stop, logitBias } = settings
  const stops = new TextEncoder().encode(stop.map((text) => `${text}\0`).join(''))
  return [
    tensorOf('prompt', 'INT64', [prompt.length], BigInt64Array.from(prompt, BigInt)),
    ...(Object.keys(scalars) as Scalar[]).map((key) => {
      const [name, datatype] = scalars[key]
      const value = settings[key]
      return tensorOf(
        name,
        datatype,
        [],
        datatype === 'INT64' ? BigInt64Array.of(BigInt(value)) : Float64Array.of(value),
      )
    }),
    tensorOf('seed', 'UINT64', [], BigUint64Array.of(seed)),
    tensorOf('stop', 'UINT8', [stops.length], stops),
    tensorOf(
      'logit_bias_tokens',
      'INT64',
      [logitBias.length],
      BigInt64Array.from(logitBias, ({ token }) => BigInt(token)),
    ),
    tensorOf(
      'logit_bias',
      'FP64',
      [logitBias.length],
      Float64Array.from(logitBias, ({ bias }) => bias),
    ),
  ]
}

/**
 * Reads and checks the input tensors of a job, which have the names, datatypes and ranks of {@link generationInputs}.
 * @throws BAD_TENSOR for a setting out of range, an unknown token, or a prompt that leaves no room in the context
 */
export function decodeGenerationJob(
  { context, vocabulary }: Pick<TextGeneration, 'context' | 'vocabulary'>,
  inputs: readonly Tensor[],
): GenerationJob {
  const values = (name: string): ArrayLike<number | bigint> => {
    const tensor = inputs.find((input) => input.name === name)
    if (tensor === undefined) throw badInput(name, 'is missing')
    return tensorValues(tensor) as ArrayLike<number | bigint>
  }
  const tokens = (name: string): number[] =>
    Array.from(values(name), (id) => {
      if (id < 0 || id >= vocabulary) throw badInput(name, `has the token ${id}; the vocabulary has ${vocabulary}`)
      return Number(id)
    })
  const prompt = tokens('prompt')
  if (prompt.length === 0) throw badInput('prompt', 'is empty')
  if (prompt.length >= context) {
    throw badInput('prompt', `has ${prompt.length} tokens; with one more the context takes at most ${context}`)
  }
  const scalar = (key: Scalar): number => {
    const [name, , least, most] = scalars[key]
    const value = Number(values(name)[0])
    if (!(value >= least && value <= most)) throw badInput(name, `is ${value}, not from ${least} to ${most}`)
    return value
  }
  const maxTokens = scalar('maxTokens')
  if (prompt.length + maxTokens > context) {
    throw badInput(
      'max_tokens',
      `is ${maxTokens}; after ${prompt.length} tokens the context has ${context - prompt.length}`,
    )
  }
  const [seed] = Array.from(values('seed'), BigInt)
  if (seed === undefined) throw badInput('seed', 'is empty')
  const settings = {
    ...{
      maxTokens,
      temperature: scalar('temperature'),
      topP: scalar('topP'),
      topK: scalar('topK'),
      minP: scalar('minP'),
    },
    repetitionPenalty: scalar('repetitionPenalty'),
    presencePenalty: scalar('presencePenalty'),
    frequencyPenalty: scalar('frequencyPenalty'),
    seed,
    stop: decodeStops(Uint8Array.from(values('stop') as ArrayLike<number>)),
    logitBias: decodeBiases(tokens('logit_bias_tokens'), values('logit_bias') as ArrayLike<number>),
  }
  return { prompt, settings }
}

/** Why a generation ended, from its outputs; undefined for outputs without the reason. */
export function generationEndOf(outputs: readonly Tensor[]): keyof typeof generationEnds | undefined {
  const end = outputs.find(({ name, datatype }) => name === 'finish_reason' && datatype === 'UINT8')?.data[0]
  return end === generationEnds.stop ? 'stop' : end === generationEnds.length ? 'length' : undefined
}

function decodeStops(bytes: Uint8Array): string[] {
  if (bytes.length === 0) return []
  if (bytes.at(-1) !== 0) throw badInput('stop', 'has a text without the zero behind it')
  let texts: string[]
  try {
    texts = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).slice(0, -1).split('\0')
  } catch {
    throw badInput('stop', 'is not UTF-8')
  }
  const { stops, stopBytes } = generationLimits
  if (texts.length > stops) throw badInput('stop', `has ${texts.length} texts; at most ${stops} are accepted`)
  for (const text of texts) {
    if (text === '') throw badInput('stop', 'has an empty text')
    if (new TextEncoder().encode(text).length > stopBytes)
      throw badInput('stop', `has a text of over ${stopBytes} bytes`)
  }
  return texts
}

function decodeBiases(tokens: readonly number[], biases: ArrayLike<number>): GenerationSettings['logitBias'] {
  if (tokens.length !== biases.length)
    throw badInput('logit_bias', `has ${biases.length} numbers for ${tokens.length} tokens`)
  const most = generationLimits.biases
  if (tokens.length > most) throw badInput('logit_bias', `has ${tokens.length} numbers; at most ${most} are accepted`)
  return tokens.map((token, i) => {
    if (i > 0 && token <= (tokens[i - 1] as number)) throw badInput('logit_bias_tokens', 'is not in increasing order')
    const bias = biases[i] as number
    if (!(Math.abs(bias) <= 100)) throw badInput('logit_bias', `has ${bias}, not a number from -100 to 100`)
    return { token, bias }
  })
}

function badInput(tensor: string, problem: string): OgError<'BAD_TENSOR'> {
  return new OgError('BAD_TENSOR', `The input ${tensor} ${problem}.`, { details: { tensor } })
}
