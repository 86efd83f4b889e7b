/** Environment variables that commands read, and what each of them states. */
export const environmentVariables: readonly (readonly [name: string, meaning: string])[] = [
  ['OG_STATE', 'the folder of the devnet: `--state`'],
  ['OG_GATEWAY', "a gateway's URL, or several separated by commas: `--gateway`"],
  ['OG_RPC', 'an RPC endpoint of the chain, or several separated by commas: `--rpc`'],
  ['OG_SETTLEMENT', "the address of the network's settlement contract: `--settlement`"],
  ['OG_CACHE', 'the folder of models and other files that can be downloaded again; default: `.og/cache`'],
  ['OG_KEY', 'a private key, 64 hexadecimal digits or a file with them: `--key`'],
  ['NO_COLOR', 'set to any text: no colours'],
]
