import { Option } from 'commander'

import { parseAddress, parsePath, parseUrl, repeated, single } from './option-parsers.ts'

/** Options that several commands share. */
export const networkOptions = {
  gateway: () => single('--gateway <url>', "a gateway's URL (OG_GATEWAY); default: the running devnet's", parseUrl),
  rpc: () => repeated('--rpc <url>', 'an RPC endpoint of the chain, repeatable (OG_RPC, comma-separated)', parseUrl),
  settlement: () => single('--settlement <address>', "the network's settlement contract (OG_SETTLEMENT)", parseAddress),
  state: () => single('--state <dir>', 'the folder of the running devnet (OG_STATE)', parsePath),
  json: () => new Option('--json', 'one JSON document on stdout'),
} as const
