import type { NodeConfigInput } from '@opengradient/node'
import type { Address, Hex, WireError } from '@opengradient/protocol'

import type { LiarKind } from './liar-kinds.ts'
import type { ToldLie } from './lies/lie-switch.ts'

/** From the supervisor to a node's process, over the IPC channel: keys travel here and never in arguments. */
export type ToNode =
  | { readonly type: 'start'; readonly config: NodeConfigInput; readonly liar: LiarKind | null }
  | { readonly type: 'arm'; readonly kind: LiarKind; readonly inputsDigest: Hex }
  | { readonly type: 'stop' }

/** A node that answers, as its process describes it. */
export interface NodeReady {
  readonly account: Address
  readonly peerId: string
  readonly url: string
  /** Multiaddrs. */
  readonly addresses: readonly string[]
}

/** From a node's process to the supervisor. */
export type FromNode =
  | ({ readonly type: 'ready' } & NodeReady)
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'armed'; readonly inputsDigest: Hex }
  | ({ readonly type: 'lied' } & ToldLie)
