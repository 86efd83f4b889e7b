import type { Tokenizer } from '@huggingface/tokenizers'
import {
  fitsShape,
  isOgError,
  type Manifest,
  OgError,
  parseBoundedJson,
  type Tensor,
  type TensorSpec,
  tensorOf,
  unknownRank,
} from '@opengradient/protocol'

import type { ReadModelFile } from '../task.ts'
import type { TokenConfig } from '../task-config.ts'
import { assertAllInputs, assertFile, pickSpec } from '../tensor-specs.ts'
import { assertLinearPattern } from './linear-pattern.ts'

/** Maximum length of a text, in UTF-16 code units: the limit of a request's text. */
const maxTextLength = 1 << 20

/** The tokens of a text. */
export interface TokenizedText {
  /** Ids that the model takes, special ones included. */
  readonly ids: readonly number[]
  /** Whether the end of the text is left out. */
  readonly truncated: boolean
}

/** Converts texts to the inputs of a model that takes token ids. */
export class TokenEncoder {
  readonly #manifest: Manifest
  readonly #config: TokenConfig
  readonly #truncates: boolean
  readonly #readFile: ReadModelFile
  /** The value of an input for a token; that of padding has no id. */
  readonly #values: ReadonlyMap<string, (id: number | undefined, index: number) => bigint>
  /** The number of tokens that every run takes; undefined where it follows the text. */
  readonly #fixed: number | undefined
  #loading: Promise<Tokenizer> | undefined

  /**
   * @param truncates whether longer texts lose their end
   * @throws BAD_MODEL when the settings do not fit the model's inputs or files
   */
  constructor(manifest: Manifest, config: TokenConfig, readFile: ReadModelFile, truncates = false) {
    assertFile(manifest, config.tokenizer)
    this.#manifest = manifest
    this.#config = config
    this.#truncates = truncates
    this.#readFile = readFile
    this.#values = new Map(
      [
        [config.inputIds, (id: number | undefined) => BigInt(id ?? config.padId)] as const,
        [config.positionIds, (_: number | undefined, index: number) => BigInt(index)] as const,
        [config.attentionMask, (id: number | undefined) => (id === undefined ? 0n : 1n)] as const,
        [config.tokenTypeIds, () => 0n] as const,
      ].flatMap(([name, value]) => (name === undefined ? [] : [[name, value] as const])),
    )
    const specs = [...this.#values.keys()].map((name) => pickSpec(manifest, 'inputs', name, 'INT64', [1, 2]))
    assertAllInputs(manifest, specs)
    const declared = specs[0]?.shape.at(-1)
    this.#fixed = typeof declared === 'number' && config.attentionMask !== undefined ? declared : undefined
  }

  /** Whether shorter texts are padded. */
  get pads(): boolean {
    return this.#fixed !== undefined
  }

  /** The tokenizer, which is read at its first use. @throws BAD_MODEL */
  async tokenizer(): Promise<Tokenizer> {
    this.#loading ??= loadTokenizer(this.#manifest, this.#config.tokenizer, this.#readFile).catch((error: unknown) => {
      this.#loading = undefined
      throw error
    })
    return this.#loading
  }

  /** @throws BAD_INPUT, TOO_LARGE, BAD_MODEL */
  async tokenize(text: string): Promise<TokenizedText> {
    assertText(text)
    const tokenizer = await this.tokenizer()
    const ids: readonly (number | undefined)[] = tokenizer.encode(text).ids
    if (!isComplete(ids)) {
      throw new OgError('BAD_INPUT', `The tokenizer of ${this.#manifest.name} has no token for a word of the text.`, {
        details: { field: 'input.text' },
        next: ['Use other words: the publisher stated no token for unknown ones ("unk_token").'],
      })
    }
    const maxTokens = Math.min(this.#config.maxTokens, this.#fixed ?? Number.POSITIVE_INFINITY)
    if (ids.length <= maxTokens) return { ids, truncated: false }
    const { own, before } = this.#truncates ? ownTokens(tokenizer, text, ids) : { own: [], before: 0 }
    const kept = maxTokens - (ids.length - own.length)
    if (kept < 1) {
      throw new OgError(
        'BAD_INPUT',
        `The text has ${ids.length} tokens; ${this.#manifest.name} takes at most ${maxTokens}.`,
        { details: { field: 'input.text' }, next: ['Split the text. This model does not truncate texts.'] },
      )
    }
    const end = ids.slice(before + own.length)
    return { ids: [...ids.slice(0, before), ...own.slice(0, kept), ...end], truncated: true }
  }

  /** The input tensors for token ids, in the manifest's order. @throws BAD_INPUT when the model takes another number of ids */
  tensors(ids: readonly number[]): Tensor[] {
    const padded: readonly (number | undefined)[] = [
      ...ids,
      ...new Array<undefined>(Math.max(0, (this.#fixed ?? 0) - ids.length)).fill(undefined),
    ]
    return this.#manifest.inputs.map((spec) => {
      const shape = shapeFor(spec, padded.length)
      if (!fitsShape(shape, spec.shape)) {
        throw new OgError(
          'BAD_INPUT',
          `The text has ${ids.length} tokens; ${spec.name} takes [${spec.shape.join(',')}].`,
          {
            details: { field: 'input.text' },
            next: ['Use a text of another length.'],
          },
        )
      }
      const value = this.#values.get(spec.name) as (id: number | undefined, index: number) => bigint
      return tensorOf(spec.name, 'INT64', shape, BigInt64Array.from(padded, value))
    })
  }
}

function shapeFor({ shape }: TensorSpec, length: number): number[] {
  return shape.length === 1 && shape[0] !== unknownRank ? [length] : [1, length]
}

/** Whether every word has a token: the library has none for unknown words of a tokenizer without `unk_token`. */
function isComplete(ids: readonly (number | undefined)[]): ids is readonly number[] {
  return ids.every((id) => id !== undefined)
}

/** The tokens of a text without the special ones around them, and the number of those before. */
export function ownTokens(
  tokenizer: Tokenizer,
  text: string,
  ids: readonly number[],
): { readonly own: readonly number[]; readonly before: number } {
  const own: readonly number[] = tokenizer.encode(text, { add_special_tokens: false }).ids
  const most = Math.max(0, ids.length - own.length)
  let before = 0
  while (before < most && !own.every((id, i) => ids[before + i] === id)) before++
  return { own, before }
}

/** @throws TOO_LARGE, BAD_INPUT for a text that is empty or not well-formed */
export function assertText(text: string): void {
  if (text.length > maxTextLength) {
    throw new OgError('TOO_LARGE', `The text has ${text.length} characters; the limit is ${maxTextLength}.`, {
      details: { limit: maxTextLength, actual: text.length },
      next: ['Split the text.'],
    })
  }
  if (text.trim() === '')
    throw new OgError('BAD_INPUT', 'The text is empty.', { details: { field: 'input.text' }, next: ['Enter a text.'] })
  if (!text.isWellFormed()) {
    throw new OgError('BAD_INPUT', 'The text contains an unpaired surrogate.', {
      details: { field: 'input.text' },
      next: ['Use well-formed Unicode.'],
    })
  }
}

/** Keys and arrays of a tokenizer. A vocabulary of 256,000 tokens has up to 600,000 merges. */
const maxTokenizerItems = 1 << 22

/** @throws BAD_MODEL */
export async function loadTokenizer(manifest: Manifest, file: string, readFile: ReadModelFile): Promise<Tokenizer> {
  const bytes = await readFile(file)
  // Imported on demand because only models of texts need it.
  const library = await import('@huggingface/tokenizers')
  try {
    const description = parseBoundedJson(bytes, { maxBytes: bytes.length, maxContainers: maxTokenizerItems }) as object
    assertLinearPatterns(description)
    // The library takes the token for unknown words of some kinds of tokenizer from the second argument alone.
    const unknown = (description as { model?: { unk_token?: unknown } | null }).model?.unk_token
    return new library.Tokenizer(description, { unk_token: unknown })
  } catch (cause) {
    if (isOgError(cause) && cause.code === 'BAD_MODEL') throw cause
    throw new OgError('BAD_MODEL', `${file} of ${manifest.name} is not a readable tokenizer.`, {
      cause,
    })
  }
}

/**
 * Asserts every regular expression of a tokenizer's description: the library takes them from fields named `Regex`, at any depth.
 */
function assertLinearPatterns(description: unknown): void {
  const waiting: unknown[] = [description]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const { Regex: pattern } = value as { Regex?: unknown }
    if (pattern !== undefined) assertLinearPattern(String(pattern))
    for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) waiting.push(child)
  }
}
