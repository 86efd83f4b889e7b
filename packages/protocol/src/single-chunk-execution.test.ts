import { describe, expect, it } from 'vitest'

import type { ExecutionChunk, ExecutionResult } from './interfaces/execution.ts'
import { SingleChunkExecution } from './single-chunk-execution.ts'

const outputs = [{ name: 'y', datatype: 'UINT8' as const, shape: [1], data: Uint8Array.of(7) }]
const result: ExecutionResult = {
  outputs,
  inputUnits: 1,
  outputUnits: 0,
  engineFingerprint: `0x${'aa'.repeat(32)}`,
}
const untilAborted = (signal: AbortSignal): Promise<ExecutionResult> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

describe('SingleChunkExecution', () => {
  it('yields one chunk with all outputs and resolves with the whole result', async () => {
    const execution = SingleChunkExecution.from(async () => result)
    const chunks: ExecutionChunk[] = []
    for await (const chunk of execution) chunks.push(chunk)
    expect(chunks).toEqual([{ outputs }])
    expect(await execution.result).toBe(result)
  })

  it('runs without being iterated, and is not cancelled by a completed iteration', async () => {
    const signals: AbortSignal[] = []
    const execution = SingleChunkExecution.from(async (signal) => {
      signals.push(signal)
      return result
    })
    expect(signals.length).toBe(1)
    for await (const _ of execution);
    expect(signals[0]?.aborted).toBe(false)
  })

  it('rejects both the iteration and the result when the run fails', async () => {
    const execution = SingleChunkExecution.from(() => Promise.reject(new Error('no memory')))
    await expect(execution[Symbol.asyncIterator]().next()).rejects.toThrow('no memory')
    await expect(execution.result).rejects.toThrow('no memory')
  })

  it('does not report a rejected result that is not awaited', async () => {
    const unhandled: unknown[] = []
    const listener = (error: unknown): number => unhandled.push(error)
    process.on('unhandledRejection', listener)
    SingleChunkExecution.from(() => Promise.reject(new Error('ignored')))
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', listener)
    expect(unhandled).toEqual([])
  })

  it('cancels with ABORTED when the iterator is returned while its first chunk is pending', async () => {
    const execution = SingleChunkExecution.from(untilAborted)
    const iterator = execution[Symbol.asyncIterator]()
    const first = iterator.next()
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined })
    await expect(first).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(execution.result).rejects.toMatchObject({ code: 'ABORTED' })
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })

  it('cancels when the iterator is returned before it is read', async () => {
    const execution = SingleChunkExecution.from(untilAborted)
    await execution[Symbol.asyncIterator]().return?.()
    await expect(execution.result).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it("aborts with the caller's signal and reason", async () => {
    const controller = new AbortController()
    const execution = SingleChunkExecution.from(untilAborted, controller.signal)
    controller.abort(new Error('enough'))
    await expect(execution.result).rejects.toThrow('enough')
  })
})
