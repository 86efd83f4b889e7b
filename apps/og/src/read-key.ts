import path from 'node:path'

import { type Hex, OgError } from '@opengradient/protocol'

import type { Io } from './command-io.ts'
import { kindOf, readInput } from './file-io.ts'

/** How a command that needs a key gets one. */
export const keyAdvice = 'Give --key, 0x and 64 hexadecimal digits or a file with them, or set OG_KEY.'

/** The private key of `--key`, else of `OG_KEY`: 64 hexadecimal digits or a file with them; undefined for none. @throws USAGE */
export async function readKey(io: Io, option: string | undefined): Promise<Hex | undefined> {
  const given = option ?? (io.env.OG_KEY || undefined)
  if (given === undefined) return undefined
  const isFile = (await kindOf(path.resolve(io.cwd, given))) === 'file'
  const text = isFile ? new TextDecoder().decode(await readInput(io, given, 4096)).trim() : given
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text)) {
    // The message does not quote the text: it may be a key with a typing error.
    throw new OgError('USAGE', 'The key is neither 0x and 64 hexadecimal digits nor a file with them.')
  }
  return `0x${text.replace(/^0x/, '').toLowerCase()}`
}
