import { checkImagePixels } from './image-limits.ts'
import { invalidJpeg, unsupportedJpeg } from './jpeg-errors.ts'

/** One component of a frame: grey, or one of three colours. */
export interface JpegComponent {
  readonly id: number
  /** Horizontal sampling factor, 1 to 4. */
  readonly h: number
  /** Vertical sampling factor, 1 to 4. */
  readonly v: number
  /** Blocks of 8 × 8 samples that cover the image. */
  readonly blocksAcross: number
  readonly blocksDown: number
}

/** The frame header of a JPEG (ITU-T T.81, B.2.2). */
export interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly progressive: boolean
  readonly components: readonly JpegComponent[]
  /** Units that an interleaved scan stores, each with the blocks of every component. */
  readonly unitsAcross: number
  readonly unitsDown: number
}

/** Frames by their marker: Huffman coding with the discrete cosine transform is decoded, the others have a name. */
const refusedFrames: Record<number, string> = {
  195: 'is lossless',
  197: 'is hierarchical',
  198: 'is hierarchical',
  199: 'is hierarchical',
  201: 'is coded arithmetically',
  202: 'is coded arithmetically',
  203: 'is lossless',
  204: 'is coded arithmetically',
  205: 'is hierarchical',
  206: 'is hierarchical',
  207: 'is hierarchical',
  222: 'is hierarchical',
  247: 'is coded as JPEG-LS',
}

/** @throws BAD_INPUT when the marker belongs to a kind of JPEG that is not decoded */
export function refuseFrameKind(marker: number): void {
  const kind = refusedFrames[marker]
  if (kind !== undefined) throw unsupportedJpeg(kind)
}

/**
 * Reads a frame header.
 * @param marker second byte of the marker: 0xc0 baseline, 0xc1 extended, 0xc2 progressive
 * @param body the segment without its length
 * @throws BAD_INPUT, TOO_LARGE
 */
export function readJpegFrame(marker: number, body: Uint8Array): JpegFrame {
  const count = body[5] ?? 0
  if (body.length !== 6 + 3 * count) throw invalidJpeg('its frame header has the wrong length.')
  if (body[0] !== 8) throw unsupportedJpeg(`has ${body[0]} bits per sample`)
  const height = ((body[1] as number) << 8) | (body[2] as number)
  const width = ((body[3] as number) << 8) | (body[4] as number)
  if (height === 0 && width > 0) throw unsupportedJpeg('states its height after its pixels')
  if (width === 0) throw invalidJpeg('it has no pixels.')
  checkImagePixels(width, height)
  if (count === 4) throw unsupportedJpeg('has four colour components (CMYK)')
  if (count !== 1 && count !== 3) throw unsupportedJpeg(`has ${count} colour components`)
  const sampling = Array.from({ length: count }, (_, i) => {
    const [id, factors] = [body[6 + 3 * i] as number, body[7 + 3 * i] as number]
    // A single component covers the image with any factors (A.2.2).
    return count === 1 ? { id, h: 1, v: 1 } : { id, h: factors >> 4, v: factors & 15 }
  })
  if (sampling.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) throw invalidJpeg('a sampling factor is wrong.')
  if (new Set(sampling.map(({ id }) => id)).size !== count) throw invalidJpeg('two components have the same name.')
  const maxH = Math.max(...sampling.map(({ h }) => h))
  const maxV = Math.max(...sampling.map(({ v }) => v))
  return {
    width,
    height,
    progressive: marker === 0xc2,
    components: sampling.map(({ id, h, v }) => ({
      id,
      h,
      v,
      blocksAcross: Math.ceil(Math.ceil((width * h) / maxH) / 8),
      blocksDown: Math.ceil(Math.ceil((height * v) / maxV) / 8),
    })),
    unitsAcross: Math.ceil(width / (8 * maxH)),
    unitsDown: Math.ceil(height / (8 * maxV)),
  }
}
