/**
 * The entry file of an encoding process: runs the task of one model, until its gateway ends it. It works on files of the model's
 * publisher, and nothing here bounds its time and memory: the gateway does.
 */
import { endWithParent } from '@opengradient/engine/end-with-parent'
import { fromWireError, isOgError, type Manifest, OgError, toWireError } from '@opengradient/protocol'
import { createTask, type Task, type TaskInput } from '@opengradient/tasks'

import type { EncodedInput, EncodingRequest, EncodingResponse } from './encoding-messages.ts'
import { plainResult } from './plain-result.ts'

const reading = new Map<string, PromiseWithResolvers<Uint8Array>>()
let task: Promise<Task> | undefined

endWithParent()
process.on('message', (request: EncodingRequest) => {
  if (request.kind === 'encode') {
    void work(request.manifest, async (task) => ({ kind: 'encoded', ...(await encode(task, request.input)) }))
  } else if (request.kind === 'decode') {
    void work(request.manifest, async (task) => ({ kind: 'result', result: plainResult(task, request) }))
  } else if (request.kind === 'file') reading.get(request.path)?.resolve(request.bytes)
  else reading.get(request.path)?.reject(fromWireError(request.error))
})

async function encode(task: Task, input: TaskInput): Promise<EncodedInput> {
  return { tensors: await task.encode(input), details: (await task.detailsOf?.(input)) ?? {} }
}

async function work(manifest: Manifest, run: (task: Task) => Promise<EncodingResponse>): Promise<void> {
  try {
    send(await run(await loadedTask(manifest)))
  } catch (cause) {
    // Other errors are those of libraries that read the model's files.
    const error = isOgError(cause) ? cause : new OgError('BAD_MODEL', `The task of ${manifest.name} cannot run.`)
    send({ kind: 'failed', error: toWireError(error) })
  }
}

/** The task of the process. One that could not be loaded, such as for a file that no peer had, is loaded anew. */
async function loadedTask(manifest: Manifest): Promise<Task> {
  task ??= createTask(manifest, readFile)
  try {
    return await task
  } catch (error) {
    task = undefined
    throw error
  }
}

function readFile(path: string): Promise<Uint8Array> {
  const file = Promise.withResolvers<Uint8Array>()
  reading.set(path, file)
  send({ kind: 'read', path })
  return file.promise
}

function send(response: EncodingResponse): void {
  process.send?.(response)
}
