import {
  bytes32Schema,
  canonicalJson,
  type Hex,
  modelNameSchema,
  modelVersionSchema,
  OgError,
} from '@opengradient/protocol'
import * as z from 'zod'

/** `og.lock.json`: what each name means to an application, so that it can never silently come to mean something else. */
export const lockfileSchema = z.strictObject({
  version: z.literal(1),
  models: z.record(modelNameSchema, z.strictObject({ version: modelVersionSchema, modelId: bytes32Schema })),
})
export type Lockfile = z.infer<typeof lockfileSchema>

/** One pinned name. */
export interface Pin {
  readonly version: string
  readonly modelId: Hex
}

/** @throws BAD_INPUT */
export function parseLockfile(text: string): Lockfile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new OgError('BAD_INPUT', 'The lock file is not JSON.', { cause })
  }
  return checkLockfile(value)
}

/** As {@link parseLockfile}, of a value that is parsed already. @throws BAD_INPUT */
export function checkLockfile(value: unknown): Lockfile {
  const parsed = lockfileSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new OgError('BAD_INPUT', `Not a lock file: ${issue?.path.join('.')}: ${issue?.message}`, {
    next: ['Write it as { "version": 1, "models": { "owner/name": { "version": "…", "modelId": "0x…" } } }.'],
  })
}

/** A lock file that pins one name more, or pins it anew. */
export function lockModel(lockfile: Lockfile | undefined, name: string, pin: Pin): Lockfile {
  return { version: 1, models: { ...lockfile?.models, [name]: { version: pin.version, modelId: pin.modelId } } }
}

/** Names in order, two spaces: made to be kept under version control. */
export function encodeLockfile(lockfile: Lockfile): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(lockfile)), undefined, 2)}\n`
}

/** @throws MODEL_PINNED saying what changed */
export function assertPinned(name: string, pin: Pin | undefined, found: Pin, who: string): void {
  if (pin === undefined || (pin.modelId === found.modelId && pin.version === found.version)) return
  throw new OgError(
    'MODEL_PINNED',
    `${name} is pinned to ${pin.version} (${pin.modelId}), but ${who} ${found.version} (${found.modelId}).`,
    {
      next: [
        pin.version === found.version
          ? 'The same version now means another model: trust it only if you know why, then pin it anew.'
          : 'Ask for the pinned version, or pin the new one in og.lock.json.',
      ],
    },
  )
}
