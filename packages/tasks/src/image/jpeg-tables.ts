import { invalidJpeg } from './jpeg-errors.ts'

/**
 * Checks that quantization tables fill their segment (ITU-T T.81, B.2.4.1).
 * @param body the segment without its length
 * @throws BAD_INPUT
 */
export function checkQuantizationTables(body: Uint8Array): void {
  let at = 0
  while (at < body.length) {
    const kind = body[at] as number
    if (kind >> 4 > 1 || (kind & 15) > 3) throw invalidJpeg('a quantization table is wrong.')
    at += 1 + (kind >> 4 === 1 ? 128 : 64)
  }
  if (at !== body.length) throw invalidJpeg('a quantization table is truncated.')
}

/**
 * Checks that Huffman tables fill their segment (ITU-T T.81, B.2.4.2).
 * @param body the segment without its length
 * @throws BAD_INPUT
 */
export function checkHuffmanTables(body: Uint8Array): void {
  let at = 0
  while (at < body.length) {
    const kind = body[at] as number
    if (kind >> 4 > 1 || (kind & 15) > 3) throw invalidJpeg('a Huffman table is wrong.')
    const codes = body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
    if (codes > 256) throw invalidJpeg('a Huffman table is wrong.')
    at += 17 + codes
  }
  if (at !== body.length) throw invalidJpeg('a Huffman table is truncated.')
}
