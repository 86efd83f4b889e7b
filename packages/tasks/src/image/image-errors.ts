import { OgError } from '@opengradient/protocol'

/** The error for a file of a known format that cannot be decoded. */
export function invalidImage(format: string, reason: string, cause?: unknown): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', `The ${format} cannot be read: ${reason}`, {
    details: { field: 'input.image' },
    next: ['Save the image again as PNG.'],
    ...(cause !== undefined && { cause }),
  })
}

/** The error for a kind of a format that is not decoded. */
export function unsupportedImage(format: string, kind: string): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', `The ${format} ${kind}, which is not supported.`, {
    details: { field: 'input.image' },
    next: [`Convert it, for example with ImageMagick: magick FILE.${format.toLowerCase()} FILE.png`],
  })
}
