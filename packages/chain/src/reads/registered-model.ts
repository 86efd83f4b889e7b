import type { Address, Hex } from '@opengradient/protocol'

import { RevertError } from '../revert-error.ts'

/** A model version in ModelRegistry. */
export interface RegisteredModel {
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  readonly owner: Address
  /** Unix seconds. */
  readonly registeredAt: number
  readonly deprecated: boolean
}

/** Drops the fields that no caller reads and turns the time into a number. */
export function toRegisteredModel(
  version: Omit<RegisteredModel, 'registeredAt'> & { readonly registeredAt: bigint },
): RegisteredModel {
  const { name, modelId, owner, registeredAt, deprecated } = version
  return { name, version: version.version, modelId, owner, registeredAt: Number(registeredAt), deprecated }
}

/** Turns the contract's `UnknownModel` and `UnknownVersion` into undefined. @throws every other error of `request` */
export async function undefinedIfUnknown<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (error instanceof RevertError && /^Unknown(Model|Version)$/.test(error.errorName ?? '')) return undefined
    throw error
  }
}
