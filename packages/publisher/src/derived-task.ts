import type { TaskKind } from '@opengradient/protocol'

import type { JsonObject } from './read-json-object.ts'

/** A task that follows from the files of a model. */
export interface DerivedTask {
  readonly kind: TaskKind
  readonly config: JsonObject
}
