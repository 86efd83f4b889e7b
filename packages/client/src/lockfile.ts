import {
  bytes32Schema,
  canonicalJson,
  type Hex,
  modelNameSchema,
  modelVersionSchema,
  OgError,
  parseBoundedJson,
} from '@opengradient/protocol'
import * as z from 'zod'

/** `og.lock.json`: the model that each name refers to in an application, so that a name cannot change its meaning silently. */
export const lockfileSchema = z.strictObject({
  version: z.literal(1),
  models: z.record(modelNameSchema, z.strictObject({ version: modelVersionSchema, modelId: bytes32Schema })),
})
export type Lockfile = z.infer<typeof lockfileSchema>

/** The model that a name is pinned to. */
export interface ModelPin {
  readonly version: string
  readonly modelId: Hex
}

/** Parses the text of a lock file. @throws BAD_INPUT */
export function parseLockfile(text: string): Lockfile {
  let value: unknown
  try {
    value = parseBoundedJson(text)
  } catch (cause) {
    throw new OgError('BAD_INPUT', 'The lock file is not JSON.', { cause, details: { field: 'lockfile' } })
  }
  return checkLockfile(value)
}

/** Validates the parsed JSON of a lock file. @throws BAD_INPUT */
export function checkLockfile(value: unknown): Lockfile {
  const parsed = lockfileSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new OgError('BAD_INPUT', `The lock file is invalid: ${issue?.path.join('.')}: ${issue?.message}`, {
    details: { field: ['lockfile', ...(issue?.path ?? [])].join('.') },
    next: ['Use the form { "version": 1, "models": { "owner/name": { "version": "…", "modelId": "0x…" } } }.'],
  })
}

/** A copy of the lock file in which the name is pinned to the given model. */
export function lockModel(lockfile: Lockfile | undefined, name: string, pin: ModelPin): Lockfile {
  return { version: 1, models: { ...lockfile?.models, [name]: { version: pin.version, modelId: pin.modelId } } }
}

/** Encodes a lock file for version control: names in order, indented by two spaces. */
export function encodeLockfile(lockfile: Lockfile): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(lockfile)), undefined, 2)}\n`
}

/**
 * Asserts that a pinned name still refers to the pinned model.
 * @param source where the other model was found; completes the error message
 * @throws MODEL_PINNED
 */
export function assertPinned(name: string, pin: ModelPin | undefined, found: ModelPin, source: string): void {
  if (pin === undefined || (pin.modelId === found.modelId && pin.version === found.version)) return
  throw new OgError(
    'MODEL_PINNED',
    `${name} is pinned to ${pin.version} (${pin.modelId}), but ${source} ${found.version} (${found.modelId}).`,
    {
      next: [
        pin.version === found.version
          ? 'The same version now refers to another model. If the change is intended, update og.lock.json.'
          : 'Request the pinned version, or update og.lock.json.',
      ],
    },
  )
}
