const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

/** The number that a binary16 bit pattern stands for. */
export function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 0x1f
  const fraction = half & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** The bits of the binary16 nearest to a number, ties to even; magnitudes of 65,520 and more become infinite. */
export function numberToHalf(value: number): number {
  if (Number.isNaN(value)) return 0x7e00
  float[0] = value
  const sign = ((bits[0] as number) >>> 16) & 0x8000
  const magnitude = Math.abs(value)
  if (magnitude >= 65_520) return sign | 0x7c00
  // One rounding only, from the double: spacing is 2^(exponent − 10), and 2^-24 below the normal range.
  const exponent = Math.max(-14, exponentOf(magnitude))
  const steps = roundToEven(magnitude / 2 ** (exponent - 10))
  // A carry out of the fraction correctly increments the exponent.
  return sign | (magnitude < 2 ** -14 ? steps : ((exponent + 15) << 10) + (steps - 1024))
}

/** ⌊log2 x⌋ of a finite number ≥ 0, exactly; −Infinity of 0. */
function exponentOf(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  let exponent = Math.floor(Math.log2(x))
  if (2 ** exponent > x) exponent--
  else if (2 ** (exponent + 1) <= x) exponent++
  return exponent
}

function roundToEven(x: number): number {
  const floor = Math.floor(x)
  const rest = x - floor
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1
  return floor % 2 === 0 ? floor : floor + 1
}
