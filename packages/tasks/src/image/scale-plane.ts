/** A rectangle of pixels; it may extend beyond the image. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Scales a plane of numbers to another size: linear interpolation between pixel centres for enlargement (as OpenCV's
 * INTER_LINEAR), the mean over the area for reduction (as INTER_AREA). The two directions are independent.
 */
export function scalePlane(
  plane: Float32Array,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): Float32Array {
  const columns = taps(width, toWidth)
  const scaledRows = new Float32Array(toWidth * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++) {
      const { first, weights } = columns[x] as Tap
      let sum = 0
      for (let i = 0; i < weights.length; i++) sum += (plane[y * width + first + i] as number) * (weights[i] as number)
      scaledRows[y * toWidth + x] = sum
    }
  }
  const rows = taps(height, toHeight)
  const output = new Float32Array(toWidth * toHeight)
  for (let y = 0; y < toHeight; y++) {
    const { first, weights } = rows[y] as Tap
    for (let x = 0; x < toWidth; x++) {
      let sum = 0
      for (let i = 0; i < weights.length; i++)
        sum += (scaledRows[(first + i) * toWidth + x] as number) * (weights[i] as number)
      output[y * toWidth + x] = sum
    }
  }
  return output
}

/** The source pixels, starting at `first`, that contribute to one target pixel; the weights sum to 1. */
interface Tap {
  readonly first: number
  readonly weights: readonly number[]
}

function taps(from: number, to: number): Tap[] {
  const scale = from / to
  return Array.from({ length: to }, (_, i) => {
    if (scale <= 1) {
      const at = Math.min(from - 1, Math.max(0, (i + 0.5) * scale - 0.5))
      const first = Math.min(Math.floor(at), Math.max(0, from - 2))
      return { first, weights: from === 1 ? [1] : [1 - (at - first), at - first] }
    }
    const start = i * scale
    const end = start + scale
    const first = Math.floor(start)
    const last = Math.min(from - 1, Math.ceil(end) - 1)
    const weights = Array.from(
      { length: last - first + 1 },
      (_, j) => (Math.min(end, first + j + 1) - Math.max(start, first + j)) / scale,
    )
    return { first, weights }
  })
}
