import { InvalidArgumentError, Option } from 'commander'

/** Parses one value of an option. @throws InvalidArgumentError with what is expected */
export type ParseValue<T> = (text: string) => T

/** An option that may be given once: a second value would silently replace the first. */
export function single<T>(flags: string, description: string, parse: ParseValue<T>): Option {
  return new Option(flags, description).argParser<T>((text, previous) => {
    if (previous !== undefined) throw new InvalidArgumentError('It is given twice.')
    return parse(text)
  })
}

/** An option that may be repeated; its values in order. */
export function repeated<T>(flags: string, description: string, parse: ParseValue<T>): Option {
  return new Option(flags, description).argParser<T[]>((text, previous = []) => [...previous, parse(text)])
}

export const parseText: ParseValue<string> = (text) => text

export const parsePath: ParseValue<string> = (text) => {
  if (text === '') throw new InvalidArgumentError('A path is expected.')
  return text
}

export const parseUrl: ParseValue<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new InvalidArgumentError('A URL like http://127.0.0.1:8545 is expected.')
  }
  return text.replace(/\/+$/, '')
}

export const parseAddress: ParseValue<`0x${string}`> = (text) => {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) throw new InvalidArgumentError('An address is 0x and 40 hexadecimal digits.')
  return text.toLowerCase() as `0x${string}`
}

/** A whole number within bounds. */
export function parseInteger(least: number, most: number): ParseValue<number> {
  return (text) => {
    const value = Number(text)
    if (!/^[0-9]{1,16}$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is expected.`)
    }
    return value
  }
}

/** Seconds, fractions allowed. */
export function parseSeconds(least: number, most: number): ParseValue<number> {
  return (text) => {
    const value = Number(text)
    if (!/^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Seconds from ${least} to ${most} are expected.`)
    }
    return value
  }
}

const opgDecimals = 18

/** A decimal amount of OPG, in its smallest units. */
export const parseOpg: ParseValue<bigint> = (text) => {
  const match = /^([0-9]{1,20})(?:\.([0-9]{1,18}))?$/.exec(text)
  if (match === null)
    throw new InvalidArgumentError('An amount of OPG like 0.001 is expected, with at most 18 decimals.')
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(opgDecimals, '0')}`)
}

/** `name=file`. */
export const parseNamedFile: ParseValue<{ name: string; file: string }> = (text) => {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('NAME=FILE.npy is expected.')
  return { name: text.slice(0, at), file: text.slice(at + 1) }
}

/** Where the network is, for commands that ask it. */
export const networkOptions = {
  gateway: () => single('--gateway <url>', "a gateway's URL (OG_GATEWAY); default: the running devnet's", parseUrl),
  rpc: () => repeated('--rpc <url>', 'an RPC endpoint of the chain, repeatable (OG_RPC, comma-separated)', parseUrl),
  settlement: () => single('--settlement <address>', "the network's settlement contract (OG_SETTLEMENT)", parseAddress),
  state: () => single('--state <dir>', 'the folder of the running devnet (OG_STATE)', parsePath),
  json: () => new Option('--json', 'one JSON document on stdout'),
} as const
