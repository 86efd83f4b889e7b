import type { Tensor } from '@opengradient/protocol'

/** The kinds of input on which runtimes are compared; docs/adr/0006 gives the reasons for the last five. */
export const inputKinds = ['ordinary', 'constant', 'zero', 'same-sign', 'saturated', 'outlier'] as const
export type InputKind = (typeof inputKinds)[number]

/** One job's input. */
export interface MeasuredInput {
  readonly kind: InputKind
  readonly tensors: readonly Tensor[]
}

/** Yields `count` inputs made by `make`. */
export function* several(
  kind: InputKind,
  count: number,
  make: (index: number) => readonly Tensor[],
): Generator<MeasuredInput> {
  for (let i = 0; i < count; i++) yield { kind, tensors: make(i) }
}

/** Scales the number of inputs of a kind; at least one, so that a small share has every kind. */
export const counter =
  (share: number) =>
  (whole: number): number =>
    Math.max(1, Math.round(whole * share))

/** A generator of the same inputs every time; `share` of them, 1 for the whole measurement. */
export type ToleranceInputs = (files: ReadonlyMap<string, Uint8Array>, share: number) => AsyncGenerator<MeasuredInput>
