import { modelNameSchema, modelVersionSchema, OgError } from '@opengradient/protocol'

/** Splits `owner/name` or `owner/name@version`. @throws USAGE */
export function parseModelName(text: string): { name: string; version: string | undefined } {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  const version = at < 0 ? undefined : text.slice(at + 1)
  const isValid =
    modelNameSchema.safeParse(name).success && (version === undefined || modelVersionSchema.safeParse(version).success)
  if (!isValid) {
    throw new OgError('USAGE', `"${text.slice(0, 200)}" is not a model name.`, {
      next: ['Use owner/name or owner/name@version, in lower case.'],
    })
  }
  return { name, version }
}
