import type { OpaqueImage } from './image.ts'
import type { Rectangle } from './scale-plane.ts'

/** The foreground of an image: text or a glyph, lighter or darker than the background. */
export interface Foreground {
  /** Colour of the background, 0…255: the median of the border, channel by channel. */
  readonly background: readonly [number, number, number]
  /** Approximate share of border pixels that have the colour of the background. */
  readonly uniformity: number
  /** Per pixel, the largest difference from the background over the channels, 0…255. */
  readonly intensity: Uint8Array
  /** The largest value in `intensity`. */
  readonly contrast: number
  /** Around all pixels with at least a quarter of the contrast. */
  readonly boundingBox: Rectangle
}

/** Differences below this (of 255) are noise of the background. */
const noise = 16

/** Separates foreground from background, whichever is darker; `undefined` for an image of one colour. */
export function detectForeground({ width, height, rgb }: OpaqueImage): Foreground | undefined {
  const border = borderPixels(width, height)
  const background = [0, 1, 2].map((channel) => median(border.map((pixel) => rgb[pixel * 3 + channel] as number))) as [
    number,
    number,
    number,
  ]
  const intensity = new Uint8Array(width * height)
  let contrast = 0
  for (let pixel = 0, at = 0; pixel < intensity.length; pixel++, at += 3) {
    const difference = Math.max(
      Math.abs((rgb[at] as number) - background[0]),
      Math.abs((rgb[at + 1] as number) - background[1]),
      Math.abs((rgb[at + 2] as number) - background[2]),
    )
    intensity[pixel] = difference
    if (difference > contrast) contrast = difference
  }
  if (contrast < noise) return undefined
  const uniformity = border.filter((pixel) => (intensity[pixel] as number) <= noise * 1.5).length / border.length
  const boundingBox = boundsAbove(intensity, width, height, Math.max(noise, contrast / 4))
  return { background, uniformity, intensity, contrast, boundingBox }
}

function borderPixels(width: number, height: number): number[] {
  const pixels = new Set<number>()
  for (let x = 0; x < width; x++) pixels.add(x).add((height - 1) * width + x)
  for (let y = 0; y < height; y++) pixels.add(y * width).add(y * width + width - 1)
  return [...pixels]
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] as number
}

/** The smallest rectangle around all values of at least `threshold`. */
function boundsAbove(intensity: Uint8Array, width: number, height: number, threshold: number): Rectangle {
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((intensity[y * width + x] as number) < threshold) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}
