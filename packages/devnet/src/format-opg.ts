/** An amount of 1e-18 OPG in OPG, decimal and without trailing zeros. */
export function formatOpg(amount: bigint): string {
  const text = amount.toString().padStart(19, '0')
  return `${text.slice(0, -18)}.${text.slice(-18)}`.replace(/\.?0+$/, '')
}
