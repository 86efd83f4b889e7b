import { InvalidArgumentError, Option } from 'commander'

/** Parses one value of an option or argument. @throws InvalidArgumentError naming the expected form */
export type ParseValue<T> = (text: string) => T

/** An option that may be given once. Commander alone would silently replace the first value by a second. */
export function single<T>(flags: string, description: string, parse: ParseValue<T>): Option {
  return new Option(flags, description).argParser<T>((text, previous) => {
    if (previous !== undefined) throw new InvalidArgumentError('The option is given twice.')
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
export function parseInteger(min: number, max: number): ParseValue<number> {
  return (text) => {
    const value = Number(text)
    if (!/^[0-9]{1,16}$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`A whole number from ${min} to ${max} is expected.`)
    }
    return value
  }
}

/** A decimal number within bounds. */
export function parseNumber(min: number, max: number): ParseValue<number> {
  return (text) => {
    const value = Number(text)
    if (!/^[0-9]{1,12}(\.[0-9]{1,12})?$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`A number from ${min} to ${max} is expected.`)
    }
    return value
  }
}

/** One of some whole numbers. */
export function parseOneOf<const Value extends number>(values: readonly Value[]): ParseValue<Value> {
  return (text) => {
    const value = values.find((each) => String(each) === text)
    if (value === undefined) throw new InvalidArgumentError(`One of ${values.join(', ')} is expected.`)
    return value
  }
}

/** Audit classes in percent, as options and bodies of requests state them. */
const auditPercents = [0, 1, 10, 100] as const
export type AuditShare = (typeof auditPercents)[number]

/** An audit class in percent. */
export const parseAudit: ParseValue<AuditShare> = parseOneOf(auditPercents)

/** An audit class in 1/10,000, as percent. */
export const parseAuditBps: ParseValue<AuditShare> = (text) =>
  (parseOneOf(auditPercents.map((percent) => percent * 100))(text) / 100) as AuditShare

/** Seconds, fractions allowed. */
export function parseSeconds(min: number, max: number): ParseValue<number> {
  return (text) => {
    const value = Number(text)
    if (!/^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Seconds from ${min} to ${max} are expected.`)
    }
    return value
  }
}

const opgDecimals = 18

/** A decimal amount of OPG, as 1e-18 OPG. */
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

/** `owner/name` in lower case, as the registry takes it. */
export const parseNewName: ParseValue<string> = (text) => {
  if (text.length > 128 || !/^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/.test(text)) {
    throw new InvalidArgumentError('A name like owner/model in lower case is expected.')
  }
  return text
}

/** Items separated by commas. */
export const parseList: ParseValue<string[]> = (text) => {
  const items = text.split(',').map((item) => item.trim())
  if (items.includes('')) throw new InvalidArgumentError('Names separated by commas are expected.')
  return items
}

/** A hash as lower-case text. */
export const parseHash: ParseValue<string> = (text) => {
  if (!/^0x[0-9a-fA-F]{64}$/.test(text)) throw new InvalidArgumentError('A hash is 0x and 64 hexadecimal digits.')
  return text.toLowerCase()
}
