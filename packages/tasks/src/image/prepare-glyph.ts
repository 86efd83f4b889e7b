import { OgError } from '@opengradient/protocol'

import { detectForeground, type Foreground } from './detect-foreground.ts'
import type { OpaqueImage } from './image.ts'
import { scalePlane } from './scale-plane.ts'

export interface GlyphOptions {
  /** Side of the square output, in pixels. */
  readonly size: number
  /** Longer side of the glyph inside the output, in pixels. */
  readonly inner: number
  /** The point that is placed in the middle of the output: the centre of mass, or of the bounding box. */
  readonly centre: 'mass' | 'box'
}

/** A plane of values 0…1, row by row. */
interface Plane {
  readonly values: Float32Array
  readonly width: number
  readonly height: number
}

/**
 * Prepares an image of one glyph like MNIST (LeCun et al., 1998): foreground 1 on background 0, cropped, scaled so that
 * its longer side takes `inner` pixels, and placed by its centre of mass. An image that is already prepared this way is
 * returned unchanged, so that a test image of the data set produces exactly the tensor that was used in training.
 * @returns `size` × `size` values 0…1, row by row
 * @throws BAD_INPUT when the image has a single colour
 */
export function prepareGlyph(image: OpaqueImage, options: GlyphOptions): Float32Array {
  const { size, inner, centre } = options
  const foreground = detectForeground(image)
  if (foreground === undefined) {
    throw new OgError('BAD_INPUT', 'The image has a single colour and shows no glyph.', {
      details: { field: 'input.image' },
      next: ['Use an image of one glyph that stands out from its background.'],
    })
  }
  if (image.width === size && image.height === size && isBlack(foreground.background)) {
    const values = Float32Array.from(foreground.intensity, (value) => value / 255)
    if (isPlaced(values, options)) return values
  }

  const glyph = scaleToFit(cropGlyph(foreground, image.width), inner)
  const middle = centre === 'mass' ? centreOfMass(glyph) : { x: glyph.width / 2, y: glyph.height / 2 }
  const left = clamp(Math.round(size / 2 - middle.x), 0, size - glyph.width)
  const top = clamp(Math.round(size / 2 - middle.y), 0, size - glyph.height)
  const output = new Float32Array(size * size)
  for (let y = 0; y < glyph.height; y++) {
    output.set(glyph.values.subarray(y * glyph.width, (y + 1) * glyph.width), (top + y) * size + left)
  }
  return output
}

/** The bounding box with the contrast stretched to 0…1. */
function cropGlyph({ intensity, boundingBox, contrast }: Foreground, imageWidth: number): Plane {
  const { left, top, width, height } = boundingBox
  // The weakest tenth is paper, shadows and compression, not foreground.
  const threshold = contrast * 0.1
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = intensity[(top + y) * imageWidth + left + x] as number
      values[y * width + x] = Math.max(0, value - threshold) / (contrast - threshold)
    }
  }
  return { values, width, height }
}

/** Scales a plane so that its longer side takes `inner` pixels. */
function scaleToFit({ values, width, height }: Plane, inner: number): Plane {
  const scale = inner / Math.max(width, height)
  const toWidth = Math.max(1, Math.round(width * scale))
  const toHeight = Math.max(1, Math.round(height * scale))
  return { values: scalePlane(values, width, height, toWidth, toHeight), width: toWidth, height: toHeight }
}

function isBlack(colour: readonly number[]): boolean {
  return colour.every((value) => value <= 2)
}

/** Whether a glyph of the right size is already where this module would place it, up to the rounding of other programs. */
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
    centre === 'mass'
      ? centreOfMass({ values, width: size, height: size })
      : { x: (left + right + 1) / 2, y: (top + bottom + 1) / 2 }
  return Math.abs(longer - inner) <= 1 && Math.abs(at.x - size / 2) <= 1.25 && Math.abs(at.y - size / 2) <= 1.25
}

/** The mean pixel index, weighted by value. MNIST has it at 14.0 of 28, measured over its 10,000 test images. */
function centreOfMass({ values, width, height }: Plane): { x: number; y: number } {
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
