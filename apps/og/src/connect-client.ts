import path from 'node:path'

import { type Client, type ClientInit, createClient } from '@opengradient/client'
import type { Io } from './command-io.ts'
import { type KnownNetwork, needNetwork } from './find-network.ts'
import { folderCache } from './folder-cache.ts'
import { cacheFolder } from './state-folder.ts'

/** A client of the network named by options, environment or the running devnet. @throws UNAVAILABLE when none is named */
export function connectClient(
  io: Io,
  network: KnownNetwork,
  more: Pick<ClientInit, 'lockfile' | 'quorum' | 'clientKey'> = {},
): Client {
  const { gateways, rpcUrls, settlement } = needNetwork(network)
  const cache = folderCache(path.join(cacheFolder(io), 'content'))
  return createClient({ gateway: gateways, rpcUrls, settlement, cache, ...more })
}
