import type { Rectangle } from './scale-plane.ts'

export type Interpolation = 'bilinear' | 'bicubic'

export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** A picture of 8-bit samples, row by row, with the channels of a pixel side by side. */
export interface Picture extends PixelSize {
  readonly channels: number
  readonly samples: Uint8Array
}

/** Bits behind the point of a weight, as in Pillow. */
const weightBits = 22
const half = 1 << (weightBits - 1)

/**
 * Scales a picture to `size` and returns the part `crop` of the result. Only that part is computed.
 *
 * The result has the bits of Pillow's `resize`: a separable filter that is widened for reductions, first along rows, then along
 * columns, with weights of 22 fractional bits and samples rounded to 8 bits after each direction. Models are trained on it, and it
 * needs integers and the basic operations of IEEE 754 alone, so that every platform computes the same.
 * @param crop inside `size`
 */
export function resamplePicture(picture: Picture, size: PixelSize, crop: Rectangle, filter: Interpolation): Picture {
  const { width, channels, samples } = picture
  const columns = taps(width, size.width, crop.left, crop.width, filter)
  const rows = taps(picture.height, size.height, crop.top, crop.height, filter)
  const firstRow = (rows[0] as WeightedRun).first
  const last = rows.at(-1) as WeightedRun
  const rowCount = last.first + last.weights.length - firstRow
  const stride = crop.width * channels
  const scaledRows = new Uint8Array(rowCount * stride)
  for (let y = 0; y < rowCount; y++) {
    const row = (firstRow + y) * width * channels
    for (const [x, tap] of columns.entries()) {
      for (let channel = 0; channel < channels; channel++) {
        const from = row + tap.first * channels + channel
        scaledRows[y * stride + x * channels + channel] = weighted(samples, from, channels, tap.weights)
      }
    }
  }
  const output = new Uint8Array(crop.height * stride)
  for (const [y, tap] of rows.entries()) {
    for (let at = 0; at < stride; at++) {
      output[y * stride + at] = weighted(scaledRows, (tap.first - firstRow) * stride + at, stride, tap.weights)
    }
  }
  return { width: crop.width, height: crop.height, channels, samples: output }
}

/** The source pixels, starting at `first`, that contribute to one target pixel; the weights sum to about 2^22. */
interface WeightedRun {
  readonly first: number
  readonly weights: Int32Array
}

function taps(from: number, to: number, start: number, count: number, filter: Interpolation): WeightedRun[] {
  const { support, weight } = filters[filter]
  const scale = from / to
  const stretch = Math.max(scale, 1)
  return Array.from({ length: count }, (_, i) => {
    const centre = (start + i + 0.5) * scale
    const first = Math.max(0, Math.trunc(centre - support * stretch + 0.5))
    const end = Math.min(from, Math.trunc(centre + support * stretch + 0.5))
    const shares = Float64Array.from({ length: end - first }, (_, j) =>
      weight((first + j - centre + 0.5) * (1 / stretch)),
    )
    const sum = shares.reduce((total, share) => total + share, 0)
    return { first, weights: Int32Array.from(shares, (share) => toFixedPoint(share / sum)) }
  })
}

function toFixedPoint(share: number): number {
  return Math.trunc(share * (1 << weightBits) + (share < 0 ? -0.5 : 0.5))
}

/** The weighted sum of samples that are `step` apart, rounded and limited to a byte. It stays below 2^31. */
function weighted(samples: Uint8Array, from: number, step: number, weights: Int32Array): number {
  let sum = half
  for (let i = 0; i < weights.length; i++) sum += (samples[from + i * step] as number) * (weights[i] as number)
  return Math.min(255, Math.max(0, sum >> weightBits))
}

const filters: Record<Interpolation, { readonly support: number; weight(distance: number): number }> = {
  bilinear: { support: 1, weight: (distance) => Math.max(0, 1 - Math.abs(distance)) },
  // Keys' kernel with a = −0.5.
  bicubic: {
    support: 2,
    weight(distance) {
      const x = Math.abs(distance)
      if (x < 1) return (1.5 * x - 2.5) * x * x + 1
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0
    },
  },
}
