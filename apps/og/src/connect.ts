import path from 'node:path'

import { type Client, createClient, type Lockfile } from '@opengradient/client'

import { folderCache } from './content-cache.ts'
import type { Io } from './io.ts'
import { type Network, needNetwork } from './network.ts'
import { cacheFolder } from './state-folder.ts'

/** A client of the network that options, environment or the running devnet name. @throws UNAVAILABLE when none does */
export function connect(io: Io, network: Network, lockfile?: Lockfile): Client {
  const { gateways, rpcUrls, settlement } = needNetwork(network)
  return createClient({
    gateway: gateways,
    rpcUrls,
    settlement,
    cache: folderCache(path.join(cacheFolder(io), 'content')),
    ...(lockfile && { lockfile }),
  })
}
