import type { Manifest } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type { Published, PublishInit, PublishProgress, publishModel } from './index.ts'

expectTypeOf<typeof publishModel>().parameter(0).toEqualTypeOf<PublishInit>()
expectTypeOf<Published['manifest']>().toEqualTypeOf<Manifest>()
expectTypeOf<PublishProgress['stage']>().toEqualTypeOf<'read' | 'upload' | 'register'>()
