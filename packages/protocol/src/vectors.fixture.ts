import { readFileSync } from 'node:fs'

import { fromHex } from './hex.ts'

/** A committed file of vectors; `{ "$bytes" }` and `{ "$bigint" }` become what they stand for. */
export function readVectors<T>(name: string): T {
  return JSON.parse(vectorText(name), revive)
}

export function vectorText(name: string): string {
  return readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$bytes' in value) return fromHex(value.$bytes as string)
  if ('$bigint' in value) return BigInt(value.$bigint as string)
  return value
}
