import { createPeerNode, createSyncer, type PeerNode, serveSync, type Validation } from '@opengradient/p2p'
import {
  decodeRecord,
  encodeRecord,
  fromHex,
  isOgError,
  type Logger,
  type Metrics,
  type SyncTopic,
} from '@opengradient/protocol'
import { prefixed } from '@opengradient/store'

import type { NodeConfig } from '../config.ts'
import type { Closers } from './closers.ts'
import type { NodeState } from './open-state.ts'

type Observers = { readonly logger: Logger; readonly metrics: Metrics }

const catchUpIntervalMs = 5_000

/**
 * Starts the libp2p node on the port of its last run where the configuration leaves the port open.
 * @throws UNAVAILABLE for a taken port
 */
export async function startPeerNode(
  config: Pick<NodeConfig, 'peerKey' | 'listen' | 'bootstrap'>,
  lastPort: number | undefined,
  observers: Observers,
  closers: Closers,
): Promise<PeerNode> {
  const listenOn = async (listen: readonly string[]): Promise<PeerNode> => {
    const { bootstrap } = config
    const peerNode = await createPeerNode({ privateKey: fromHex(config.peerKey), listen, bootstrap, ...observers })
    try {
      await peerNode.start()
      return peerNode
    } catch (error) {
      await peerNode.stop()
      throw error
    }
  }
  const lastAddresses = config.listen.map((address) => address.replace(/\/tcp\/0$/, `/tcp/${lastPort ?? 0}`))
  const peerNode = await listenOn(lastAddresses).catch((error: unknown) => {
    // Another process may have taken the port of the last run meanwhile.
    if (lastPort === undefined || !isOgError(error) || error.code !== 'UNAVAILABLE') throw error
    return listenOn(config.listen)
  })
  closers.add(() => peerNode.stop())
  return peerNode
}

/** Serves the logs to peers that catch up, and catches up from peers: gossip alone loses messages. */
export async function startSync(
  peerNode: PeerNode,
  { records, logs }: Pick<NodeState, 'records' | 'logs'>,
  { handle, ...observers }: Observers & { handle(topic: SyncTopic, payload: Uint8Array): Promise<Validation> },
  closers: Closers,
): Promise<void> {
  await serveSync(peerNode, {
    read: async (topic, after, limit, maxBytes) => {
      const { entries, cursor, more } = await logs[topic].read(after, limit, maxBytes)
      return { entries: entries.map(({ bytes }) => bytes), cursor, more }
    },
  })
  const cursors = prefixed(records, 'cursor/')
  const syncer = createSyncer(peerNode, {
    cursors: {
      async get(peerId, topic) {
        const bytes = await cursors.get(`${peerId}/${topic}`)
        return bytes === undefined ? 0 : (decodeRecord(bytes, 64) as number)
      },
      set: (peerId, topic, cursor) =>
        cursors.batch([{ type: 'put', key: `${peerId}/${topic}`, value: encodeRecord(cursor) }]),
    },
    handle,
    intervalMs: catchUpIntervalMs,
    ...observers,
  })
  closers.add(() => syncer.stop())
}
