import type { SeededRandom } from '@opengradient/engine/onnx'

const side = 28

/**
 * Returns `image` rotated, scaled, slanted and shifted, so that a small network does not depend on the exact crop of a
 * digit. Bilinear interpolation; pixels outside the image are dark.
 */
export const warp = (
  image: Float32Array,
  options: { turn: number; scaleX: number; scaleY: number; slant: number; shiftX: number; shiftY: number },
): Float32Array => {
  const { turn, scaleX, scaleY, slant, shiftX, shiftY } = options
  const middle = (side - 1) / 2
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const output = new Float32Array(side * side)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dx = x - middle - shiftX
      const dy = y - middle - shiftY
      const sourceY = (-sin * dx + cos * dy) / scaleY
      const sourceX = (cos * dx + sin * dy) / scaleX + slant * sourceY
      const atX = sourceX + middle
      const atY = sourceY + middle
      const left = Math.floor(atX)
      const top = Math.floor(atY)
      if (left < 0 || top < 0 || left >= side - 1 || top >= side - 1) continue
      const fx = atX - left
      const fy = atY - top
      const at = top * side + left
      const upper = (image[at] as number) * (1 - fx) + (image[at + 1] as number) * fx
      const lower = (image[at + side] as number) * (1 - fx) + (image[at + side + 1] as number) * fx
      output[y * side + x] = upper * (1 - fy) + lower * fy
    }
  }
  return output
}

/** Grey-scale dilation (`bolder`) or erosion by a cross of five pixels, mixed with the original by `strength` 0 to 1. */
const changeStroke = (image: Float32Array, bolder: boolean, strength: number): Float32Array => {
  const output = new Float32Array(image.length)
  const pick = bolder ? Math.max : Math.min
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * side + x
      const here = image[at] as number
      let value = here
      if (x > 0) value = pick(value, image[at - 1] as number)
      if (x < side - 1) value = pick(value, image[at + 1] as number)
      if (y > 0) value = pick(value, image[at - side] as number)
      if (y < side - 1) value = pick(value, image[at + side] as number)
      output[at] = here + (value - here) * strength
    }
  }
  return output
}

/** A random variation of a digit that keeps its label. */
export const vary = (image: Float32Array, random: SeededRandom): Float32Array => {
  let varied = warp(image, {
    turn: random.between(-0.24, 0.24),
    scaleX: random.between(0.8, 1.15),
    scaleY: random.between(0.85, 1.15),
    slant: random.between(-0.2, 0.2),
    shiftX: random.between(-2, 2),
    shiftY: random.between(-2, 2),
  })
  const choice = random.next()
  if (choice < 0.2) varied = changeStroke(varied, true, random.between(0.2, 1))
  else if (choice < 0.32) varied = changeStroke(varied, false, random.between(0.1, 0.6))
  const contrast = random.between(0.75, 1.25)
  for (let i = 0; i < varied.length; i++) varied[i] = Math.min(1, (varied[i] as number) * contrast)
  return varied
}

type Point = readonly [x: number, y: number]
type Stroke = readonly Point[]

/** Points on an ellipse; angles in degrees, 0 to the right, 90 down. */
const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke => {
  const steps = Math.max(4, Math.ceil(Math.abs(to - from) / 22))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const
  })
}

/** The usual shapes of printed digits as pen strokes in a unit box, y down. */
const printedShapes: readonly (readonly (readonly Stroke[])[])[] = [
  [
    [arc(0.5, 0.5, 0.5, 0.5, 0, 360)],
    [arc(0.5, 0.5, 0.42, 0.5, 0, 360)],
    [
      arc(0.5, 0.5, 0.5, 0.5, 0, 360),
      [
        [0.2, 0.85],
        [0.8, 0.15],
      ],
    ],
    [
      arc(0.5, 0.5, 0.5, 0.5, 0, 360),
      [
        [0.5, 0.46],
        [0.5, 0.54],
      ],
    ],
  ],
  [
    [
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ],
    [
      [
        [0.2, 0.22],
        [0.55, 0],
        [0.55, 1],
      ],
    ],
    [
      [
        [0.15, 0.12],
        [0.55, 0],
        [0.55, 1],
      ],
      [
        [0.15, 1],
        [0.95, 1],
      ],
    ],
    [
      [
        [0.1, 0.3],
        [0.55, 0],
        [0.55, 1],
      ],
    ],
    [
      [
        [0.15, 0.25],
        [0.55, 0],
        [0.55, 1],
      ],
      [
        [0.1, 1],
        [1, 1],
      ],
    ],
  ],
  [
    [[...arc(0.48, 0.28, 0.46, 0.28, 190, 395), [0.05, 1], [0.98, 1]]],
    [[...arc(0.48, 0.28, 0.46, 0.28, 200, 380), [0.7, 0.55], [0.3, 0.75], [0.05, 1], [0.98, 1]]],
    [[...arc(0.48, 0.28, 0.46, 0.28, 180, 400), [0.05, 1], [0.98, 1], [1, 0.82]]],
  ],
  [
    [arc(0.45, 0.25, 0.42, 0.25, 205, 450), arc(0.45, 0.74, 0.48, 0.26, 270, 515)],
    [
      [...arc(0.45, 0.25, 0.42, 0.25, 205, 450)],
      [
        [0.25, 0.49],
        [0.45, 0.49],
      ],
      arc(0.45, 0.74, 0.48, 0.26, 270, 515),
    ],
    [[[0.08, 0], [0.88, 0], [0.4, 0.42], ...arc(0.45, 0.7, 0.48, 0.3, 285, 515)]],
  ],
  [
    [
      [
        [0.7, 1],
        [0.7, 0],
        [0, 0.7],
        [1, 0.7],
      ],
    ],
    [
      [
        [0.78, 1],
        [0.78, 0],
        [0, 0.75],
        [1, 0.75],
      ],
    ],
    [
      [
        [0.2, 0],
        [0.05, 0.6],
        [1, 0.6],
      ],
      [
        [0.72, 0.1],
        [0.72, 1],
      ],
    ],
    [
      [
        [0.7, 1],
        [0.7, 0],
        [0, 0.68],
        [1, 0.68],
      ],
      [
        [0.45, 1],
        [0.92, 1],
      ],
    ],
    [
      [
        [0.55, 0],
        [0, 0.7],
        [1, 0.7],
      ],
      [
        [0.66, 0.45],
        [0.66, 1],
      ],
    ],
  ],
  [
    [[[0.88, 0], [0.2, 0], [0.12, 0.46], ...arc(0.45, 0.67, 0.5, 0.33, 228, 512)]],
    [[[0.85, 0], [0.15, 0], [0.15, 0.42], ...arc(0.42, 0.68, 0.52, 0.32, 255, 515)]],
    [[[0.92, 0], [0.22, 0], [0.14, 0.44], [0.4, 0.36], ...arc(0.45, 0.68, 0.5, 0.32, 285, 505)]],
  ],
  [
    [arc(0.62, 0.6, 0.6, 0.6, 290, 180), arc(0.5, 0.68, 0.46, 0.32, 0, 360)],
    [
      [
        [0.65, 0],
        [0.1, 0.55],
      ],
      arc(0.5, 0.67, 0.46, 0.33, 0, 360),
    ],
    [arc(0.54, 0.5, 0.5, 0.5, 310, 170), arc(0.5, 0.67, 0.46, 0.33, 0, 360)],
    [arc(0.8, 0.62, 0.78, 0.62, 275, 180), arc(0.5, 0.7, 0.47, 0.3, 0, 360)],
  ],
  [
    [
      [
        [0, 0],
        [1, 0],
        [0.35, 1],
      ],
    ],
    [
      [
        [0, 0],
        [1, 0],
        [0.3, 1],
      ],
      [
        [0.25, 0.5],
        [0.88, 0.5],
      ],
    ],
    [
      [
        [0, 0.16],
        [0, 0],
        [1, 0],
        [0.35, 1],
      ],
    ],
    [
      [
        [0, 0],
        [0.98, 0],
        [0.6, 0.4],
        [0.42, 0.7],
        [0.36, 1],
      ],
    ],
  ],
  [
    [arc(0.5, 0.25, 0.39, 0.25, 0, 360), arc(0.5, 0.74, 0.48, 0.26, 0, 360)],
    [arc(0.5, 0.23, 0.42, 0.23, 0, 360), arc(0.5, 0.73, 0.48, 0.27, 0, 360)],
  ],
  [
    [arc(0.38, 0.4, 0.6, 0.6, 110, 0), arc(0.5, 0.32, 0.46, 0.32, 0, 360)],
    [
      [
        [0.35, 1],
        [0.9, 0.45],
      ],
      arc(0.5, 0.33, 0.46, 0.33, 0, 360),
    ],
    [arc(0.46, 0.5, 0.5, 0.5, 130, -10), arc(0.5, 0.33, 0.46, 0.33, 0, 360)],
    [
      [
        [0.96, 0.33],
        [0.93, 1],
      ],
      arc(0.5, 0.32, 0.46, 0.32, 0, 360),
    ],
    [arc(0.2, 0.38, 0.78, 0.62, 95, 0), arc(0.5, 0.3, 0.47, 0.3, 0, 360)],
  ],
]

const segments: readonly Stroke[] = [
  [
    [0, 0],
    [1, 0],
  ],
  [
    [1, 0],
    [1, 0.5],
  ],
  [
    [1, 0.5],
    [1, 1],
  ],
  [
    [0, 1],
    [1, 1],
  ],
  [
    [0, 0.5],
    [0, 1],
  ],
  [
    [0, 0],
    [0, 0.5],
  ],
  [
    [0, 0.5],
    [1, 0.5],
  ],
]

/** Which of the seven segments a to g are lit. */
const segmentDigits = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg']

const segmentShape = (digit: number): readonly Stroke[] =>
  [...(segmentDigits[digit] as string)].map((letter) => segments['abcdefg'.indexOf(letter)] as Stroke)

/**
 * A printed digit drawn with an elliptic nib, so that vertical and horizontal strokes can differ in width as in most
 * typefaces. It is 20 pixels high or wide and centred by mass, like the images of MNIST.
 */
export const drawPrinted = (digit: number, random: SeededRandom): Float32Array => {
  const shapes = printedShapes[digit] as readonly (readonly Stroke[])[]
  const shape = random.next() < 0.04 ? segmentShape(digit) : (shapes[random.below(shapes.length)] as readonly Stroke[])
  const width = random.between(0.42, 0.85)
  const slant = random.next() < 0.3 ? random.between(-0.05, 0.35) : 0
  const thickness = random.between(0.03, 0.13)
  const contrast = random.next() < 0.5 ? 1 : random.between(0.35, 1.2)
  const nibX = thickness
  const nibY = thickness * contrast
  const wobble = random.next() < 0.5 ? 0 : 0.02

  const strokes = shape.map((stroke) =>
    stroke.map(([x, y]): Point => {
      const px = x * width - slant * (y - 0.5) + wobble * random.between(-1, 1)
      return [px, y + wobble * random.between(-1, 1)]
    }),
  )
  const points = strokes.flat()
  const left = Math.min(...points.map(([x]) => x)) - nibX
  const right = Math.max(...points.map(([x]) => x)) + nibX
  const top = Math.min(...points.map(([, y]) => y)) - nibY
  const bottom = Math.max(...points.map(([, y]) => y)) + nibY
  const scale = 20 / Math.max(right - left, bottom - top)
  const place = ([x, y]: Point): Point => [
    (x - (left + right) / 2) * scale + (side - 1) / 2,
    (y - (top + bottom) / 2) * scale + (side - 1) / 2,
  ]

  // In a space stretched so that the nib is round with radius 1, ink is where the distance to a stroke is below 1.
  const radiusX = Math.max(0.6, nibX * scale)
  const radiusY = Math.max(0.6, nibY * scale)
  const edge = (radiusX + radiusY) / 2
  const lines = strokes.flatMap((stroke) => {
    const placed = stroke.map(place)
    return placed.slice(1).map((end, i) => {
      const start = placed[i] as Point
      return [start[0] / radiusX, start[1] / radiusY, end[0] / radiusX, end[1] / radiusY] as const
    })
  })
  const image = new Float32Array(side * side)
  let mass = 0
  let massX = 0
  let massY = 0
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const px = x / radiusX
      const py = y / radiusY
      let nearest = Number.POSITIVE_INFINITY
      for (const [ax, ay, bx, by] of lines) {
        const dx = bx - ax
        const dy = by - ay
        const length = dx * dx + dy * dy
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length))
        const ex = px - ax - along * dx
        const ey = py - ay - along * dy
        nearest = Math.min(nearest, ex * ex + ey * ey)
      }
      const ink = Math.min(1, Math.max(0, (1 - Math.sqrt(nearest)) * edge + 0.5))
      image[y * side + x] = ink
      mass += ink
      massX += ink * x
      massY += ink * y
    }
  }
  const middle = (side - 1) / 2
  const centred = {
    turn: 0,
    scaleX: 1,
    scaleY: 1,
    slant: 0,
    shiftX: middle - massX / mass,
    shiftY: middle - massY / mass,
  }
  return warp(image, centred)
}
