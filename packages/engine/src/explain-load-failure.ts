/** A failure of loading a model in plain words, with one thing to do. */
export interface LoadFailure {
  readonly message: string
  readonly next: string
}

type Explain = (match: RegExpExecArray) => LoadFailure

/** Messages of ONNX Runtime 1.30 about models that it cannot load, each with what was given, what is needed and the way out. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [
    /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
    ([, given, needed]) => ({
      message: `The model has IR version ${given}; ONNX Runtime reads up to ${needed}.`,
      next: `Write the model with IR version ${needed} or lower: model.ir_version = ${needed}; onnx.save(model, path).`,
    }),
  ],
  [
    /Opset (\d+) is under development[\s\S]*Current official support for domain (\S*) is till opset (\d+)/,
    ([, given, domain, needed]) => ({
      message: `The model uses version ${given} of the operator set ${domain || 'ai.onnx'}; ONNX Runtime supports up to ${needed}.`,
      next: `Export the model with opset ${needed} or lower (opset_version=${needed}).`,
    }),
  ],
  [
    /No Op registered for (\S+) with domain_version of (\d+)/,
    ([, operator, version]) => ({
      message: `The operator ${operator} does not exist in version ${version} of its operator set.`,
      next: `Export the model with an operator set that contains ${operator}, or with standard operators in its place.`,
    }),
  ],
  [
    /(\S+)\((-?\d+)\) is not a registered function\/op/,
    ([, operator]) => ({
      message: `The operator ${operator} is not known to ONNX Runtime.`,
      next: 'Export the model with standard operators, or with functions made of these.',
    }),
  ],
  [
    /Could not find an implementation for (\S+?)\((\d+)\)/,
    ([, operator, version]) => ({
      message: `ONNX Runtime's CPU provider has no kernel for ${operator} (version ${version}) with the types that the model uses.`,
      next: `Export the model in FP32, or with other operators in the place of ${operator}.`,
    }),
  ],
  [
    /Type '(tensor\([^)]*\))' of input parameter \(([^)]*)\) of operator \(([^)]*)\)[\s\S]*is invalid/,
    ([, type, input, operator]) => ({
      message: `The operator ${operator} does not take ${input} as ${type}.`,
      next: `Convert ${input} with a Cast before ${operator}, or export the model again.`,
    }),
  ],
  [
    /Type parameter \(([^)]*)\) of Optype \(([^)]*)\) bound to different types \(tensor\((\w+)\) and tensor\((\w+)\)/,
    ([, , operator, left, right]) => ({
      message: `The operator ${operator} needs inputs of one type, and has ${left} and ${right}.`,
      next: `Convert one of them with a Cast before ${operator}.`,
    }),
  ],
  [
    /Type \((tensor\([^)]*\))\) of output arg \(([^)]*)\) of node \(([^)]*)\) does not match expected type \((tensor\([^)]*\))\)/,
    ([, declared, output, , actual]) => ({
      message: `The model declares ${output} as ${declared}, and its operator makes ${actual}.`,
      next: `Declare ${output} as ${actual}, or export the model again.`,
    }),
  ],
]

const otherwise = 'Check the file with onnx.checker.check_model(path, full_check=True), and export the model again.'

/** Plain words for the message with which ONNX Runtime refuses a model. */
export function explainLoadFailure(message: string): LoadFailure {
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(message)
    if (match !== null) return explain(match)
  }
  return { message: `ONNX Runtime cannot load the model: ${message}`, next: otherwise }
}
