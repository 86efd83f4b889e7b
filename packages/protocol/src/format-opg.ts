/** Decimals of the OPG token. */
const decimals = 18

/** The amount in OPG of `amount` 1e-18 OPG: decimal, without trailing zeros. */
export function formatOpg(amount: bigint): string {
  const digits = amount.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '')
}
