import type { OpaquePicture } from './picture.ts'
import type { Box } from './scale.ts'

/** What stands on a picture's ground. */
export interface Content {
  /** The ground's colour, 0…255: the median of the border, channel by channel. */
  readonly ground: readonly [number, number, number]
  /** Share of border pixels that have the ground's colour, about. */
  readonly evenness: number
  /** Per pixel, the largest difference to the ground in a channel, 0…255. */
  readonly ink: Uint8Array
  /** The largest value in `ink`. */
  readonly contrast: number
  /** Around all pixels with at least a quarter of the contrast. */
  readonly box: Box
}

/** Differences below this (of 255) are noise of the ground. */
const noise = 16

/** Tells ink from ground, whichever is darker; `undefined` for a picture of one colour. */
export function findContent({ width, height, rgb }: OpaquePicture): Content | undefined {
  const border = borderPixels(width, height)
  const ground = [0, 1, 2].map((channel) => median(border.map((pixel) => rgb[pixel * 3 + channel] as number))) as [
    number,
    number,
    number,
  ]
  const ink = new Uint8Array(width * height)
  let contrast = 0
  for (let pixel = 0, at = 0; pixel < ink.length; pixel++, at += 3) {
    const difference = Math.max(
      Math.abs((rgb[at] as number) - ground[0]),
      Math.abs((rgb[at + 1] as number) - ground[1]),
      Math.abs((rgb[at + 2] as number) - ground[2]),
    )
    ink[pixel] = difference
    if (difference > contrast) contrast = difference
  }
  if (contrast < noise) return undefined
  const evenness = border.filter((pixel) => (ink[pixel] as number) <= noise * 1.5).length / border.length
  return { ground, evenness, ink, contrast, box: boxAround(ink, width, height, Math.max(noise, contrast / 4)) }
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

function boxAround(ink: Uint8Array, width: number, height: number, threshold: number): Box {
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((ink[y * width + x] as number) < threshold) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}
