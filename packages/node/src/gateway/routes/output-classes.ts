import { type OipRequest, type TextsOutput, textsOutput } from '@opengradient/api'
import { halfToNumber, type Manifest, OgError, type Tensor, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

/** Elements of an output that is classified. More would occupy the gateway for too long. */
const maxElements = 65_536

/** Parameters of an output that ask for classes: that of the protocol, and the name that it has in Triton's clients. */
const classOptions = ['classification', 'class_count'] as const

/** An output as its classes, where a request asks for them. */
export type OutputClasses = (output: Tensor) => Tensor | TextsOutput

/**
 * Converts the outputs for which a request has the parameter `classification` or `class_count` (Triton's extension) to the classes with the largest values along
 * their last axis: `value:index`, or `value:index:label`. Undefined where it has none.
 * @throws BAD_INPUT for a number that is no count of classes
 */
export function outputClasses({ outputs = [] }: OipRequest, manifest: Manifest): OutputClasses | undefined {
  const counts = new Map<string, { readonly count: number; readonly field: string }>()
  for (const [i, { name, parameters }] of outputs.entries()) {
    const option = classOptions.find((each) => (parameters?.[each] ?? undefined) !== undefined)
    if (option === undefined) continue
    const count = parameters?.[option]
    const width = manifest.outputs.find((output) => output.name === name)?.shape.at(-1)
    const field = `request.outputs.${i}.parameters.${option}`
    assertCount(name, count, typeof width === 'number' ? width : Number.POSITIVE_INFINITY, field)
    counts.set(name, { count, field })
  }
  if (counts.size === 0) return undefined
  const labels = labelsOf(manifest)
  return (output) => {
    const asked = counts.get(output.name)
    return asked === undefined ? output : classify(output, asked, labels.get(output.name) ?? [])
  }
}

function assertCount(name: string, count: unknown, width: number, field: string): asserts count is number {
  if (Number.isSafeInteger(count) && (count as number) >= 1 && (count as number) <= width) return
  const shown = JSON.stringify(count)?.slice(0, 40)
  const most = Number.isFinite(width) ? `${width}` : 'the number of its classes'
  throw new OgError('BAD_INPUT', `${name}: the classification ${shown} is no number from 1 to ${most}.`, {
    details: { field },
    next: ['Send an integer in this range, or leave the parameter out.'],
  })
}

/** The labels of the output that a task of labels reads. */
function labelsOf({ task, outputs }: Manifest): ReadonlyMap<string, readonly string[]> {
  if (task.kind !== 'classify' && task.kind !== 'text-classification' && task.kind !== 'keyword-spotting')
    return new Map()
  const { output = outputs[0]?.name ?? '', labels } = parseTaskConfig(task.kind, task.config)
  return new Map([[output, labels]])
}

/** Of equal values the first comes first, and NaN comes last. */
function classify(
  tensor: Tensor,
  { count, field }: { readonly count: number; readonly field: string },
  labels: readonly string[],
): TextsOutput {
  const { name, shape } = tensor
  const values = Array.from(tensorValues(tensor) as ArrayLike<number | bigint>, (value) => toNumber(tensor, value))
  if (values.length > maxElements) {
    throw new OgError(
      'OUTPUT_TOO_LARGE',
      `${name} has ${values.length} elements; at most ${maxElements} are classified.`,
      {
        details: { limit: maxElements, actual: values.length },
        next: ['Leave the parameter out: the answer then has the tensor.'],
      },
    )
  }
  const width = shape.at(-1) ?? 1
  assertCount(name, count, width, field)
  const texts: string[] = []
  for (let row = 0; row < values.length; row += width) {
    const at = (i: number): number | bigint => values[row + i] as number | bigint
    const order = Array.from({ length: width }, (_, i) => i).sort((a, b) => compare(at(b), at(a)) || a - b)
    for (const i of order.slice(0, count)) {
      const label = labels[i]
      texts.push(`${at(i)}:${i}${label === undefined ? '' : `:${label}`}`)
    }
  }
  return textsOutput(name, [...shape.slice(0, -1), count], texts)
}

function toNumber({ datatype }: Tensor, value: number | bigint): number | bigint {
  return datatype === 'FP16' ? halfToNumber(value as number) : value
}

function compare(a: number | bigint, b: number | bigint): number {
  const [isA, isB] = [!Number.isNaN(Number(a)), !Number.isNaN(Number(b))]
  if (!isA || !isB) return Number(isA) - Number(isB)
  return a < b ? -1 : a > b ? 1 : 0
}
