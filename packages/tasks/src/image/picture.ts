/** A picture of 8-bit samples, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel: red, green, blue, opacity (not premultiplied). */
  readonly rgba: Uint8Array
}

/** A picture without transparency: three bytes a pixel, red, green, blue. */
export interface OpaquePicture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/**
 * Puts a picture on white paper; on black where nothing would be left to see on white, as with white writing on a
 * transparent ground.
 */
export function flatten(picture: Picture): OpaquePicture {
  const onWhite = composite(picture, 255)
  if (!isOneColour(onWhite) || isOpaque(picture)) return onWhite
  return composite(picture, 0)
}

function composite({ width, height, rgba }: Picture, ground: number): OpaquePicture {
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const opacity = rgba[from + 3] as number
    for (let channel = 0; channel < 3; channel++) {
      const value = rgba[from + channel] as number
      rgb[to + channel] = Math.round((value * opacity + ground * (255 - opacity)) / 255)
    }
  }
  return { width, height, rgb }
}

function isOpaque({ rgba }: Picture): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

function isOneColour({ rgb }: OpaquePicture): boolean {
  for (let at = 3; at < rgb.length; at++) if (rgb[at] !== rgb[at - 3]) return false
  return true
}
