import type { Engine, EngineInit } from './engine.ts'
import { EnginePool } from './engine-pool.ts'
import { createRuntimeRegistry } from './runtime-registry.ts'

/** Creates an engine; no process runs before `start`. */
export function createEngine(init: EngineInit = {}): Engine {
  return new EnginePool(init, createRuntimeRegistry())
}
