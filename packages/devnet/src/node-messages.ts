import type { NodeConfigInput } from '@opengradient/node'
import type { Address, Hex, WireError } from '@opengradient/protocol'

import type { InjectedFault } from './faults/fault-switch.ts'
import type { LiarKind } from './liar-kinds.ts'

/** From the supervisor to a node's process, over the IPC channel. Keys are sent here and never in arguments. */
export type MessageToNode =
  | {
      readonly type: 'start'
      readonly config: NodeConfigInput
      readonly liar: LiarKind | null
      /** Milliseconds by which the network's clock is ahead of the system's. */
      readonly clockOffsetMs: number
    }
  /** Moves the clock of a running node. */
  | { readonly type: 'setClock'; readonly offsetMs: number }
  | { readonly type: 'arm'; readonly kind: LiarKind; readonly inputsDigest: Hex }
  /** Ends the faults of a liar. */
  | { readonly type: 'reform' }
  | { readonly type: 'stop' }

/** A running node as its process describes it. */
export interface NodeReady {
  readonly account: Address
  readonly peerId: string
  readonly url: string
  readonly grpcTarget?: string | undefined
  /** Multiaddrs. */
  readonly addresses: readonly string[]
}

/** From a node's process to the supervisor. */
export type MessageFromNode =
  | ({ readonly type: 'ready' } & NodeReady)
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'armed'; readonly inputsDigest: Hex }
  | { readonly type: 'clockSet'; readonly offsetMs: number }
  | ({ readonly type: 'faultInjected' } & InjectedFault)
