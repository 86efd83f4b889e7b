import { type Manifest, OgError, type Request, sha256Hex, type TaskKind, type Tensor } from '@opengradient/protocol'

import type { Segment } from './audio/segments.ts'

/** What a person gives: a text, a WAV file or a PNG file. */
export type TaskInput = { readonly text: string } | { readonly audio: Uint8Array } | { readonly image: Uint8Array }

/** What a person gets; `null` where the tensors are the result. */
export type TaskResult =
  | { readonly dimensions: number }
  | { readonly segments: readonly Segment[]; readonly probabilities: readonly number[] }
  | { readonly text: string; readonly confidence: number }
  | { readonly label: string; readonly probabilities: readonly number[] }
  | null

/** What a kind of task takes from people. */
export type TaskMedium = 'text' | 'audio' | 'image' | 'tensors'

/** People's input to tensors and tensors to people's result, for one model. */
export interface Task {
  readonly kind: TaskKind
  readonly takes: TaskMedium
  /**
   * The job's input tensors, in the manifest's order.
   * @throws USAGE when the model takes something else; BAD_INPUT, TOO_LARGE when the input cannot be used
   */
  encode(input: TaskInput): Promise<Tensor[]>
  /**
   * What the outputs mean.
   * @param inputs the job's input tensors where they are known; a recording's length is read from them
   * @throws BAD_TENSOR when an output that is needed is missing or has another type or shape
   */
  decode(outputs: readonly Tensor[], inputs?: readonly Tensor[]): TaskResult
  /** The result in one line for people. */
  describe(result: TaskResult, outputs: readonly Tensor[]): string
}

/** Reads one of the model's files. */
export type ReadModelFile = (path: string) => Promise<Uint8Array>

/** What `requestHash` commits to: the text itself, or hash and size of the file. */
export function requestOf(input: TaskInput): Request {
  if ('text' in input) return { kind: 'text', text: input.text }
  const [kind, bytes] = 'audio' in input ? (['audio', input.audio] as const) : (['image', input.image] as const)
  return { kind, sha256: sha256Hex(bytes), bytes: bytes.length }
}

const flags: Record<TaskMedium, string> = {
  text: '--text "…"',
  audio: '--audio FILE.wav',
  image: '--image FILE.png',
  tensors: '--input FILE.json or --npy NAME=FILE.npy',
}

const names: Record<TaskMedium, string> = { text: 'text', audio: 'audio', image: 'an image', tensors: 'tensors' }

/** The error for input of a kind that a model does not take. */
export function wrongMedium(manifest: Manifest, takes: TaskMedium, input: TaskInput): OgError {
  const given = 'text' in input ? 'text' : 'audio' in input ? 'audio' : 'image'
  return new OgError('USAGE', `${manifest.name} takes ${names[takes]}, not ${names[given]}.`, {
    next: [`Give it ${flags[takes]}${takes === 'tensors' ? '.' : ', or tensors with --input FILE.json.'}`],
  })
}
