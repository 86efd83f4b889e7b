import { OgError } from '@opengradient/protocol'

/** A call that a contract reverted, with the name of its custom error. */
export class RevertError extends OgError<'REVERTED'> {
  /** Name of the custom error; undefined when the contract gave none. */
  readonly errorName: string | undefined

  constructor(errorName: string | undefined, message: string, cause: unknown) {
    super('REVERTED', message, { cause, details: errorName === undefined ? undefined : { revert: errorName } })
    this.errorName = errorName
  }
}
