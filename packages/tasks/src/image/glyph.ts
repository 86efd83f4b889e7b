import { OgError } from '@opengradient/protocol'

import { findContent } from './content.ts'
import type { OpaquePicture } from './picture.ts'
import { scalePlane } from './scale.ts'

export interface GlyphOptions {
  /** Side of the square that is made, in pixels. */
  readonly size: number
  /** The ink's longer side inside it, in pixels. */
  readonly inner: number
  readonly centre: 'mass' | 'box'
}

/**
 * A glyph prepared as MNIST was (LeCun et al., 1998): ink 1 on ground 0, cut out, scaled so that its longer side takes
 * `inner` pixels, and placed by its centre of mass. A picture that is prepared like that already passes unchanged, so
 * that a test image of the data set gives exactly the tensor that its training gave.
 * @returns `size` × `size` values 0…1, row by row
 * @throws BAD_INPUT when the picture is empty
 */
export function prepareGlyph(picture: OpaquePicture, options: GlyphOptions): Float32Array {
  const { size, inner } = options
  const { width, height } = picture
  const content = findContent(picture)
  if (content === undefined) {
    throw new OgError('BAD_INPUT', 'The image has one colour: there is nothing on it.', {
      next: ['Give a picture of one glyph that stands out from its ground.'],
    })
  }
  const { ink, box, contrast } = content
  if (width === size && height === size && isGroundBlack(content.ground)) {
    const values = Float32Array.from(ink, (value) => value / 255)
    if (isPlaced(values, options)) return values
  }

  // The weakest tenth is paper, shadows and compression, not ink.
  const floor = contrast * 0.1
  const cut = new Float32Array(box.width * box.height)
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const value = ink[(box.top + y) * width + box.left + x] as number
      cut[y * box.width + x] = Math.max(0, value - floor) / (contrast - floor)
    }
  }
  const scale = inner / Math.max(box.width, box.height)
  const toWidth = Math.max(1, Math.round(box.width * scale))
  const toHeight = Math.max(1, Math.round(box.height * scale))
  const glyph = scalePlane(cut, box.width, box.height, toWidth, toHeight)

  const middle =
    options.centre === 'mass' ? centreOfMass(glyph, toWidth, toHeight) : { x: toWidth / 2, y: toHeight / 2 }
  const left = clamp(Math.round(size / 2 - middle.x), 0, size - toWidth)
  const top = clamp(Math.round(size / 2 - middle.y), 0, size - toHeight)
  const output = new Float32Array(size * size)
  for (let y = 0; y < toHeight; y++) {
    output.set(glyph.subarray(y * toWidth, (y + 1) * toWidth), (top + y) * size + left)
  }
  return output
}

function isGroundBlack(ground: readonly number[]): boolean {
  return ground.every((value) => value <= 2)
}

/** Whether ink of the right size sits where this module would put it, give or take the rounding of others. */
function isPlaced(values: Float32Array, { size, inner, centre }: GlyphOptions): boolean {
  let left = size
  let right = -1
  let top = size
  let bottom = -1
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue
    const x = i % size
    const y = (i - x) / size
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
  }
  const longer = Math.max(right - left, bottom - top) + 1
  const at =
    centre === 'mass' ? centreOfMass(values, size, size) : { x: (left + right + 1) / 2, y: (top + bottom + 1) / 2 }
  return Math.abs(longer - inner) <= 1 && Math.abs(at.x - size / 2) <= 1.25 && Math.abs(at.y - size / 2) <= 1.25
}

/** The mean pixel index, weighted by ink. MNIST puts it at 14.0 of 28, measured over its 10,000 test images. */
function centreOfMass(values: Float32Array, width: number, height: number): { x: number; y: number } {
  let mass = 0
  let x = 0
  let y = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column] as number
      mass += value
      x += value * column
      y += value * row
    }
  }
  return { x: x / mass, y: y / mass }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
