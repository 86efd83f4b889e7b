import type { RegisteredModel } from '@opengradient/chain/v2'

import type { ResolvedModel } from './model-resolver.ts'

/** A registered model with its manifest. */
export type ResolvedClientModel = ResolvedModel<RegisteredModel>
