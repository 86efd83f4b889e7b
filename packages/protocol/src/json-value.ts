import * as z from 'zod'

/**
 * A schema of objects whose keys the sender chooses. It rejects the key `__proto__`: zod drops that key silently, and two
 * manifests with different bytes would then parse to equal values.
 */
export function jsonObjectSchema<Key extends z.ZodType<string, string>, Value extends z.ZodType>(
  key: Key,
  value: Value,
): z.ZodType<Record<string, z.infer<Value>>> {
  return z
    .custom<unknown>((input) => isObject(input) && !Object.hasOwn(input, '__proto__'), 'an object')
    .pipe(z.record(key, value) as z.ZodType<Record<string, z.infer<Value>>>)
}

const maxDepth = 16

/**
 * Whether a value is an object of values that both JSON and dag-cbor can represent, so that a manifest has the same id in a receipt
 * file as on the wire: null, booleans, finite numbers, well-formed strings, arrays and plain objects of them.
 */
export function isJsonObject(value: unknown): boolean {
  return isObject(value) && isJsonValue(value, 0)
}

function isJsonValue(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (depth >= maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => isJsonValue(item, depth + 1))
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, item]) => key !== '__proto__' && key.isWellFormed() && isJsonValue(item, depth + 1),
    )
  )
}

/** Number of values in a value: of itself, and of all items of its arrays and objects. Each costs about a hundred bytes of memory. */
export function countItems(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, item) => sum + countItems(item), 1)
}

function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
