import { OgError } from '@opengradient/protocol'

/** Maximum size of an image file, in bytes. */
const maxImageBytes = 1 << 26

/** Maximum number of pixels of an image. */
export const maxImagePixels = 1 << 24

/** @throws TOO_LARGE */
export function checkImageBytes(bytes: Uint8Array): void {
  if (bytes.length <= maxImageBytes) return
  throw new OgError('TOO_LARGE', `The image has ${bytes.length} bytes; the limit is ${maxImageBytes}.`, {
    details: { limit: maxImageBytes, actual: bytes.length },
  })
}

/** @throws TOO_LARGE */
export function checkImagePixels(width: number, height: number): void {
  if (width * height <= maxImagePixels) return
  throw new OgError('TOO_LARGE', `The image has ${width} × ${height} pixels; the limit is ${maxImagePixels}.`, {
    details: { limit: maxImagePixels, actual: width * height },
    next: ['Reduce the size of the image.'],
  })
}
