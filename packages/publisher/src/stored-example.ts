import { parseOipRequest, tensorFromOip } from '@opengradient/api'
import type { ModelFolder } from '@opengradient/engine'
import { OgError, parseBoundedJson, type Tensor } from '@opengradient/protocol'

/** An input of a model that its publisher stores beside it, with the outputs that are expected. */
export interface StoredExample {
  /** Path of the file inside the model's folder. */
  readonly path: string
  readonly inputs: readonly Tensor[]
  /** Absent: none are expected. */
  readonly outputs: readonly Tensor[] | undefined
}

/** Whether a file of a model is one of its examples. */
export function isExamplePath(path: string): boolean {
  return examplePath.test(path)
}

const examplePath = /^examples\/[^/]+\.json$/
/** Larger examples belong into a test of the publisher. */
const maxExampleBytes = 8 * 1024 * 1024

/**
 * Reads `examples/*.json` of a model: `{ "inputs": […], "outputs": […] }` with tensors as in requests of the Open Inference
 * Protocol, `outputs` optional.
 * @throws BAD_INPUT naming the file
 */
export function readExamples({ files }: ModelFolder): StoredExample[] {
  const examples: StoredExample[] = []
  for (const [path, file] of files) {
    if (!isExamplePath(path)) continue
    if (file.bytes > maxExampleBytes) throw badExample(path, `it has more than ${maxExampleBytes} bytes`)
    examples.push(parseExample(path, file.read(0, file.bytes)))
  }
  return examples
}

/** An example in a file of a model. @throws BAD_INPUT naming the file */
export function parseExample(path: string, bytes: Uint8Array): StoredExample {
  try {
    const value = parseBoundedJson(bytes) as { readonly inputs?: unknown; readonly outputs?: unknown } | null
    const { inputs, outputs } = value ?? {}
    return {
      path,
      inputs: parseTensors(inputs, bytes, 'inputs'),
      outputs: outputs === undefined ? undefined : parseTensors(outputs, bytes, 'outputs'),
    }
  } catch (error) {
    throw badExample(path, error instanceof OgError ? error.shortMessage : String(error), error)
  }
}

function parseTensors(tensors: unknown, json: Uint8Array, field: 'inputs' | 'outputs'): Tensor[] {
  const parsed = parseOipRequest({ inputs: tensors }).inputs
  return parsed.map((tensor, i) => tensorFromOip(tensor, { json, path: [field, i] }))
}

function badExample(path: string, reason: string, cause?: unknown): OgError {
  return new OgError('BAD_INPUT', `${path} is no example: ${reason}`, {
    details: { field: path },
    next: ['An example is { "inputs": [{ "name", "datatype", "shape", "data" }, …], "outputs": [… as "inputs"] }.'],
    cause,
  })
}
