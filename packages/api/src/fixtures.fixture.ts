import { type ErrorCode, isOgError, type Tensor, tensorOf } from '@opengradient/protocol'
import { expect } from 'vitest'

/** Asserts that a call throws an `OgError` with this code. */
export async function expectCode(call: () => unknown, code: ErrorCode): Promise<void> {
  const error = await caught(call)
  expect(isOgError(error) ? error.code : error).toBe(code)
}

/** Asserts that a call returns or throws an `OgError` with one of these codes. */
export async function expectTyped(call: () => unknown, codes: readonly ErrorCode[]): Promise<void> {
  const error = await caught(call)
  if (error !== undefined) expect(codes).toContain(isOgError(error) ? error.code : error)
}

async function caught(call: () => unknown): Promise<unknown> {
  try {
    await call()
    return undefined
  } catch (error) {
    return error
  }
}

export function floats(name: string, shape: readonly number[], values: readonly number[]): Tensor {
  return tensorOf(name, 'FP32', shape, Float32Array.from(values))
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}
