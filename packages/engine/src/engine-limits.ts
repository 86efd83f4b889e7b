import { availableParallelism } from 'node:os'

import { limits } from '@opengradient/protocol'

import type { EngineInit } from './engine.ts'

/** The limits of an engine with their defaults applied. */
export type EngineLimits = Required<Omit<EngineInit, 'clock' | 'logger' | 'metrics'>>

/** Applies the defaults that {@link EngineInit} documents. */
export function resolveLimits(init: EngineInit): EngineLimits {
  return {
    processes: init.processes ?? availableParallelism(),
    queue: init.queue ?? 256,
    timeoutMs: init.timeoutMs ?? 30_000,
    loadTimeoutMs: init.loadTimeoutMs ?? 120_000,
    memoryBytes: init.memoryBytes ?? 4 * 2 ** 30,
    sessionBytes: init.sessionBytes ?? 2 ** 30,
    outputBytes: init.outputBytes ?? limits.jobBytes,
    abandonedMs: init.abandonedMs ?? 1_000,
  }
}
