import { OgError } from '@opengradient/protocol'

import { detectForeground, type Foreground } from './detect-foreground.ts'
import type { OpaqueImage } from './image.ts'
import { type Rectangle, scalePlane } from './scale-plane.ts'

export interface TextLineOptions {
  /** Height of the output, in pixels. */
  readonly height: number
  /** Wider lines are rejected, in pixels after scaling. */
  readonly maxWidth: number
}

/** A line of text in planes of values 0…255, each `width` × `height`. */
export interface TextLine {
  readonly width: number
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

/**
 * Background kept around the text, as a share of the text's height. Measured with PP-OCRv4 on 64 rendered lines of six
 * typefaces: below 0.15 the model misses spaces between words, above 0.3 it reads spaces at the ends.
 */
const marginShare = 0.22

/**
 * Minimum share of border pixels that must have the background's colour before the margins are changed. It is below 1
 * because the letters of a tightly cropped line touch the border.
 */
const minUniformity = 0.6

/**
 * Scales one line of text to `height` with its aspect ratio kept. A uniform background around the text is cropped to a
 * small margin, because recognition expects text that fills the height. An image without a uniform background is used
 * whole.
 * @throws BAD_INPUT when the image has a single colour or the line is too long
 */
export function prepareTextLine(image: OpaqueImage, { height, maxWidth }: TextLineOptions): TextLine {
  const foreground = detectForeground(image)
  if (foreground === undefined) {
    throw new OgError('BAD_INPUT', 'The image has a single colour and shows no text.', {
      details: { field: 'input.image' },
      next: ['Use an image of one line of text.'],
    })
  }
  const area = areaOf(image, foreground)
  const width = Math.max(8, Math.ceil((area.width * height) / area.height))
  if (width > maxWidth) {
    throw new OgError(
      'BAD_INPUT',
      `The line is ${width} pixels long at a height of ${height}; the maximum is ${maxWidth}.`,
      { details: { field: 'input.image' }, next: ['Split the line into shorter images.'] },
    )
  }
  const [red, green, blue] = foreground.background.map((background, channel) =>
    scalePlane(crop(image, channel, area, background), area.width, area.height, width, height),
  ) as [Float32Array, Float32Array, Float32Array]
  return { width, red, green, blue }
}

/** The part of the image that is scaled: the text with a small margin, or the whole image. */
function areaOf({ width, height }: OpaqueImage, { uniformity, boundingBox }: Foreground): Rectangle {
  if (uniformity < minUniformity) return { left: 0, top: 0, width, height }
  const margin = Math.max(1, Math.round(boundingBox.height * marginShare))
  return {
    left: boundingBox.left - margin,
    top: boundingBox.top - margin,
    width: boundingBox.width + 2 * margin,
    height: boundingBox.height + 2 * margin,
  }
}

/** One channel of a rectangle; pixels outside the image have the background's colour. */
function crop({ width, height, rgb }: OpaqueImage, channel: number, area: Rectangle, background: number): Float32Array {
  const plane = new Float32Array(area.width * area.height).fill(background)
  for (let y = Math.max(0, -area.top); y < Math.min(area.height, height - area.top); y++) {
    for (let x = Math.max(0, -area.left); x < Math.min(area.width, width - area.left); x++) {
      plane[y * area.width + x] = rgb[((area.top + y) * width + area.left + x) * 3 + channel] as number
    }
  }
  return plane
}
