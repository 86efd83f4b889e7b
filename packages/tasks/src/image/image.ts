/** An image of 8-bit samples, row by row. */
export interface Image {
  readonly width: number
  readonly height: number
  /** Four bytes per pixel: red, green, blue, opacity (not premultiplied). */
  readonly rgba: Uint8Array
}

/** An image without transparency: three bytes per pixel, red, green, blue. */
export interface OpaqueImage {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/**
 * Composites an image onto a white background, or onto black if the result on white has a single colour, as for white
 * writing on a transparent background.
 */
export function flatten(image: Image): OpaqueImage {
  const onWhite = composite(image, 255)
  if (!hasOneColour(onWhite) || isOpaque(image)) return onWhite
  return composite(image, 0)
}

/** Composites an image onto a grey background. @param background 0…255 */
export function composite({ width, height, rgba }: Image, background: number): OpaqueImage {
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const opacity = rgba[from + 3] as number
    for (let channel = 0; channel < 3; channel++) {
      const value = rgba[from + channel] as number
      rgb[to + channel] = Math.round((value * opacity + background * (255 - opacity)) / 255)
    }
  }
  return { width, height, rgb }
}

function isOpaque({ rgba }: Image): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

function hasOneColour({ rgb }: OpaqueImage): boolean {
  for (let at = 3; at < rgb.length; at++) if (rgb[at] !== rgb[at - 3]) return false
  return true
}
