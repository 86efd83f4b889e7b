import { OgError } from '@opengradient/protocol'

import { composite, type Image, type OpaqueImage } from './image.ts'
import { type Interpolation, type Picture, type PixelSize, resamplePicture } from './resample-picture.ts'
import type { Rectangle } from './scale-plane.ts'

export interface PictureOptions extends PixelSize {
  readonly channels: 'RGB' | 'BGR' | 'grey'
  /** `NCHW`: one plane after another; `NHWC`: the channels of a pixel side by side. */
  readonly layout: 'NCHW' | 'NHWC'
  /**
   * The size before the centre is cropped, no smaller than `width` × `height`. `longerSide`: no larger than them, the whole picture lies in
   * the middle of white.
   */
  readonly scaleTo: PixelSize | { readonly shorterSide: number } | { readonly longerSide: number }
  readonly interpolation: Interpolation
  readonly scale: number
  /** One number per channel, in their order. */
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
}

/** Longest side of a given picture, in pixels. Memory and time of the scaling grow with it. */
const maxGivenSide = 16_384

/**
 * Prepares a picture for a model: transparency is composited onto white, the picture is scaled, its centre is cropped, and each
 * sample v becomes (v × scale − mean) ÷ deviation, computed in double precision and rounded to single precision once.
 * @returns the elements of the input, in its layout
 * @throws TOO_LARGE when a side of the picture exceeds 16,384 pixels
 */
export function preparePicture(image: Image, options: PictureOptions): Float32Array {
  const picture = readPicture(image, options.channels)
  const { scaleTo, interpolation } = options
  const size = scaledSize(picture, scaleTo)
  if (!('longerSide' in scaleTo)) {
    return normalise(resamplePicture(picture, size, centreOf(size, options), interpolation), options)
  }
  const whole = resamplePicture(picture, size, { left: 0, top: 0, ...size }, interpolation)
  return normalise(placeOn(whole, options, 255), options)
}

/**
 * The samples of an image on white, in colour or grey.
 * @throws TOO_LARGE when a side exceeds 16,384 pixels
 */
export function readPicture(image: Image, channels: PictureOptions['channels']): Picture {
  const longest = Math.max(image.width, image.height)
  if (longest > maxGivenSide) {
    throw new OgError('TOO_LARGE', `A side of the picture has ${longest} pixels; the limit is ${maxGivenSide}.`, {
      details: { limit: maxGivenSide, actual: longest },
      next: ['Reduce or crop the picture.'],
    })
  }
  const opaque = composite(image, 255)
  return channels === 'grey' ? toGrey(opaque) : toColour(opaque)
}

/** A picture in the middle of one with samples of `value`. */
export function placeOn(picture: Picture, { width, height }: PixelSize, value: number): Picture {
  const { channels } = picture
  const samples = new Uint8Array(width * height * channels).fill(value)
  const left = Math.floor((width - picture.width) / 2)
  const top = Math.floor((height - picture.height) / 2)
  const row = picture.width * channels
  for (let y = 0; y < picture.height; y++) {
    const from = y * row
    samples.set(picture.samples.subarray(from, from + row), ((top + y) * width + left) * channels)
  }
  return { width, height, channels, samples }
}

function toColour({ width, height, rgb }: OpaqueImage): Picture {
  return { width, height, channels: 3, samples: rgb }
}

/** Luma of ITU-R BT.601 in 16 fractional bits, as in Pillow. */
function toGrey({ width, height, rgb }: OpaqueImage): Picture {
  const samples = new Uint8Array(width * height)
  for (let to = 0, from = 0; to < samples.length; to++, from += 3) {
    const [red, green, blue] = [rgb[from] as number, rgb[from + 1] as number, rgb[from + 2] as number]
    samples[to] = (red * 19_595 + green * 38_470 + blue * 7_471 + 0x8000) >> 16
  }
  return { width, height, channels: 1, samples }
}

/** The longer side is rounded down, as in the image processors of Hugging Face. */
function scaledSize({ width, height }: PixelSize, scaleTo: PictureOptions['scaleTo']): PixelSize {
  if ('longerSide' in scaleTo) {
    const ratio = scaleTo.longerSide / Math.max(width, height)
    return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
  }
  if (!('shorterSide' in scaleTo)) return scaleTo
  const { shorterSide } = scaleTo
  const longerSide = Math.floor((shorterSide * Math.max(width, height)) / Math.min(width, height))
  return width <= height ? { width: shorterSide, height: longerSide } : { width: longerSide, height: shorterSide }
}

function centreOf(size: PixelSize, { width, height }: PixelSize): Rectangle {
  const left = Math.floor((size.width - width) / 2)
  const top = Math.floor((size.height - height) / 2)
  return { left, top, width, height }
}

/** The numbers of a picture, in the layout of the input. */
export function normalise({ channels: count, samples }: Picture, options: PictureOptions): Float32Array {
  const { channels, layout, scale, mean, deviation } = options
  const pixels = samples.length / count
  const values = new Float32Array(samples.length)
  for (let channel = 0; channel < count; channel++) {
    const [shift, divisor] = [mean[channel] as number, deviation[channel] as number]
    const table = Float32Array.from({ length: 256 }, (_, value) => (value * scale - shift) / divisor)
    const source = channels === 'BGR' ? count - 1 - channel : channel
    const [first, step] = layout === 'NCHW' ? [channel * pixels, 1] : [channel, count]
    for (let i = 0; i < pixels; i++) {
      values[first + i * step] = table[samples[i * count + source] as number] as number
    }
  }
  return values
}
