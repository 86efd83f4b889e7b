import type { ModelInspection } from './inspect.ts'

/**
 * Operators whose result for NaN, infinities and numbers of 2^100 and more is one by the standards of IEEE 754 and ONNX: they move,
 * select by index, test, add, multiply, divide or negate. Comparisons, conversions to integers and approximated functions are none:
 * kernels of different processors treat NaN in different ways.
 */
const definedForAll: ReadonlySet<string> = new Set(
  [
    'Identity Reshape Transpose Squeeze Unsqueeze Flatten Concat Split Slice Gather GatherElements GatherND Pad Expand Tile',
    'DepthToSpace SpaceToDepth Shape Size Constant ConstantOfShape IsNaN IsInf Not And Or Xor Where',
    'Add Sub Mul Div Neg Abs Sqrt Reciprocal',
  ]
    .join(' ')
    .split(' ')
    .map((type) => `ai.onnx/${type}`),
)

/** As {@link definedForAll}, within a tolerance: sums, a softmax over masks, and trees, whose branches NaN takes by a stated rule. */
const definedWithin: ReadonlySet<string> = new Set([
  ...['MatMul', 'Gemm', 'ReduceSum', 'ReduceMean', 'Softmax', 'LogSoftmax'].map((type) => `ai.onnx/${type}`),
  ...['TreeEnsemble', 'TreeEnsembleRegressor', 'TreeEnsembleClassifier'].map((type) => `ai.onnx.ml/${type}`),
])

/** Whether all processors agree on the results of a model for NaN, infinities and numbers of 2^100 and more. */
export function isDefinedForNonFinite({ operators }: Pick<ModelInspection, 'operators'>): boolean {
  return Object.keys(operators).every((operator) => definedForAll.has(operator) || definedWithin.has(operator))
}

/** The class of a model whose manifest allows such inputs or not: the rule of `exact` holds for finite ones only. */
export function determinismOfManifest(
  { determinism, operators }: Pick<ModelInspection, 'determinism' | 'operators'>,
  allowNonFinite: true | undefined,
): 'exact' | 'tolerant' {
  if (allowNonFinite === undefined || determinism === 'tolerant') return determinism
  return Object.keys(operators).every((operator) => definedForAll.has(operator)) ? 'exact' : 'tolerant'
}
