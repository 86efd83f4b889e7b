/** A rectangle in pixels; `right` and `bottom` excluded. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A candidate of a detection head. */
export interface DetectedBox {
  readonly box: Box
  /** Index of the label. */
  readonly label: number
  readonly confidence: number
}

/** Candidates that are compared with each other. */
const maxCandidates = 30_000

/**
 * Removes boxes that overlap a more confident box of the same label (non-maximum suppression).
 * The order is that of confidence, of equal ones that of the head, so that the result is the same everywhere.
 * @param overlap largest accepted share of the intersection in the union of two boxes
 * @param most number of boxes that are kept
 */
export function suppressOverlaps(candidates: readonly DetectedBox[], overlap: number, most: number): DetectedBox[] {
  const ordered = byConfidence(candidates).slice(0, maxCandidates)
  const kept: DetectedBox[] = []
  for (const candidate of ordered) {
    if (kept.length >= most) break
    const { label, box } = candidate
    if (!kept.some((other) => other.label === label && shareOf(other.box, box) > overlap)) kept.push(candidate)
  }
  return kept
}

/** The most confident first. */
export function byConfidence(candidates: readonly DetectedBox[]): DetectedBox[] {
  // Sorting is stable.
  return [...candidates].sort((a, b) => b.confidence - a.confidence)
}

/** Intersection ÷ union. */
function shareOf(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const intersection = width * height
  return intersection / (areaOf(a) + areaOf(b) - intersection)
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}
