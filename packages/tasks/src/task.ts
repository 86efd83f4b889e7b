import {
  type GenerationSettings,
  type Manifest,
  OgError,
  type Request,
  sha256Hex,
  type TaskKind,
  type Tensor,
} from '@opengradient/protocol'

import type { SpeechSegment } from './audio/speech-segments.ts'
import type { Box } from './image/detected-objects.ts'
import type { PixelSize } from './image/resample-picture.ts'
import { type Row, rowsToJson } from './tabular/row.ts'
import type { TextWord } from './text/text-words.ts'

/** User input: a text, a WAV file, an image file, or rows of named columns. A text for a language model may have settings. */
export type TaskInput =
  | { readonly text: string; readonly generation?: Partial<GenerationSettings> | undefined }
  | { readonly audio: Uint8Array }
  | { readonly image: Uint8Array }
  | { readonly rows: readonly Row[] }

/** The result of `classify` and `keyword-spotting`. */
export interface Classification {
  readonly label: string
  /** In the order of the model's labels. */
  readonly probabilities: readonly number[]
  /** The most probable labels, the best first; of equal ones the first in the model's order. */
  readonly top: readonly { readonly label: string; readonly probability: number }[]
}

/** The result of `text-classification`. */
export interface TextClassification extends Classification {
  /** Whether the end of the text was left out. */
  readonly truncated: boolean
}

/** An entity in a text. */
export interface Entity {
  /** The kind of entity: `PER`. */
  readonly label: string
  readonly text: string
  /** Its place in the text in UTF-16 code units, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Mean probability of the labels of its words. */
  readonly confidence: number
}

/** The result of `token-classification`, in the order of the text. */
export interface Entities {
  readonly entities: readonly Entity[]
}

/** An object in a picture. */
export interface DetectedObject {
  readonly label: string
  readonly confidence: number
  /** In pixels of the picture, `right` and `bottom` excluded. */
  readonly box: Box
}

/** The result of `object-detection`, the most confident object first. */
export interface DetectedObjects {
  /** Sides of the picture, in pixels; of tensors those of the input. */
  readonly width: number
  readonly height: number
  readonly objects: readonly DetectedObject[]
}

/** The result of `tabular`: of each row its label, or without labels the numbers of the output. */
export interface TabularResult {
  readonly rows: readonly (Classification | { readonly values: readonly number[] })[]
}

/** The result of `text-generation`. */
export interface GeneratedText {
  /** The continuation, without the prompt and without a stop text. Bytes that are not UTF-8 are U+FFFD. */
  readonly text: string
  /** Tokens of the continuation. */
  readonly tokens: number
  /** `stop`: the model ended the text, or a stop text has occurred. `length`: it has the most tokens. */
  readonly finishReason: 'stop' | 'length'
}

/** The decoded result; `null` where the result is the tensors. */
export type TaskResult =
  | { readonly dimensions: number }
  | { readonly segments: readonly SpeechSegment[]; readonly probabilities: readonly number[] }
  | { readonly text: string; readonly confidence: number }
  | Classification
  | TextClassification
  | Entities
  | DetectedObjects
  | TabularResult
  | GeneratedText
  | null

/** The kind of input that a task takes. */
export type TaskMedium = 'text' | 'audio' | 'image' | 'rows' | 'tensors'

/** The kind of input of each task. */
export const taskMedia = {
  tensor: 'tensors',
  embedding: 'text',
  vad: 'audio',
  ocr: 'image',
  classify: 'image',
  tabular: 'rows',
  'text-classification': 'text',
  'token-classification': 'text',
  'object-detection': 'image',
  'keyword-spotting': 'audio',
  'text-generation': 'text',
} as const satisfies Record<TaskKind, TaskMedium>

/** Properties of the user's input that a result depends on beside the tensors, as plain JSON. */
export interface InputDetails {
  /** Whether the end of the text was left out. */
  readonly truncated?: boolean
  /** Sides of a picture, in pixels. */
  readonly picture?: PixelSize
  /** The words of a text with their tokens, and the number of special tokens before them. */
  readonly words?: { readonly text: string; readonly before: number; readonly words: readonly TextWord[] }
}

/** Conversion of user input to input tensors and of output tensors to a result, for one model. */
export interface Task {
  readonly kind: TaskKind
  readonly takes: TaskMedium
  /**
   * Reads and checks files of the model that are otherwise read at their first use; absent where there are none.
   * @throws BAD_MODEL
   */
  load?(): Promise<void>
  /**
   * Converts user input to the model's input tensors, in the manifest's order.
   * @throws USAGE when the model takes another kind of input; BAD_INPUT, TOO_LARGE when the input cannot be used
   */
  encode(input: TaskInput): Promise<Tensor[]>
  /** Properties of the input for `decode`; absent for tasks without any. @throws as `encode` */
  detailsOf?(input: TaskInput): Promise<InputDetails>
  /**
   * Converts output tensors to the result.
   * @param inputs names and shapes of the input tensors, if known; `vad` takes the recording's length from them
   * @param details those of `detailsOf`; for tensors without a user input none
   * @throws BAD_TENSOR when a required output is missing or has another type or shape
   */
  decode(
    outputs: readonly Tensor[],
    inputs?: readonly Pick<Tensor, 'name' | 'shape'>[],
    details?: InputDetails,
  ): TaskResult
  /** The result as one line of text. */
  describe(result: TaskResult, outputs: readonly Tensor[]): string
}

/** Reads one of the model's files. */
export type ReadModelFile = (path: string) => Promise<Uint8Array>

/** The kind of an input. */
export function mediumOf(input: TaskInput): Exclude<TaskMedium, 'tensors'> {
  if ('text' in input) return 'text'
  if ('rows' in input) return 'rows'
  return 'audio' in input ? 'audio' : 'image'
}

/** The request that `requestHash` commits to: the text, the rows as JSON, or the hash and size of the file. */
export function requestOf(input: TaskInput): Request {
  if ('text' in input) return { kind: 'text', text: input.text }
  if ('rows' in input) return { kind: 'rows', json: rowsToJson(input.rows) }
  const [kind, bytes] = 'audio' in input ? (['audio', input.audio] as const) : (['image', input.image] as const)
  return { kind, sha256: sha256Hex(bytes), bytes: bytes.length }
}

const flags: Record<TaskMedium, string> = {
  text: '--text "…"',
  audio: '--audio FILE.wav',
  image: '--image FILE.png or FILE.jpg',
  rows: `--row '{"column": value}' or --rows FILE.json`,
  tensors: '--input FILE.json or --npy NAME=FILE.npy',
}

const names: Record<TaskMedium, string> = {
  ...{ text: 'text', audio: 'audio', image: 'an image' },
  ...{ rows: 'rows of columns', tensors: 'tensors' },
}

/** The error for a kind of input that the model does not take. */
export function wrongMedium(manifest: Manifest, takes: TaskMedium, input: TaskInput): OgError {
  return new OgError('USAGE', `${manifest.name} takes ${names[takes]}, not ${names[mediumOf(input)]}.`, {
    next: [`Use ${flags[takes]}${takes === 'tensors' ? '.' : ', or tensors with --input FILE.json.'}`],
  })
}
