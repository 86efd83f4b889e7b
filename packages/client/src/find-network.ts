import { type Address, addressSchema, OgError } from '@opengradient/protocol'
import * as z from 'zod'

import { type NodeProcess, nodeProcess } from './platform-access.ts'

/** The addresses of a network, as options of a client name them. */
export interface NetworkAddresses {
  readonly gateway: string | readonly string[]
  readonly rpcUrls: readonly string[]
  readonly settlement: Address
}

/** The parts of a running devnet's files that the client reads. */
const documentSchema = z.object({
  rpcUrl: z.url(),
  gateways: z.array(z.url()).min(1),
  contracts: z.object({ settlement: addressSchema }),
})
const controlSchema = z.object({ pid: z.int().min(1) })

/**
 * Completes the addresses of a network: what the caller does not give is read from `OG_GATEWAY`, `OG_RPC` (several separated by
 * commas) and `OG_SETTLEMENT`; else, in Node, from the devnet that runs on `OG_STATE` or on `.og/devnet` in the current folder or the
 * nearest parent that has one.
 *
 * @throws NOT_SET_UP naming what to set
 */
export function findNetwork(given: Partial<NetworkAddresses>): NetworkAddresses {
  const host = nodeProcess()
  const env = host?.env ?? {}
  const gateway = given.gateway ?? listOf(env['OG_GATEWAY'])
  const rpcUrls = given.rpcUrls ?? listOf(env['OG_RPC'])
  const settlement = given.settlement ?? (env['OG_SETTLEMENT'] || undefined)
  const isComplete = gateway !== undefined && rpcUrls !== undefined && settlement !== undefined
  const devnet = isComplete || host === undefined ? undefined : findDevnet(host)
  const found = {
    gateway: gateway ?? devnet?.gateways,
    rpcUrls: rpcUrls ?? (devnet && [devnet.rpcUrl]),
    settlement: settlement ?? devnet?.contracts.settlement,
  }
  const missing = [
    ...(found.gateway === undefined ? ['gateway (OG_GATEWAY)'] : []),
    ...(found.rpcUrls === undefined ? ['rpcUrls (OG_RPC)'] : []),
    ...(found.settlement === undefined ? ['settlement (OG_SETTLEMENT)'] : []),
  ]
  if (missing.length > 0) throw unknownNetwork(missing, host !== undefined)
  return found as NetworkAddresses
}

/** Items separated by commas; undefined for none. */
function listOf(text: string | undefined): string[] | undefined {
  const items = (text ?? '').split(',').flatMap((item) => item.trim() || [])
  return items.length > 0 ? items : undefined
}

/** The document of the devnet that runs on this machine, by the state folder of the current folder. */
function findDevnet(host: NodeProcess): z.infer<typeof documentSchema> | undefined {
  const { join, dirname, resolve } = host.getBuiltinModule('node:path')
  const named = host.env['OG_STATE']
  if (named) return readDevnet(host, resolve(host.cwd(), named))
  for (let folder = host.cwd(); ; folder = dirname(folder)) {
    const found = readDevnet(host, join(folder, '.og', 'devnet'))
    if (found !== undefined || dirname(folder) === folder) return found
  }
}

/** The document of a state folder, if the process that wrote it runs. */
function readDevnet(host: NodeProcess, stateDir: string): z.infer<typeof documentSchema> | undefined {
  const { join } = host.getBuiltinModule('node:path')
  const { readFileSync } = host.getBuiltinModule('node:fs')
  try {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(stateDir, name), 'utf8'))
    host.kill(controlSchema.parse(read('control.json')).pid, 0)
    return documentSchema.parse(read('devnet.json'))
  } catch {
    return undefined
  }
}

function unknownNetwork(missing: readonly string[], isNode: boolean): OgError {
  const set = `Give createClient({ gateway, rpcUrls, settlement })${isNode ? ', set OG_GATEWAY, OG_RPC and OG_SETTLEMENT, or start a network with `og devnet`' : ''}.`
  return new OgError('NOT_SET_UP', `No network is known: the client lacks ${missing.join(', ')}.`, { next: [set] })
}
