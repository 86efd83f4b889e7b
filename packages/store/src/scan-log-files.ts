import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { crc32c } from './crc32c.ts'

/** LevelDB's log format: blocks of 32 KiB with records of checksum (4 bytes), length (2), type (1) and content. */
const blockBytes = 32_768
const headBytes = 7
const maxType = 4

/**
 * Damaged places in the log files of a LevelDB folder. LevelDB itself skips them in silence. An incomplete last record is no
 * damage: a process that is killed during a write leaves one.
 *
 * @returns one sentence for each damaged file, naming the first place
 */
export async function scanLogFiles(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    if (!/^[0-9]+\.log$/.test(name)) continue
    const position = firstDamage(await readFile(path.join(folder, name)))
    if (position !== undefined) found.push(`${name} is damaged at byte ${position}.`)
  }
  return found
}

function firstDamage(bytes: Buffer): number | undefined {
  let at = 0
  while (at + headBytes <= bytes.length) {
    const leftInBlock = blockBytes - (at % blockBytes)
    if (leftInBlock < headBytes) {
      at += leftInBlock
      continue
    }
    const length = bytes.readUInt16LE(at + 4)
    const type = bytes[at + 6] as number
    const end = at + headBytes + length
    if (type === 0 || type > maxType || headBytes + length > leftInBlock) return at
    // Cut off in the last record.
    if (end > bytes.length) return undefined
    if (unmask(bytes.readUInt32LE(at)) !== crc32c(bytes.subarray(at + 6, end))) return at
    at = end
  }
  return undefined
}

/** LevelDB rotates and shifts its checksums, because a checksum of checksums is weak. */
function unmask(masked: number): number {
  const rotated = (masked - 0xa282_ead8) >>> 0
  return ((rotated >>> 17) | (rotated << 15)) >>> 0
}
