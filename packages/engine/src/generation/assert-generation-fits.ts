import { OgError, type TensorSpec, type TextGeneration, unknownRank } from '@opengradient/protocol'

/** @throws BAD_MODEL naming the part of the generation that does not fit the graph */
export function assertGenerationFits(
  graph: { readonly inputs: readonly TensorSpec[]; readonly outputs: readonly TensorSpec[] },
  generation: TextGeneration,
): void {
  const fail = (reason: string): never => {
    throw new OgError('BAD_MODEL', `The generation does not fit the graph: ${reason}.`)
  }
  const assertTensor = (
    side: 'inputs' | 'outputs',
    name: string,
    datatype: string,
    isShape: (shape: TensorSpec['shape']) => boolean,
  ): void => {
    const spec = graph[side].find((candidate) => candidate.name === name)
    if (spec === undefined) fail(`it has no ${side.slice(0, -1)} ${name}`)
    else if (spec.datatype !== datatype) fail(`${name} is ${spec.datatype}, not ${datatype}`)
    else if (spec.shape[0] !== unknownRank && !isShape(spec.shape))
      fail(`${name} has the shape [${spec.shape.join(', ')}]`)
  }
  const { inputIds, positionIds, attentionMask, attentionBias, logits, cache, vocabulary } = generation
  const isRow = (shape: TensorSpec['shape']): boolean =>
    shape.length === 1 || (shape.length === 2 && isOpen(shape[0], 1))
  for (const name of [inputIds, positionIds, attentionMask]) if (name) assertTensor('inputs', name, 'INT64', isRow)
  if (attentionBias) assertTensor('inputs', attentionBias, 'FP32', ({ length }) => length === 2)
  assertTensor('outputs', logits, 'FP32', (shape) => {
    const isRank = shape.length === 2 || (shape.length === 3 && isOpen(shape[0], 1))
    return isRank && isOpen(shape.at(-1), vocabulary)
  })
  const fits = (declared: TensorSpec['shape'], shape: readonly (number | string)[]): boolean =>
    declared.length === shape.length &&
    shape.every((size, axis) => (size === 'past' ? typeof declared[axis] === 'string' : isOpen(declared[axis], size)))
  for (const { input, output, datatype, shape } of cache) {
    if (shape.filter((size) => size === 'past').length !== 1) fail(`the cache ${input} needs one axis "past"`)
    assertTensor('inputs', input, datatype, (declared) => fits(declared, shape))
    assertTensor('outputs', output, datatype, (declared) => fits(declared, shape))
  }
  const filled = [inputIds, positionIds, attentionMask, attentionBias, ...cache.map(({ input }) => input)]
  const stray = graph.inputs.find(({ name }) => !filled.includes(name))
  if (stray !== undefined) fail(`nothing fills the input ${stray.name}`)
}

/** Whether an axis is open or has the given size. */
function isOpen(declared: number | string | undefined, size: number | string): boolean {
  return typeof declared === 'string' || declared === size
}
