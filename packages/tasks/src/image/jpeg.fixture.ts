import { concat } from '../bytes.fixture.ts'

/**
 * Pictures of 20 × 13 pixels by MozJPEG (quality 80) in base64. Pixel (x, y) is red 12 x, green 19 y and blue
 * 128 + 60 sin((x + y) / 4).
 */
const encoded = {
  /** Baseline, three full components. */
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAYGBgYHBgcICAcKCwoLCg8ODAwODxYQERAREBYiFRkVFRkVIh4kHhweJB42KiYmKjY+' +
    'NDI0PkxERExfWl98fKcBBgYGBgcGBwgIBwoLCgsKDw4MDA4PFhAREBEQFiIVGRUVGRUiHiQeHB4kHjYqJiYqNj40MjQ+TERETF9a' +
    'X3x8p//AABEIAA0AFAMBEQACEQEDEQH/xABjAAEBAQAAAAAAAAAAAAAAAAAGBQcQAAEEAwEBAAAAAAAAAAAAAAEAAwQFAgYiIRIB' +
    'AAMBAQAAAAAAAAAAAAAAAAUGBwQIEQABBAIDAQAAAAAAAAAAAAABAAIDBQQiERITBv/aAAwDAQACEQMRAD8AzOLrwxA4VLybaPGj' +
    'OyB1lwSW7K5HoCSOFPbX6F8ry1r1SKu2467K+1rROA4QVs0jx2JTvBdDzGyTsVrHiy3FtkucRyuOqrNl1SWDUxiQgONI6R/LiqDX' +
    '2EwASxmpjfA8TCx5a0BN0NhP5hf/2Q==',
  /** Baseline, colour differences of half the width and height. */
  subsampled:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAYGBgYHBgcICAcKCwoLCg8ODAwODxYQERAREBYiFRkVFRkVIh4kHhweJB42KiYmKjY+' +
    'NDI0PkxERExfWl98fKcBBgYGBgcGBwgIBwoLCgsKDw4MDA4PFhAREBEQFiIVGRUVGRUiHiQeHB4kHjYqJiYqNj40MjQ+TERETF9a' +
    'X3x8p//AABEIAA0AFAMBIgACEQEDEQH/xABjAAEBAQEAAAAAAAAAAAAAAAAHAAUGEAACAgIDAQAAAAAAAAAAAAAAAQMEBSICBiES' +
    'AQEBAQAAAAAAAAAAAAAAAAAFAAcRAAEEAQUBAAAAAAAAAAAAAAEAAgMGEQQFEhQhMf/aAAwDAQACEQMRAD8AM6vXlxS0NyvgG2tB' +
    'GgxsHh0tHE1m0W9W6fUy9aElrUFWLTIAwkuRnF1pvgtCHiHE1vheEFiXwZccrWI7hLwb674v/9k=',
  /** Progressive, subsampled. */
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAYGBgYHBgcICAcKCwoLCg8ODAwODxYQERAREBYiFRkVFRkVIh4kHhweJB42KiYmKjY+' +
    'NDI0PkxERExfWl98fKcBBgYGBgcGBwgIBwoLCgsKDw4MDA4PFhAREBEQFiIVGRUVGRUiHiQeHB4kHjYqJiYqNj40MjQ+TERETF9a' +
    'X3x8p//CABEIAA0AFAMBIgACEQEDEQH/xAArAAEBAQEAAAAAAAAAAAAAAAAHAAUGAQEBAQAAAAAAAAAAAAAAAAAFAAf/2gAMAwEA' +
    'AhADEAAAADPcRulgjOeIvWP/xAAdEAABBAMBAQAAAAAAAAAAAAABAAMEBQIGIiES/9oACAEBAAE/AIuvDEDhR6AkjhNa0TgOExWs' +
    'eKDUxiQmamN8Dxf/xAAdEQABBAIDAAAAAAAAAAAAAAADAAECEQQFBhQh/9oACAECAQE/AN1y4+SXrBuMUxfGuT2v/8QAGxEAAgMA' +
    'AwAAAAAAAAAAAAAAAQIAAwYSITH/2gAIAQMBAT8AzGpsAQktK9hbwXtvJ//Z',
  /** Grey, with sampling factors that have no effect. */
  grey:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYGBgYHBgcICAcKCwoLCg8ODAwODxYQERAREBYiFRkVFRkVIh4kHhweJB42KiYmKjY+' +
    'NDI0PkxERExfWl98fKf/wAALCAANABQBASEA/8QAMQABAQEAAAAAAAAAAAAAAAAABgUHEAABBAMBAQAAAAAAAAAAAAABAAMEBQIG' +
    'IiES/9oACAEBAAA/AMzi68MQOFcj0BJHCvta0TgOEnYrWPElg1MYkJYzUxvgeL//2Q==',
  /** Red, green and blue, by the statement of Adobe. */
  rgb:
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAGBgYGBwYHCAgHCgsKCwoPDgwMDg8WEBEQERAWIhUZFRUZFSIeJB4cHiQeNiomJio2PjQy' +
    'ND5MRERMX1pffHyn/8AAEQgADQAUA1IhAEcRAEIRAP/EADoAAAMBAQAAAAAAAAAAAAAAAAAHCAQGEAABAwMDBAMAAAAAAAAAAAAA' +
    'AQIEAwYWBSFCNFFjoREiMf/aAAwDUgBHAEIAAD8ARlt8CgLb4CtwXxGy8NSbEiMh0V3VPgdkDpmAGC+I4aloNd9Nj1av2RFITtvg' +
    'UBbfArjHIPb0a5D3ajcCNrLsjx2QOmYAY5B7ehxUYEdtKmiN/Gof/9k=',
}

export type JpegExample = keyof typeof encoded

export const jpegExamples = Object.keys(encoded) as JpegExample[]

/** SHA-256 of each example's decoded pixels, in hexadecimal. A decoder with other pixels gives models other tensors. */
export const jpegPixelHashes: Record<JpegExample, string> = {
  baseline: '659a625e215c6aba73b9033c33e42550ec5a70a8ef9b7b0d5164fc3bf682c4d7',
  subsampled: '39bca88adf27589781247113ccdf0f5cc8b8af12a8d0123446d9ebbf6f8020b5',
  progressive: '91272bbcbf06efc5db7dbf1c37721ec7c33a820545c3c92307e4d0599091daa4',
  grey: '2ab54aee488d3645cb8bccb284e5a8bf56d3eacf7dc61e60d10a14548816ded3',
  rgb: '42b565bd9d609fcafc82401da67764f8dc8df77cb1f93a5e0b4070b4cd6c2ff9',
}

export function jpegExample(name: JpegExample): Uint8Array {
  return Uint8Array.from(atob(encoded[name]), (character) => character.charCodeAt(0))
}

/** A segment with its marker and length. */
export function segment(marker: number, body: readonly number[]): Uint8Array {
  return Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body)
}

/** Inserts segments after the signature. */
export function withSegments(file: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return concat([file.subarray(0, 2), ...segments, file.subarray(2)])
}

/** An APP1 segment with the orientation of a camera, in either byte order. */
export function exifSegment(orientation: number, little = false): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26))
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 42, little)
  tiff.setUint32(4, 8, little)
  tiff.setUint16(8, 1, little)
  tiff.setUint16(10, 0x0112, little)
  tiff.setUint16(12, 3, little)
  tiff.setUint32(14, 1, little)
  tiff.setUint16(18, orientation, little)
  return segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(tiff.buffer)])
}

export interface FlatJpeg {
  /** Blocks of 8 × 8 pixels across. */
  readonly across: number
  /** The grey value of each block. */
  readonly blocks: readonly number[]
  /** Blocks between restart markers; 0: none. */
  readonly interval?: number
}

/** Encodes a grey JPEG whose blocks have one colour each, written from the specification. Its pixels are exact. */
export function flatJpeg({ across, blocks, interval = 0 }: FlatJpeg): Uint8Array {
  const down = Math.ceil(blocks.length / across)
  const length = interval || blocks.length
  const parts = Array.from({ length: Math.ceil(blocks.length / length) }, (_, i) => [
    ...(i > 0 ? [Uint8Array.of(0xff, 0xd0 + ((i - 1) & 7))] : []),
    codeBlocks(blocks.slice(i * length, (i + 1) * length)),
  ])
  return concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xdb, [0, ...new Array(64).fill(1)]),
    segment(0xc0, [8, 0, down * 8, 0, across * 8, 1, 1, 0x11, 0]),
    // Twelve codes of four bits for differences of 0 to 11 bits, and one code of one bit for "no more coefficients".
    segment(0xc4, [0, 0, 0, 0, 12, ...new Array(12).fill(0), ...Array.from({ length: 12 }, (_, i) => i)]),
    segment(0xc4, [0x10, 1, ...new Array(15).fill(0), 0]),
    ...(interval ? [segment(0xdd, [0, interval])] : []),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...parts.flat(),
    Uint8Array.of(0xff, 0xd9),
  ])
}

function codeBlocks(blocks: readonly number[]): Uint8Array {
  let bits = ''
  let before = 0
  for (const value of blocks) {
    const mean = 8 * (value - 128)
    const difference = mean - before
    const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1
    const stored = difference < 0 ? difference + 2 ** size - 1 : difference
    bits += `${size.toString(2).padStart(4, '0')}${size ? stored.toString(2).padStart(size, '0') : ''}0`
    before = mean
  }
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2))
  return Uint8Array.from(bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])))
}
