/**
 * The entry file of an engine process: loads models and runs them, one job at a time, until its engine ends.
 *
 * Requests arrive on file descriptor 3 and are read with blocking calls: a job blocks the event loop in any case, and a
 * blocking read wakes up faster than an event. Modules are imported when they are needed: processes start often.
 */
import { readSync, writevSync } from 'node:fs'

import type { Tensor } from '@opengradient/protocol'

import { endWithParent } from './end-with-parent.ts'
import { bodyLength, decodeFrame, encodeFrame, prefixBytes } from './frames.ts'
import type { ProcessRequest, ProcessResponse } from './process-messages.ts'
import type { Session } from './runtime-adapter.ts'

const channel = 3
const sessions = new Map<string, Session>()

endWithParent()
send({ ok: true, runMs: 0 }, [])
for (let frame = readFrame(); frame !== undefined; frame = readFrame()) {
  const { tensors, ...request } = decodeFrame<ProcessRequest>(frame)
  try {
    const outputs = await handle(request as ProcessRequest, tensors)
    send({ ok: true, runMs: outputs.runMs }, outputs.tensors)
  } catch (error) {
    const { toFailure } = await import('./process-failure.ts')
    send(toFailure(error, request.op), [])
  }
}
process.exit(0)

async function handle(
  request: ProcessRequest,
  inputs: readonly Tensor[],
): Promise<{ runMs: number; tensors: readonly Tensor[] }> {
  if (request.op === 'load') {
    for (const session of request.evict) {
      await sessions.get(session)?.release()
      sessions.delete(session)
    }
    const before = performance.now()
    const { createRuntimeRegistry } = await import('./runtime-registry.ts')
    const { session, runtimeId, sumOrder, manifest, folder } = request
    const adapter = await createRuntimeRegistry().get(runtimeId).load()
    sessions.set(session, await adapter.open(manifest, folder, sumOrder))
    return { runMs: performance.now() - before, tensors: [] }
  }
  const session = sessions.get(request.session)
  if (session === undefined) throw new Error(`The session ${request.session} is not loaded.`)
  const before = performance.now()
  const tensors = await session.run(inputs, request.outputs, request.outputBytes)
  return { runMs: performance.now() - before, tensors }
}

function send(header: object, tensors: readonly Tensor[]): void {
  let chunks = encodeFrame(header satisfies Partial<ProcessResponse>, tensors)
  while (chunks.length > 0) {
    let written = writevSync(channel, chunks.slice(0, 512))
    const rest: Uint8Array[] = []
    for (const chunk of chunks) {
      if (written >= chunk.length) written -= chunk.length
      else {
        rest.push(chunk.subarray(written))
        written = 0
      }
    }
    chunks = rest
  }
}

/** The next frame, in memory that the next call reuses; undefined when the engine has closed the channel. */
function readFrame(): Uint8Array | undefined {
  const prefix = buffer(prefixBytes)
  if (!fill(prefix, 0, prefixBytes)) return undefined
  const length = prefixBytes + bodyLength(prefix)
  const frame = buffer(length)
  if (frame !== prefix) frame.set(prefix.subarray(0, prefixBytes))
  return fill(frame, prefixBytes, length) ? frame.subarray(0, length) : undefined
}

function fill(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const read = readSync(channel, bytes, at, to - at, null)
    if (read === 0) return false
    at += read
  }
  return true
}

function buffer(length: number): Uint8Array {
  const state = buffer as unknown as { kept?: Uint8Array }
  // Large buffers are released after their job; small ones are reused.
  if (state.kept === undefined || state.kept.length < length) {
    const grown = new Uint8Array(Math.max(length, 1 << 16))
    if (length <= 1 << 22) state.kept = grown
    return grown
  }
  return state.kept
}
