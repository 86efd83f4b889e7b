import { type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'

/** Share of the largest element by which a floating-point one is moved: far outside any tolerance, still plausible. */
const share = 0.25

/**
 * The outputs with one number changed: the largest of the first output that has any. Integers move by one, booleans flip.
 * @returns the outputs and what was changed, in words
 */
export function changeOneNumber(outputs: readonly Tensor[]): { outputs: Tensor[]; detail: string } {
  const index = outputs.findIndex(({ data }) => data.length > 0)
  const target = outputs[index]
  if (target === undefined) return { outputs: [...outputs], detail: 'there was no number to change' }
  const values = tensorValues(target)
  const at = largest(target, values)
  const before = values[at] as number | bigint
  values[at] = changed(target, before) as never
  const said = (value: number | bigint): string => format(target, value)
  const lied = tensorOf(target.name, target.datatype, target.shape, values)
  return {
    outputs: outputs.map((tensor, place) => (place === index ? lied : tensor)),
    detail: `${target.name}[${at}] = ${said(values[at] as number | bigint)} where the model gives ${said(before)}`,
  }
}

function largest(tensor: Tensor, values: ArrayLike<number | bigint>): number {
  let at = 0
  let most = -1
  for (let i = 0; i < values.length; i++) {
    const value = tensor.datatype === 'FP16' ? halfMagnitude(values[i] as number) : Math.abs(Number(values[i]))
    if (Number.isFinite(value) && value > most) {
      most = value
      at = i
    }
  }
  return at
}

function changed({ datatype }: Tensor, value: number | bigint): number | bigint {
  if (typeof value === 'bigint') return value > 0n ? value - 1n : value + 1n
  if (datatype === 'BOOL') return value === 0 ? 1 : 0
  // The highest bit of the fraction: a quarter of the value or more.
  if (datatype === 'FP16') return value ^ 0x0200
  if (datatype !== 'FP32' && datatype !== 'FP64') return value > 0 ? value - 1 : value + 1
  return value === 0 || !Number.isFinite(value) ? 1 : value * (1 - share)
}

/** Orders as the magnitudes do, and is not finite where they are not. */
function halfMagnitude(bits: number): number {
  const magnitude = bits & 0x7fff
  return magnitude >= 0x7c00 ? Number.POSITIVE_INFINITY : magnitude
}

function format({ datatype }: Tensor, value: number | bigint): string {
  if (datatype === 'FP16') return `0x${value.toString(16)} (half precision)`
  return datatype === 'FP32' || datatype === 'FP64' ? Number(value).toPrecision(4) : value.toString()
}
