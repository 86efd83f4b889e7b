import { equalBytes, isOgError, type Manifest, OgError, type ReceiptFile } from '@opengradient/protocol'
import { createTask, parseRowsJson, type Task, type TaskInput } from '@opengradient/tasks'

import { type Check, failure } from './check.ts'

/** Creates the task of a model, for the conversion of texts and rows to tensors. @returns undefined where its files are not at hand */
export type TaskSource = (manifest: Manifest) => Promise<Task | undefined>

/**
 * Encodes the request's text or rows again and compares the tensors. Rows need no file of the model. Without the model's files, and for recordings and images, of which
 * a receipt has the hash only, the request is the requester's word.
 *
 * @param hashed the check that the job names this request
 */
export async function checkRequestText(
  { request, inputs, manifest }: Pick<ReceiptFile, 'request' | 'inputs' | 'manifest'>,
  hashed: Check,
  tasks: TaskSource | undefined,
): Promise<Check> {
  if (hashed.ok !== true || request === null) return hashed
  const word = { ...hashed, detail: `${hashed.detail}; that the inputs encode it is the requester's word` }
  if (request.kind !== 'text' && request.kind !== 'rows') return word
  try {
    const task = request.kind === 'rows' ? await createTask(manifest, noFile) : await tasks?.(manifest)
    if (task === undefined || task.takes !== request.kind) return word
    const input: TaskInput = request.kind === 'text' ? { text: request.text } : { rows: parseRowsJson(request.json) }
    const encoded = await task.encode(input)
    const isSame =
      encoded.length === inputs.length &&
      encoded.every((tensor) => {
        const other = inputs.find(({ name }) => name === tensor.name)
        return other !== undefined && other.shape.join() === tensor.shape.join() && equalBytes(other.data, tensor.data)
      })
    if (isSame) return { ...hashed, detail: `${hashed.detail}, encoded again to the same inputs` }
    return {
      ...hashed,
      ok: false,
      detail: `the ${request.kind} ${request.kind === 'text' ? 'has' : 'have'} another encoding than the inputs`,
    }
  } catch (error) {
    if (!isOgError(error)) throw error
    return { ...word, detail: `${word.detail} (${failure(error)})` }
  }
}

/** A task of rows has no files. */
function noFile(path: string): Promise<Uint8Array> {
  return Promise.reject(new OgError('BAD_MODEL', `A task of rows does not read ${path}.`))
}

/** Whether the words of the request rest on the requester alone. */
export function isRequestersWord(check: Check): boolean {
  return check.detail.includes("the requester's word")
}
