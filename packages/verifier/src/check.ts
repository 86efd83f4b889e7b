import { OgError } from '@opengradient/protocol'

/** The outcome of one check. */
export interface Check {
  readonly name: CheckName
  /** `null` if the check could not be made or is not decided yet. */
  readonly ok: boolean | null
  readonly detail: string
}

/** Names of all checks, in the order of a report. */
export type CheckName =
  | 'canonical form'
  | 'model'
  | 'runtime'
  | 'input'
  | 'parameters'
  | 'request'
  | 'output'
  | 'job signature'
  | 'offer signature'
  | 'assignment signature'
  | 'receipt signature'
  | 'assignment'
  | 'price'
  | 'times'
  | 'verdicts'
  | 'chain'
  | 'settlement contract'
  | 'worker registration'
  | 'gateway registration'
  | 'auditor registration'
  | 'model registration'
  | 'inclusion'
  | 'draw'
  | 'finality'
  | 'replay'

/** Runs one check: its result is the detail of a passed check, an error is the detail of a failed one. */
export function check(name: CheckName, body: () => string): Check {
  try {
    return { name, ok: true, detail: body() }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}

/** The first line of an error's message. */
export function failure(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error)
}

/** The first check that failed. */
export function firstFailure(checks: readonly Check[]): Check | undefined {
  return checks.find((item) => item.ok === false)
}

/**
 * Asserts that two values are the same.
 * @param field the compared field, as `object.field`
 * @param statement completes the message "It does not hold that …"
 * @throws BAD_RECEIPT
 */
export function same<T>(field: string, statement: string, actual: T, expected: T): void {
  if (actual !== expected) {
    throw new OgError('BAD_RECEIPT', `It does not hold that ${statement}: ${actual} is not ${expected}.`, {
      details: { field },
    })
  }
}
