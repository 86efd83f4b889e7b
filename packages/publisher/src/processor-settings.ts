import type { TaskKind } from '@opengradient/protocol'

import type { JsonObject } from './read-json-object.ts'
import { unsupported } from './unsupported-field.ts'

/** The factor of samples that an image processor of Hugging Face states. @throws BAD_MODEL */
export function scaleOf(processor: JsonObject, kind: TaskKind): JsonObject {
  if (processor['do_rescale'] === false) return { scale: 1 }
  const factor = processor['rescale_factor']
  if (factor === undefined) return {}
  if (typeof factor !== 'number') throw unsupported(kind, 'preprocessor_config.json', processor, 'rescale_factor')
  return { scale: factor }
}

/** Three numbers, one per channel. @throws BAD_MODEL */
export function numbersOf(processor: JsonObject, field: string, kind: TaskKind): readonly number[] {
  const value = processor[field]
  if (Array.isArray(value) && value.length === 3 && value.every((item) => typeof item === 'number')) return value
  throw unsupported(kind, 'preprocessor_config.json', processor, field)
}
