import { invalidImage, unsupportedImage } from './image-errors.ts'
import { checkImagePixels } from './image-limits.ts'

/** Bytes before the first chunk: `RIFF`, a length, `WEBP`. */
const headBytes = 12
/** Bit of the extended header of an animation. */
const animationFlag = 0x02

/**
 * Checks the container of a WebP, and the size of its picture before memory is allocated for it.
 * @returns the size in pixels @throws BAD_INPUT, TOO_LARGE
 */
export function readWebpHeader(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < headBytes + 8) throw invalidImage('WebP', 'its header is cut.')
  const length = 8 + view.getUint32(4, true)
  if (length > bytes.length) throw invalidImage('WebP', `it is truncated: it has ${bytes.length} of ${length} bytes.`)
  const size = sizeOf(view, headBytes + 8)
  checkImagePixels(size.width, size.height)
  assertPictures(view, size)
  return size
}

/** The size that the first chunk states. */
function sizeOf(view: DataView, at: number): { width: number; height: number } {
  const kind = nameAt(view, headBytes)
  const needed = kind === 'VP8L' ? 5 : 10
  if (at + needed > view.byteLength) throw invalidImage('WebP', 'its header is cut.')
  if (kind === 'VP8X') {
    if ((view.getUint8(at) & animationFlag) !== 0) throw unsupportedImage('WebP', 'is an animation')
    const side = (from: number): number => 1 + view.getUint16(from, true) + view.getUint8(from + 2) * 65_536
    return { width: side(at + 4), height: side(at + 7) }
  }
  return pictureSize(view, kind, at)
}

/** The size that a chunk with pixels states. */
function pictureSize(view: DataView, kind: string, at: number): { width: number; height: number } {
  if (kind === 'VP8L') {
    if (at + 5 > view.byteLength || view.getUint8(at) !== 0x2f) throw invalidImage('WebP', 'its data is damaged.')
    const sides = view.getUint32(at + 1, true)
    return { width: 1 + (sides & 0x3fff), height: 1 + ((sides >>> 14) & 0x3fff) }
  }
  if (kind !== 'VP8 ') throw invalidImage('WebP', 'it has no picture.')
  if (at + 10 > view.byteLength || (view.getUint32(at + 2) & 0xffffff) !== 0x9d012a) {
    throw invalidImage('WebP', 'its data is damaged.')
  }
  return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff }
}

/** Every picture in the file has the stated size: a decoder allocates that of the picture. */
function assertPictures(view: DataView, { width, height }: { width: number; height: number }): void {
  for (let at = headBytes; at + 8 <= view.byteLength; ) {
    const [kind, length] = [nameAt(view, at), view.getUint32(at + 4, true)]
    if (kind === 'VP8 ' || kind === 'VP8L') {
      const picture = pictureSize(view, kind, at + 8)
      if (picture.width !== width || picture.height !== height) throw invalidImage('WebP', 'it states two sizes.')
    }
    at += 8 + length + (length & 1)
  }
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4))
}
