import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface ModelVersionName {
  /** `owner/name`. */
  readonly name: string
  readonly version: string
}

/** Marks a version of a name that the sender owns as deprecated. Idempotent. @throws REVERTED (NotNameOwner, UnknownVersion, ReasonTooLong) */
export function deprecateModel(
  writer: Writer,
  { name, version }: ModelVersionName,
  reason: string,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [name, version, reason] as const
  const alreadyDone = ['AlreadyDeprecated']
  return write(writer, { contract: 'modelRegistry', functionName: 'deprecate', args, alreadyDone }, options)
}

/** Returns the deposit of a deprecated version to the name's owner. Idempotent. @throws REVERTED (NotDeprecated, TooEarly) */
export function returnModelDeposit(
  writer: Writer,
  { name, version }: ModelVersionName,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [name, version] as const
  const alreadyDone = ['NothingToReturn']
  return write(writer, { contract: 'modelRegistry', functionName: 'returnDeposit', args, alreadyDone }, options)
}
