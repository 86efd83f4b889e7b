import {
  datatypes,
  generationInputs,
  generationOutputs,
  type Manifest,
  OgError,
  type Steps,
  type TensorSpec,
  type TextGeneration,
  unknownRank,
} from '@opengradient/protocol'

import { assertGenerationFits } from './generation/assert-generation-fits.ts'

/** The axis of a job's input that is cut into frames, and the new first axis of its outputs. */
export const stepAxes = { input: 'length', output: 'steps' } as const

/** The parts of a manifest by which a job differs from one run of its graph. */
interface JobForm {
  readonly steps: Steps | undefined
  readonly generation: TextGeneration | undefined
}

/** The tensors of a graph or of a job. */
interface GraphTensors {
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
}

/** Inputs and outputs of a job. @throws BAD_MODEL naming the part of steps or generation that does not fit the graph */
export function jobTensorsOf(graph: GraphTensors, { steps, generation }: JobForm): GraphTensors {
  if (generation !== undefined) {
    assertGenerationFits(graph, generation)
    return { inputs: generationInputs, outputs: generationOutputs }
  }
  return steps === undefined ? graph : jobTensors(graph, steps)
}

/** The unit of a job's inputs. */
export function unitOf({ steps, generation }: JobForm): Manifest['unit'] {
  if (generation !== undefined) return 'token'
  return steps === undefined ? 'run' : 'step'
}

/**
 * Inputs and outputs of a job of a model with steps. Inputs: the stepped input with a free last axis, and the inputs that
 * steps do not name (the same in every step). Outputs: the concatenated outputs with a new first axis. Axes whose size
 * follows from frame, states or constants are fixed.
 * @throws BAD_MODEL naming the part of the steps that does not fit the graph.
 */
export function jobTensors(
  graph: { readonly inputs: readonly TensorSpec[]; readonly outputs: readonly TensorSpec[] },
  steps: Steps,
): { inputs: TensorSpec[]; outputs: TensorSpec[] } {
  const fail = (reason: string): never => {
    throw new OgError('BAD_MODEL', `The steps do not fit the graph: ${reason}.`)
  }
  const input = (name: string): TensorSpec =>
    graph.inputs.find((spec) => spec.name === name) ?? fail(`it has no input ${name}`)
  const output = (name: string): TensorSpec =>
    graph.outputs.find((spec) => spec.name === name) ?? fail(`it has no output ${name}`)
  const named = [
    steps.input,
    ...steps.state.map((state) => state.input),
    ...steps.constants.map((constant) => constant.input),
  ]
  for (const [index, name] of named.entries()) if (named.indexOf(name) !== index) fail(`${name} occurs twice`)

  const stepped = input(steps.input)
  const last = stepped.shape.at(-1)
  if (last === undefined || last === unknownRank) fail(`${steps.input} has no axis to cut`)
  // A size fixed in one step fixes all axes of the same name.
  const sizes = new Map<string, number | string>()
  const bind = (spec: TensorSpec, datatype: string, shape: readonly (number | string)[], what: string): void => {
    const isOpen = spec.shape[0] === unknownRank
    const agrees =
      spec.datatype === datatype &&
      (isOpen || spec.shape.length === shape.length) &&
      shape.every((size, axis) => {
        const declared = spec.shape[axis] as number | string
        if (isOpen) return true
        if (typeof size === 'string' || declared === size) return true
        if (typeof declared === 'number') return false
        // A name is a hint: where it stands for two sizes it fixes none.
        sizes.set(declared, (sizes.get(declared) ?? size) === size ? size : declared)
        return true
      })
    if (!agrees) fail(`${describe(spec)} does not accept ${what} ${describe({ datatype, shape })}`)
  }
  bind(stepped, stepped.datatype, [...stepped.shape.slice(0, -1), steps.context + steps.frame], 'frames of')
  for (const state of steps.state) {
    bind(input(state.input), state.datatype, state.shape, 'the state')
    bind(output(state.output), state.datatype, state.shape, 'the state')
  }
  for (const constant of steps.constants) {
    const spec = input(constant.input)
    bind(spec, constant.datatype, constant.shape, 'the constant')
    const bytes = constant.shape.reduce((product, dimension) => product * dimension, 1) * datatypes[constant.datatype]
    if (constant.data.length / 2 - 1 !== bytes) fail(`the constant ${spec.name} needs ${bytes} bytes`)
  }
  const bound = (shape: TensorSpec['shape']): (number | string)[] =>
    shape.map((dimension) => (typeof dimension === 'string' ? (sizes.get(dimension) ?? dimension) : dimension))
  const free = graph.inputs.filter((spec) => spec.name === steps.input || !named.includes(spec.name))
  return {
    inputs: free.map((spec) => ({
      ...spec,
      shape: spec.name === steps.input ? [...bound(spec.shape.slice(0, -1)), stepAxes.input] : bound(spec.shape),
    })),
    outputs: steps.concat.map((name) => {
      const spec = output(name)
      return { ...spec, shape: spec.shape[0] === unknownRank ? [unknownRank] : [stepAxes.output, ...bound(spec.shape)] }
    }),
  }
}

/** `name FP32 [1, batch]`, for messages. */
export function describe(spec: { name?: string; datatype: string; shape: readonly (number | string)[] }): string {
  return `${spec.name === undefined ? '' : `${spec.name} `}${spec.datatype} [${spec.shape.join(', ')}]`
}
