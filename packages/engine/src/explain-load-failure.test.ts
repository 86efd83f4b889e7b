import { expect, it } from 'vitest'

import { explainLoadFailure } from './explain-load-failure.ts'

// Messages of ONNX Runtime 1.30.0.
it.each([
  ['Unsupported model IR version: 14, max supported IR version: 13', /IR version 14; ONNX Runtime reads up to 13/],
  [
    "Could not find an implementation for Conv(11) node with name ''",
    /no kernel for Conv \(version 11\) with the types that the model uses/,
  ],
  [
    "This is an invalid model. Type Error: Type 'tensor(int32)' of input parameter (x) of operator (Conv) in node () is invalid.",
    /Conv does not take x as tensor\(int32\)/,
  ],
  [
    'Type Error: Type parameter (T) of Optype (Add) bound to different types (tensor(float) and tensor(double) in node ().',
    /Add needs inputs of one type, and has float and double\./,
  ],
  [
    'Type Error: Type (tensor(int64)) of output arg (y) of node () does not match expected type (tensor(float)).',
    /declares y as tensor\(int64\), and its operator makes tensor\(float\)/,
  ],
  ['Fatal error: com.microsoft:NoSuch(-1) is not a registered function/op', /com\.microsoft:NoSuch is not known/],
  ['Node () Op (MatMul) [ShapeInferenceError] Incompatible dimensions', /cannot load the model: .*Incompatible/],
])('states "%s" in plain words with one thing to do', (message, expected) => {
  const explained = explainLoadFailure(message)
  expect(explained.message).toMatch(expected)
  expect(explained.next).toMatch(/^(Export|Write|Convert|Declare|Check) .+\.$/)
})
