import type { RecordOperation } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import { type BlobStore, cidOfContent, type fetchBlob, memoryBlobs, type Outbox, type OutboxState } from './index.ts'

expectTypeOf(memoryBlobs()).toEqualTypeOf<BlobStore>()
expectTypeOf(cidOfContent([new Uint8Array(1)])).resolves.toBeString()
expectTypeOf<Parameters<typeof fetchBlob>[3]>().toExtend<{ maxBytes?: number; signal?: AbortSignal } | undefined>()
expectTypeOf<Outbox['prepare']>().returns.toEqualTypeOf<RecordOperation[]>()
expectTypeOf<OutboxState>().toEqualTypeOf<'pending' | 'done' | 'dead'>()
