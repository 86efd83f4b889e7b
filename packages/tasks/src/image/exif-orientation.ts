/** How a camera was held (Exif 2.32, tag 274): 1 upright; 2 to 8 mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const exifHeader = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientationTag = 0x0112
const shortType = 3

/**
 * The orientation in an APP1 segment; `undefined` when the segment is not Exif, or states none that exists. Damaged metadata is
 * not an error: the picture does not depend on it.
 * @param body the segment without its length
 */
export function readExifOrientation(body: Uint8Array): Orientation | undefined {
  if (body.length < 14 || exifHeader.some((byte, i) => body[i] !== byte)) return undefined
  const tiff = new DataView(body.buffer, body.byteOffset + 6, body.length - 6)
  const order = tiff.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return undefined
  const little = order === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return undefined
  const entries = tiff.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i
    if (at + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(at, little) !== orientationTag) continue
    const value = tiff.getUint16(at + 8, little)
    const exists = tiff.getUint16(at + 2, little) === shortType && value >= 1 && value <= 8
    return exists ? (value as Orientation) : undefined
  }
  return undefined
}
