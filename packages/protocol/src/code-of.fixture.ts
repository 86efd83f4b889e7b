import type { ErrorCode } from './error-catalogue.ts'
import { isOgError } from './og-error.ts'

/** The code of the `OgError` that a call throws; undefined when it returns. */
export function codeOf(run: () => unknown): ErrorCode | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (isOgError(error)) return error.code
    throw error
  }
}
