/** A declared shape as numbers, -1 for an axis without a fixed size. */
export function shapeNumbers(shape: readonly (number | string)[]): number[] {
  return shape.map((dimension) => (typeof dimension === 'number' ? dimension : -1))
}
