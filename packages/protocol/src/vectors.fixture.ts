import { readFileSync } from 'node:fs'

/** The value of a committed file of vectors. */
export function readVectors<T>(name: string): T {
  return JSON.parse(vectorText(name))
}

export function vectorText(name: string): string {
  return readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')
}
