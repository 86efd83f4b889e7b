/** Lower-cases every address in a decoded value. viem returns checksummed addresses; the canonical form here is lower case. */
export function lowerCaseAddresses<T>(value: T): T {
  if (typeof value === 'string') return (/^0x[0-9a-fA-F]{40}$/.test(value) ? value.toLowerCase() : value) as T
  if (Array.isArray(value)) return value.map(lowerCaseAddresses) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lowerCaseAddresses(item)])) as T
  }
  return value
}
