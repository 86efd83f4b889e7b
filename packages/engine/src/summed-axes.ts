import type { OnnxNode, OnnxValue } from './onnx-types.ts'

/** An axis of a tensor. */
export interface Axis {
  readonly tensor: string
  readonly axis: number
}

/** Sizes of a tensor's axes; a string or a negative number where the model leaves one open. */
export type Shape = readonly (number | string)[]

const rows = (rank: number): readonly number[] => [Math.max(0, rank - 2)]
const columns = (rank: number): readonly number[] => [rank - 1]
const channels = (): readonly number[] => [1]
const allButFirst = (rank: number): readonly number[] => Array.from({ length: rank - 1 }, (_, index) => index + 1)
const spatial = (rank: number): readonly number[] => allButFirst(rank).slice(1)

type SummedOperand = readonly [operand: number, axes: (rank: number) => readonly number[]]

/**
 * Operators of ONNX Runtime that do not write their output where they sum over an empty axis (`InstanceNormalization` ends the
 * process), with those axes. Sums of other operators are zero then, and an empty axis that is not summed makes an empty output.
 */
const summingOperators: ReadonlyMap<string, readonly SummedOperand[]> = new Map<string, readonly SummedOperand[]>([
  [
    'MatMulInteger',
    [
      [0, columns],
      [1, rows],
    ],
  ],
  [
    'QLinearMatMul',
    [
      [0, columns],
      [3, rows],
    ],
  ],
  [
    'Conv',
    [
      [0, channels],
      [1, allButFirst],
    ],
  ],
  [
    'ConvInteger',
    [
      [0, channels],
      [1, allButFirst],
    ],
  ],
  [
    'QLinearConv',
    [
      [0, channels],
      [3, allButFirst],
    ],
  ],
  [
    'ConvTranspose',
    [
      [0, channels],
      [1, (rank) => [0, ...spatial(rank)]],
    ],
  ],
  ['InstanceNormalization', [[0, spatial]]],
])

/** The axes that a node sums over and that must not be empty, of operands with a known number of axes. */
export function summedAxesOf(node: OnnxNode, shapes: ReadonlyMap<string, Shape>): readonly Axis[] {
  const operands = node.domain === 'ai.onnx' ? (summingOperators.get(node.type) ?? []) : []
  return operands.flatMap(([index, axesOf]) => {
    const tensor = node.inputs[index] ?? ''
    const rank = shapes.get(tensor)?.length ?? 0
    return axesOf(rank).flatMap((axis) => (axis >= 0 && axis < rank ? [{ tensor, axis }] : []))
  })
}

/** Adds the shapes that values declare. */
export function addShapes(shapes: Map<string, Shape>, values: readonly OnnxValue[]): void {
  for (const { name, type } of values)
    if (type?.kind === 'tensor' && type.shape !== undefined) shapes.set(name, type.shape)
}
