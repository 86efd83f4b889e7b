import { isOgError } from '@opengradient/protocol'

import { explainLoadFailure } from './explain-load-failure.ts'
import type { ProcessRequest, ProcessResponse } from './process-messages.ts'

/** Messages of ONNX Runtime and V8 for a refused allocation. */
const outOfMemory = /failed to allocate|bad_alloc|bad allocation|allocation failed|out of memory|std::length_error/i

/** The response that reports an error inside an engine process. */
export function toFailure(error: unknown, op: ProcessRequest['op']): ProcessResponse & { readonly ok: false } {
  if (isOgError(error)) return { ok: false, code: error.code, message: error.shortMessage, next: error.metaMessages }
  const message = firstLine(error instanceof Error ? error.message : String(error))
  if ((error as { code?: unknown }).code === 'OUTPUT_TOO_LARGE') {
    return { ok: false, code: 'OUTPUT_TOO_LARGE', message, next: ['Request fewer outputs or use a smaller input.'] }
  }
  if (outOfMemory.test(message)) {
    return { ok: false, code: 'MODEL_MEMORY', message: `The model requests too much memory: ${message}`, next: [] }
  }
  if (op === 'load') {
    const { message: reason, next } = explainLoadFailure(message)
    return { ok: false, code: 'BAD_MODEL', message: reason, next: [next] }
  }
  const [, operator, reason] = operatorFailure.exec(message) ?? []
  return {
    ok: false,
    code: 'MODEL_FAILED',
    message: operator === undefined ? `ONNX Runtime failed: ${message}` : `The operator ${operator} failed: ${reason}`,
    next: ['Check shapes and values of the input.'],
  }
}

/** The innermost operator where one is inside of another, as in the branch of an If. */
const operatorFailure = /^.*Non-zero status code returned while running (\S+) node\. Name:'[^']*' Status Message: (.*)$/

/** Without the path: the caller must not learn the node's folders. */
function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] as string
  // Paths and signatures of ONNX Runtime's own sources say nothing to a user.
  return line
    .replace(/^Load model from .*? failed: ?/, '')
    .replace(/\/onnxruntime_src\/\S+ .*?\)(?: const)?(?: \[with [^\]]*\])? /, '')
    .replace(/(?<= )\S+\.(?:cc|h):\d+ \S+ /, '')
    .slice(0, 1_000)
}
