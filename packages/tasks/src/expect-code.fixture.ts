import { type ErrorCode, isOgError } from '@opengradient/protocol'
import { expect } from 'vitest'

/** Asserts that a call fails with an `OgError` of this code. */
export async function expectCode(call: () => unknown, code: ErrorCode): Promise<void> {
  const error = await caught(call)
  expect(isOgError(error) ? error.code : error).toBe(code)
}

/** Asserts that a call succeeds or fails with an `OgError` of one of these codes. */
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
