import { compareOutputs, type Manifest, type Tensor, withCanonicalNaN } from '@opengradient/protocol'

/** Expected outputs of examples come from other runtimes than the network's. */
const leastTolerance = 1e-3

/** Largest distance at which an example's outputs are those that are expected. */
export function exampleTolerance({ tolerance }: Pick<Manifest, 'tolerance'>): number {
  return Math.max(tolerance, leastTolerance)
}

/** Largest difference ÷ largest value of an expected output; outputs that none are expected for are left out. */
export function exampleDistance(expected: readonly Tensor[], outputs: readonly Tensor[]): number {
  const made = expected.flatMap(({ name }) => outputs.find((tensor) => tensor.name === name) ?? [])
  return compareOutputs(expected.map(withCanonicalNaN), made).worst
}
