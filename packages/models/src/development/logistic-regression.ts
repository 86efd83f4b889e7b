import { softmax } from './digit-network.ts'

/** One example: the values of its features, and the index of its class. */
export interface LabelledFeatures {
  readonly features: readonly number[]
  readonly label: number
}

/** Logits are `bias[class] + Σ features[i] × weights[i × classes + class]`. */
export interface LogisticWeights {
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/**
 * A multinomial logistic regression by gradient descent on all examples at once, from zero weights: no random choice, in double
 * precision, rounded once at the end.
 */
export const trainLogisticRegression = (
  examples: readonly LabelledFeatures[],
  { classes, steps, rate }: { readonly classes: number; readonly steps: number; readonly rate: number },
): LogisticWeights => {
  const width = examples[0]?.features.length ?? 0
  // The bias is the weight of one more feature, which is always 1.
  const weights = new Float64Array((width + 1) * classes)
  const rows = examples.map(({ features, label }) => ({ row: [...features, 1], label }))
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(weights.length)
    for (const { row, label } of rows) {
      const errors = probabilitiesOf(row, weights, classes)
      errors[label] = (errors[label] as number) - 1
      for (const [i, value] of row.entries()) {
        for (let k = 0; k < classes; k++) {
          gradient[i * classes + k] = (gradient[i * classes + k] as number) + value * (errors[k] as number)
        }
      }
    }
    for (let i = 0; i < weights.length; i++) {
      weights[i] = (weights[i] as number) - (rate * (gradient[i] as number)) / examples.length
    }
  }
  const all = Float32Array.from(weights)
  return { weights: all.slice(0, width * classes), bias: all.slice(width * classes) }
}

/** The softmax of the logits of one example. */
const probabilitiesOf = (row: readonly number[], weights: Float64Array, classes: number): Float64Array => {
  const logits = new Float64Array(classes)
  for (const [i, value] of row.entries()) {
    for (let k = 0; k < classes; k++) {
      logits[k] = (logits[k] as number) + value * (weights[i * classes + k] as number)
    }
  }
  return softmax(logits)
}
