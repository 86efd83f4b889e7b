import { OgError } from '@opengradient/protocol'

/** One thing that was checked. `ok` is null where it could not be checked, or is not decided yet. */
export interface Check {
  readonly name: CheckName
  readonly ok: boolean | null
  readonly detail: string
}

/** Every check, in the order in which they are made. */
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
  | 'finality'
  | 'replay'

/** Runs one check; what it throws is its failure, what it returns is its detail. */
export function check(name: CheckName, body: () => string): Check {
  try {
    return { name, ok: true, detail: body() }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}

export function failure(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error)
}

/** The first check that failed. */
export function firstFailure(checks: readonly Check[]): Check | undefined {
  return checks.find((item) => item.ok === false)
}

/** @throws BAD_RECEIPT */
export function same<T>(what: string, actual: T, expected: T): void {
  if (actual !== expected)
    throw new OgError('BAD_RECEIPT', `It does not hold that ${what}: ${actual} is not ${expected}.`)
}
