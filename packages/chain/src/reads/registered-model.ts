import type { Address, Hex } from '@opengradient/protocol'

/** A model version in ModelRegistry. */
export interface RegisteredModel {
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  /** Root of further commitments; may be zero. */
  readonly commitments: Hex
  /** The account that registered it. */
  readonly publisher: Address
  /** Unix seconds. */
  readonly registeredAt: number
  /** Bytes of all files of the manifest. */
  readonly size: number
  /** In 1e-18 OPG; 0 once returned. */
  readonly deposit: bigint
  readonly deprecated: boolean
  /** Of its deprecation. */
  readonly reason: string
}

type DecodedVersion = Omit<RegisteredModel, 'registeredAt' | 'size' | 'deprecated'> & {
  readonly registeredAt: bigint
  readonly size: bigint
  readonly refundableAt: bigint
}

export function toRegisteredModel({ registeredAt, size, refundableAt, ...version }: DecodedVersion): RegisteredModel {
  return { ...version, registeredAt: Number(registeredAt), size: Number(size), deprecated: refundableAt !== 0n }
}
