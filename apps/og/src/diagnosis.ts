import { toOgError } from '@opengradient/protocol'

/** Result of one check of `og doctor`. `ok` is null for a condition that does not prevent use. */
export interface Diagnosis {
  readonly name: string
  readonly ok: boolean | null
  readonly detail: string
  /** Suggested fix. */
  readonly next?: string
}

/** Turns the error of a check into a failed check. */
export async function diagnose(name: string, check: () => Promise<Diagnosis>): Promise<Diagnosis> {
  try {
    return await check()
  } catch (thrown) {
    const error = toOgError(thrown)
    const next = error.metaMessages[0] ?? 'Install again: npm run setup.'
    return { name, ok: false, detail: error.shortMessage, next }
  }
}
