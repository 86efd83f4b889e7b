import type { DevnetDocument } from '@opengradient/devnet'
import { type Address, addressSchema, isOgError, OgError } from '@opengradient/protocol'

import type { Io } from './command-io.ts'
import { stateFolder } from './state-folder.ts'

/** Options that name a network, of every command that uses one. */
export interface NetworkOptions {
  readonly gateway?: string
  readonly rpc?: readonly string[]
  readonly settlement?: Address
  readonly state?: string
}

/** The addresses of a network. Those that options and environment do not give are the running devnet's. */
export interface KnownNetwork {
  readonly gateways: readonly string[]
  readonly rpcUrls: readonly string[]
  readonly settlement: Address | undefined
  readonly devnet: DevnetDocument | undefined
  /** Folder on which no devnet runs, where one was looked for. */
  readonly stateDir: string | undefined
}

/**
 * Resolves the network from the options, then the environment, then the running devnet.
 *
 * @throws USAGE when an environment variable is invalid
 */
export async function findNetwork(io: Io, options: NetworkOptions): Promise<KnownNetwork> {
  const gateways = options.gateway === undefined ? urlsOf(io, 'OG_GATEWAY') : [options.gateway]
  const rpcUrls = options.rpc ?? urlsOf(io, 'OG_RPC')
  const settlement = options.settlement ?? settlementOf(io)
  const complete = gateways.length > 0 && rpcUrls.length > 0 && settlement !== undefined
  // With --state the devnet must exist; without it the devnet is only read for missing addresses.
  const devnet = complete && options.state === undefined ? undefined : await findDevnet(io, options.state)
  return {
    gateways: gateways.length > 0 ? gateways : (devnet?.gateways ?? []),
    rpcUrls: rpcUrls.length > 0 ? rpcUrls : devnet === undefined ? [] : [devnet.rpcUrl],
    settlement: settlement ?? devnet?.contracts.settlement,
    devnet,
    stateDir: complete || devnet !== undefined ? undefined : stateFolder(io, options.state),
  }
}

/** The address in `OG_SETTLEMENT`. @throws USAGE */
export function settlementOf(io: Io): Address | undefined {
  const text = io.env.OG_SETTLEMENT?.trim()
  if (text === undefined || text === '') return undefined
  const parsed = addressSchema.safeParse(text.toLowerCase())
  if (!parsed.success) {
    throw new OgError('USAGE', 'OG_SETTLEMENT is not an address.', {
      next: ['An address is 0x and 40 hexadecimal digits.'],
    })
  }
  return parsed.data
}

/** The gateways. @throws UNAVAILABLE when none is known */
export function needGateways(network: KnownNetwork): readonly string[] {
  if (network.gateways.length === 0) throw noNetwork('No network is known.', '--gateway URL', network)
  return network.gateways
}

/** Gateways and chain. @throws UNAVAILABLE when one of them is not known */
export function needNetwork(network: KnownNetwork): {
  gateways: readonly string[]
  rpcUrls: readonly string[]
  settlement: Address
} {
  const gateways = needGateways(network)
  const { rpcUrls, settlement } = network
  if (rpcUrls.length === 0) throw noNetwork('No RPC endpoint of the chain is known.', '--rpc URL', network)
  if (settlement === undefined) throw noNetwork('No settlement contract is pinned.', '--settlement ADDRESS', network)
  return { gateways, rpcUrls, settlement }
}

async function findDevnet(io: Io, state: string | undefined): Promise<DevnetDocument | undefined> {
  const { readDevnet } = await import('@opengradient/devnet/running')
  try {
    return await readDevnet(stateFolder(io, state))
  } catch (error) {
    if (!isOgError(error) || error.code !== 'NOT_SET_UP' || state !== undefined) throw error
    return undefined
  }
}

function urlsOf(io: Io, variable: 'OG_GATEWAY' | 'OG_RPC'): string[] {
  const urls = (io.env[variable] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  for (const url of urls) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new OgError('USAGE', `${variable} contains "${url.slice(0, 100)}", which is not a URL.`, {
        next: ['Give URLs like http://127.0.0.1:8545, separated by commas.'],
      })
    }
  }
  return urls.map((url) => url.replace(/\/+$/, ''))
}

function noNetwork(what: string, option: string, { stateDir }: KnownNetwork): OgError {
  const where = stateDir === undefined ? '' : ` No devnet runs on ${stateDir}.`
  return new OgError('UNAVAILABLE', `${what}${where}`, {
    next: [
      `Start one with \`og devnet\`, name its folder with --state or OG_STATE, or another network with ${option}.`,
    ],
  })
}
