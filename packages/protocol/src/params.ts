import * as z from 'zod'

import type { RunParams } from './interfaces/execution.ts'
import type { Manifest } from './manifest.ts'
import { OgError } from './og-error.ts'

export const runParamsSchema: z.ZodType<RunParams> = z.strictObject({
  outputs: z.array(z.string().min(1).max(256)).max(1024),
})

/**
 * The requested outputs of a model in the manifest's order; all of them for an empty list.
 *
 * @throws BAD_INPUT for a name that the model does not have
 */
export function selectOutputs(
  { name, outputs }: Pick<Manifest, 'name' | 'outputs'>,
  requested: readonly string[],
): readonly string[] {
  const names = outputs.map((spec) => spec.name)
  if (requested.length === 0) return names
  const unknown = requested.find((output) => !names.includes(output))
  if (unknown !== undefined) {
    throw new OgError('BAD_INPUT', `${name} has no output ${JSON.stringify(unknown.slice(0, 100))}.`, {
      details: { field: 'params.outputs' },
      next: [`Its outputs are ${names.join(', ')}.`],
    })
  }
  return names.filter((output) => requested.includes(output))
}

/** The user's request before a task encodes it as tensors; a file is named by its hash, and rows of columns are their JSON. */
export const requestSchema = z.union([
  z.null(),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(1 << 20) }),
  z.strictObject({ kind: z.literal('rows'), json: z.string().max(1 << 20) }),
  z.strictObject({
    kind: z.enum(['audio', 'image']),
    sha256: z.string().regex(/^0x[0-9a-f]{64}$/),
    bytes: z.int().min(0),
  }),
])
export type Request = z.infer<typeof requestSchema>
