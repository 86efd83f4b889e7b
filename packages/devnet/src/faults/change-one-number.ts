import { type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'

/** Relative change of a floating-point element: far outside any tolerance, still plausible. */
const relativeChange = 0.25

/**
 * The outputs with one number changed: the largest of the first output that is not empty. Integers change by one, booleans
 * are inverted.
 *
 * @returns the outputs, and the change for human readers
 */
export function changeOneNumber(outputs: readonly Tensor[]): { outputs: Tensor[]; detail: string } {
  const index = outputs.findIndex(({ data }) => data.length > 0)
  const target = outputs[index]
  if (target === undefined) return { outputs: [...outputs], detail: 'unchanged: the output has no number' }
  const values = tensorValues(target)
  const at = largest(target, values)
  const before = values[at] as number | bigint
  values[at] = changed(target, before) as never
  const shown = (value: number | bigint): string => format(target, value)
  const faulty = tensorOf(target.name, target.datatype, target.shape, values)
  return {
    outputs: outputs.map((tensor, place) => (place === index ? faulty : tensor)),
    detail: `${target.name}[${at}] = ${shown(values[at] as number | bigint)} where the model gives ${shown(before)}`,
  }
}

function largest(tensor: Tensor, values: ArrayLike<number | bigint>): number {
  let at = 0
  let max = -1
  for (let i = 0; i < values.length; i++) {
    const value = tensor.datatype === 'FP16' ? halfMagnitude(values[i] as number) : Math.abs(Number(values[i]))
    if (Number.isFinite(value) && value > max) {
      max = value
      at = i
    }
  }
  return at
}

function changed({ datatype }: Tensor, value: number | bigint): number | bigint {
  if (typeof value === 'bigint') return value > 0n ? value - 1n : value + 1n
  if (datatype === 'BOOL') return value === 0 ? 1 : 0
  // Inverting the highest bit of the fraction changes the value by a quarter or more.
  if (datatype === 'FP16') return value ^ 0x0200
  if (datatype !== 'FP32' && datatype !== 'FP64') return value > 0 ? value - 1 : value + 1
  return value === 0 || !Number.isFinite(value) ? 1 : value * (1 - relativeChange)
}

/** A number that orders half-precision values by magnitude; infinite for infinities and NaN. */
function halfMagnitude(bits: number): number {
  const magnitude = bits & 0x7fff
  return magnitude >= 0x7c00 ? Number.POSITIVE_INFINITY : magnitude
}

function format({ datatype }: Tensor, value: number | bigint): string {
  if (datatype === 'FP16') return `0x${value.toString(16)} (half precision)`
  return datatype === 'FP32' || datatype === 'FP64' ? Number(value).toPrecision(4) : value.toString()
}
