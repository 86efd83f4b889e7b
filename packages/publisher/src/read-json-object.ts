import type { ModelFolder } from '@opengradient/engine'
import { OgError, parseBoundedJson } from '@opengradient/protocol'

export type JsonObject = Readonly<Record<string, unknown>>

const maxFileBytes = 1 << 20

/**
 * A file of a model that holds a JSON object.
 * @returns undefined where the model has no such file, or it holds another value
 * @throws BAD_MODEL for a file that is not JSON
 */
export function readJsonObject({ files }: ModelFolder, name: string): JsonObject | undefined {
  const file = files.get(name)
  if (file === undefined) return undefined
  try {
    const value = parseBoundedJson(file.read(0, Math.min(file.bytes, maxFileBytes)))
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined
  } catch (cause) {
    throw new OgError('BAD_MODEL', `${name} is not JSON.`, { next: ['Correct the file, or remove it.'], cause })
  }
}
