import { isOgError, type Manifest, OgError } from '@opengradient/protocol'
import { embeddingVector, type Task, type TaskResult } from '@opengradient/tasks'

import type { EncodingRequest, OutputTensors, PlainResult } from './encoding-messages.ts'

/** Characters of a result as JSON, and of its summary. */
const maxResultLength = 4 << 20
/** Characters of a summary: that of a recognized text is the text. */
const maxSummaryLength = 1_000

/**
 * Decodes the outputs of a run. An embedding has its vector, too. Numbers that JSON does not have are words.
 * @throws BAD_MODEL for outputs that do not fit the task; OUTPUT_TOO_LARGE for a result over the limit: a gateway holds it in its own memory
 */
export function plainResult(
  task: Task,
  { manifest, tensors }: Extract<EncodingRequest, { kind: 'decode' }>,
): PlainResult {
  const { outputs } = tensors
  const decoded = decodeOutputs(task, manifest, tensors)
  const isVector = task.kind === 'embedding'
  const result = isVector ? { ...decoded, vector: Array.from(embeddingVector(manifest, outputs)) } : decoded
  const json = JSON.stringify(result, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
  if (json.length > maxResultLength) {
    throw new OgError(
      'OUTPUT_TOO_LARGE',
      `The result has ${json.length} characters; a gateway sends at most ${maxResultLength}.`,
      {
        details: { limit: maxResultLength, actual: json.length },
      },
    )
  }
  return { json, summary: task.describe(decoded, outputs).slice(0, maxSummaryLength) }
}

/** Outputs are no input of the caller: an error in them is one of the model. */
function decodeOutputs(task: Task, { name }: Manifest, { outputs, inputs, details }: OutputTensors): TaskResult {
  try {
    return task.decode(outputs, inputs, details)
  } catch (cause) {
    if (!isOgError(cause, 'BAD_TENSOR')) throw cause
    throw new OgError('BAD_MODEL', `The outputs of ${name} do not fit its task: ${cause.shortMessage}`, { cause })
  }
}
