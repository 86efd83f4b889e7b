import type { OnChainCase, OnChainParameters } from '@opengradient/chain'

/** Bond of an appeal in 1e-18 OPG: the last rung's fees, or twice the bond of the case. */
export function appealBond({ cases }: OnChainParameters, { jurorFee, bond }: Pick<OnChainCase, 'jurorFee' | 'bond'>) {
  const fees = BigInt(cases.lastRung) * jurorFee
  return fees > 2n * bond ? fees : 2n * bond
}
