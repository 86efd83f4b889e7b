import type { Classification } from './task.ts'

/** Function that converts an output to probabilities. */
type Activation = 'none' | 'softmax' | 'sigmoid'

/** Probabilities of logits, or the values as they are. */
export function activate(values: Float32Array, activation: Activation): number[] {
  if (activation === 'softmax') return softmax(values)
  return activation === 'sigmoid' ? Array.from(values, sigmoid) : Array.from(values)
}

/** The labels with their probabilities: the first, all of them, and the most probable ones. */
export function classificationOf(
  labels: readonly string[],
  probabilities: readonly number[],
  top: number,
): Classification {
  const best = mostProbable(labels, probabilities).slice(0, top)
  return { label: (best[0] as (typeof best)[number]).label, probabilities, top: best }
}

/** `7 (confidence 0.998)` */
export function describeClassification({ label, top }: Classification): string {
  return `${label} (confidence ${(top[0] as (typeof top)[number]).probability.toFixed(3)})`
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

export function softmax(values: Float32Array): number[] {
  const largest = values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
  const powers = Array.from(values, (value) => Math.exp(value - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** The first of the largest values; 0 where none is a number. */
export function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] as number) ? i : best), 0)
}

/** The labels with their probabilities, the largest first; of equal ones the first in the model's order. */
function mostProbable(labels: readonly string[], probabilities: readonly number[]): Classification['top'][number][] {
  const all = labels.map((label, i) => ({ label, probability: probabilities[i] as number }))
  return all.sort((a, b) => Number(b.probability > a.probability) - Number(b.probability < a.probability))
}
