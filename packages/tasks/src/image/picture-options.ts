import { type Manifest, type TensorSpec, unknownRank } from '@opengradient/protocol'

import { type ClassifyConfig, maxPictureSide } from '../task-config.ts'
import { misfit } from '../tensor-specs.ts'
import type { PictureOptions } from './prepare-picture.ts'

/** Axes of the channels, the height and the width. */
const layouts = { NCHW: [1, 2, 3], NHWC: [3, 1, 2] } as const

/** Settings of the preparation of pictures. */
type PictureConfig = Partial<
  Pick<ClassifyConfig, 'size' | 'inner' | 'channels' | 'scaleTo' | 'interpolation' | 'scale' | 'mean' | 'deviation'>
>

/** Whether a model takes pictures: stated by `channels`, else by an input of three channels. Others take glyphs. */
export function takesPictures(input: TensorSpec, { channels }: PictureConfig): boolean {
  return channels !== undefined || input.shape[1] === 3 || input.shape[3] === 3
}

/**
 * The preparation of pictures that the settings and the input's shape state.
 * @throws BAD_MODEL when they do not fit each other; the message names the setting
 */
export function pictureOptions(manifest: Manifest, input: TensorSpec, config: PictureConfig): PictureOptions {
  const { channels = 'RGB', interpolation = 'bilinear', scale = 1 / 255 } = config
  const count = channels === 'grey' ? 1 : 3
  const layout = layoutOf(manifest, input, count)
  const [, heightAxis, widthAxis] = layouts[layout]
  const [height, width] = [heightAxis, widthAxis].map((axis) => sideOf(manifest, input, axis, config)) as [
    number,
    number,
  ]
  const { mean = new Array<number>(count).fill(0), deviation = new Array<number>(count).fill(1) } = config
  for (const [name, numbers] of Object.entries({ mean, deviation })) {
    if (numbers.length !== count) {
      throw misfit(
        manifest,
        `"${name}" has length ${numbers.length}, not ${count}: one number per channel (${channels})`,
      )
    }
  }
  const fixed = { width, height, channels, layout, interpolation, scale, mean, deviation }
  if (config.inner !== undefined) {
    if (config.scaleTo !== undefined) throw misfit(manifest, '"inner" and "scaleTo" exclude each other')
    if (config.inner > Math.min(height, width)) {
      throw misfit(manifest, `"inner" is larger than the ${height} × ${width} pixels of ${input.name}`)
    }
    return { ...fixed, scaleTo: { longerSide: config.inner } }
  }
  const { scaleTo = { height, width } } = config
  const smallest = 'shorterSide' in scaleTo ? { height: scaleTo.shorterSide, width: scaleTo.shorterSide } : scaleTo
  if (smallest.height < height || smallest.width < width) {
    throw misfit(manifest, `"scaleTo" is smaller than the ${height} × ${width} pixels of ${input.name}`)
  }
  return { ...fixed, scaleTo }
}

/** The shape of the input for one picture. */
export function pictureShape({ layout, channels, width, height }: PictureOptions): number[] {
  const count = channels === 'grey' ? 1 : 3
  return layout === 'NCHW' ? [1, count, height, width] : [1, height, width, count]
}

function layoutOf(manifest: Manifest, { name, shape }: TensorSpec, count: number): PictureOptions['layout'] {
  const known = (['NCHW', 'NHWC'] as const).filter((layout) => shape[layouts[layout][0]] === count)
  const [layout] = known
  if (known.length === 2)
    throw misfit(manifest, `axes 1 and 3 of ${name} [${shape.join(',')}] can both be the channels`)
  if (layout !== undefined) return layout
  if (shape[0] === unknownRank || typeof shape[1] === 'string') return 'NCHW'
  if (typeof shape[3] === 'string') return 'NHWC'
  throw misfit(manifest, `${name} [${shape.join(',')}] has no axis of length ${count} for the "channels"`)
}

function sideOf(manifest: Manifest, { name, shape }: TensorSpec, axis: number, { size }: PictureConfig): number {
  const declared = shape[0] === unknownRank ? undefined : shape[axis]
  if (typeof declared !== 'number') {
    if (size !== undefined) return size
    throw misfit(manifest, `${name} [${shape.join(',')}] leaves the sides of the picture open; state "size"`)
  }
  if (size !== undefined && size !== declared) {
    throw misfit(manifest, `${name} [${shape.join(',')}] does not take pictures of the "size" ${size}`)
  }
  if (declared < 1 || declared > maxPictureSide) {
    throw misfit(manifest, `${name} has sides of ${declared} pixels; pictures have 1 to ${maxPictureSide}`)
  }
  return declared
}
