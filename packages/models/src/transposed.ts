/** The transpose of a row-major [rows, columns] matrix: checkpoints store [out, in], MatMul requires [in, out]. */
export const transposed = (values: Float32Array, rows: number, columns: number): Float32Array => {
  const output = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      output[column * rows + row] = values[row * columns + column] as number
    }
  }
  return output
}
