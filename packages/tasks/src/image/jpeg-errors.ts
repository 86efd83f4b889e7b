import { OgError } from '@opengradient/protocol'

/** The error for a JPEG that cannot be decoded. */
export function invalidJpeg(reason: string, cause?: unknown): OgError {
  return new OgError('BAD_INPUT', `The JPEG cannot be read: ${reason}`, {
    details: { field: 'input.image' },
    next: ['Save the image again as JPEG or PNG.'],
    ...(cause !== undefined && { cause }),
  })
}

/** The error for a kind of JPEG that is not decoded. */
export function unsupportedJpeg(kind: string): OgError {
  return new OgError('BAD_INPUT', `The JPEG ${kind}, which is not supported.`, {
    details: { field: 'input.image' },
    next: ['Convert it, for example with ImageMagick: magick FILE.jpg -colorspace sRGB -depth 8 FILE.png'],
  })
}
