import type { Orientation } from './exif-orientation.ts'
import type { Image } from './image.ts'

/** Turns and mirrors an image so that it is upright. Orientations 5 to 8 exchange width and height. */
export function orientImage(image: Image, orientation: Orientation): Image {
  if (orientation === 1) return image
  const turned = orientation >= 5
  const [width, height] = turned ? [image.height, image.width] : [image.width, image.height]
  const fromRight = [2, 3, 7, 8].includes(orientation)
  const fromBottom = [3, 4, 6, 7].includes(orientation)
  const from = pixelsOf(image.rgba)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = turned ? [y, x] : [x, y]
      const sourceX = fromRight ? image.width - 1 - column : column
      const sourceY = fromBottom ? image.height - 1 - row : row
      to[y * width + x] = from[sourceY * image.width + sourceX] as number
    }
  }
  return { width, height, rgba: new Uint8Array(to.buffer) }
}

/** The four bytes of a pixel as one number. */
function pixelsOf(rgba: Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}
