import type { Image } from './image.ts'
import { normalise, type PictureOptions, placeOn, readPicture } from './prepare-picture.ts'
import { type PixelSize, resamplePicture } from './resample-picture.ts'

/** Whether a picture fills the input, or keeps its aspect ratio with a border around it. */
export type Resize = 'stretch' | 'letterbox'

/** Where a picture lies in the input. */
export interface Placement {
  /** Of the left upper corner, in pixels of the input. */
  readonly left: number
  readonly top: number
  /** Pixels of the input for one of the picture. */
  readonly scaleX: number
  readonly scaleY: number
}

/**
 * The size of a picture whose shorter side becomes `shorterSide`, and whose longer one at most `longerSide`, rounded as in the image
 * processors of Hugging Face.
 */
export function scaledToSides(
  { width, height }: PixelSize,
  { shorterSide, longerSide }: { readonly shorterSide: number; readonly longerSide: number },
): PixelSize {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)]
  const side = Math.min(shorterSide, (longerSide * shorter) / longer)
  const [short, long] = [Math.max(1, Math.round(side)), Math.max(1, Math.floor((side * longer) / shorter))]
  return width < height ? { width: short, height: long } : { width: long, height: short }
}

/** The place of a picture in an input of `size`. */
export function placementOf(
  picture: PixelSize,
  size: PixelSize,
  resize: Resize,
): Placement & { readonly inner: PixelSize } {
  if (resize === 'stretch') {
    const [scaleX, scaleY] = [size.width / picture.width, size.height / picture.height]
    return { left: 0, top: 0, scaleX, scaleY, inner: { width: size.width, height: size.height } }
  }
  const ratio = Math.min(size.width / picture.width, size.height / picture.height)
  const width = Math.max(1, Math.round(picture.width * ratio))
  const height = Math.max(1, Math.round(picture.height * ratio))
  return {
    left: Math.floor((size.width - width) / 2),
    top: Math.floor((size.height - height) / 2),
    ...{ scaleX: width / picture.width, scaleY: height / picture.height, inner: { width, height } },
  }
}

/**
 * Prepares a picture for a detector: scaled to the input, or into it on a border of one grey.
 * @returns the elements of the input, in its layout
 * @throws TOO_LARGE when a side of the picture exceeds 16,384 pixels
 */
export function fitPicture(
  image: Image,
  options: PictureOptions,
  { resize, border }: { readonly resize: Resize; readonly border: number },
): Float32Array {
  const picture = readPicture(image, options.channels)
  const { inner } = placementOf(picture, options, resize)
  const scaled = resamplePicture(picture, inner, { left: 0, top: 0, ...inner }, options.interpolation)
  return normalise(resize === 'stretch' ? scaled : placeOn(scaled, options, border), options)
}
