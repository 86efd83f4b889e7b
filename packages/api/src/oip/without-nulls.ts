/**
 * A JSON object without its fields that are null; any other value as it is. Clients that serialize every field write null for
 * one that is not set.
 */
export function withoutNulls<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as Value
}
