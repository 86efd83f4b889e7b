import type { Topic } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type { createPeerNode, PeerNode, Validation } from './index.ts'

expectTypeOf<typeof createPeerNode>().returns.resolves.toEqualTypeOf<PeerNode>()
expectTypeOf<Parameters<PeerNode['gossip']['publish']>[0]>().toEqualTypeOf<Topic>()
// A rejection needs a code.
expectTypeOf<{ result: 'reject' }>().not.toExtend<Validation>()
expectTypeOf<Parameters<PeerNode['handle']>[2]>().returns.toEqualTypeOf<Promise<Uint8Array>>()
