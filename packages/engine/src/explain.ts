import { isOgError } from '@opengradient/protocol'

import type { ProcessRequest, ProcessResponse } from './process-messages.ts'

/** What ONNX Runtime and V8 say when an allocation is refused. */
const outOfMemory = /failed to allocate|bad_alloc|bad allocation|allocation failed|out of memory|std::length_error/i

/** Puts a failure inside an engine process into an error of ours. */
export function explain(error: unknown, op: ProcessRequest['op']): ProcessResponse {
  if (isOgError(error)) return { ok: false, code: error.code, message: error.shortMessage, next: error.metaMessages }
  const message = firstLine(error instanceof Error ? error.message : String(error))
  if ((error as { code?: unknown }).code === 'OUTPUT_TOO_LARGE') {
    return { ok: false, code: 'OUTPUT_TOO_LARGE', message, next: ['Ask for fewer outputs or give a smaller input.'] }
  }
  if (outOfMemory.test(message))
    return { ok: false, code: 'MODEL_MEMORY', message: `The model asks for too much memory: ${message}`, next: [] }
  if (op === 'load')
    return { ok: false, code: 'BAD_MODEL', message: `ONNX Runtime does not load the model: ${message}`, next: [] }
  return {
    ok: false,
    code: 'MODEL_FAILED',
    message: `ONNX Runtime failed: ${message}`,
    next: ['Check shapes and values of the input.'],
  }
}

/** Without the path, which is nobody else's business. */
function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] as string
  return line.replace(/^Load model from .* failed: ?/, '').slice(0, 1_000)
}
