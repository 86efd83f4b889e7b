import { crc32 } from 'node:zlib'

import type { RecordOperation } from '@opengradient/protocol'

/**
 * One batch in the log. Head, little-endian: checksum of the rest of the head (4 bytes), length of the payload (4), sequence
 * number (8), checksum of the payload (4), format (4). The head has its own checksum, so that a flipped bit in the length is not
 * taken for a frame that the end of the process cut off. Payload: for each operation its type (1), length of the key (4) and, for
 * a put, of the value (4), then key and value.
 */
const headBytes = 24
/** `OGL1` */
const format = 0x314c_474f
const operationTypes = { del: 0, put: 1 } as const
const maxOperationHeadBytes = 9

/** A batch as it was appended. Values are views. */
export interface LogFrame {
  readonly sequence: number
  readonly operations: readonly RecordOperation[]
}

/** Content of a segment file. */
export interface LogScan {
  readonly frames: readonly LogFrame[]
  /** Byte positions of frames whose checksum or content is wrong. Nothing is read behind a wrong head. */
  readonly damage: readonly number[]
  /** Bytes of a last frame that the file does not hold whole. */
  readonly tornBytes: number
}

/** Upper bound of the bytes of a frame. */
export function maxFrameBytes(operations: readonly RecordOperation[]): number {
  let bytes = headBytes
  for (const operation of operations) {
    bytes += maxOperationHeadBytes + 3 * operation.key.length
    if (operation.type === 'put') bytes += operation.value.length
  }
  return bytes
}

/**
 * Writes a frame at a position.
 * @param into receives the operations with values that are views of `buffer`
 * @returns the position behind the frame
 */
export function writeFrame(
  buffer: Buffer,
  start: number,
  { sequence, operations }: LogFrame,
  into: RecordOperation[],
): number {
  let at = start + headBytes
  for (const operation of operations) {
    const { type, key } = operation
    buffer[at] = operationTypes[type]
    const keyAt = at + (type === 'put' ? maxOperationHeadBytes : maxOperationHeadBytes - 4)
    const keyBytes = buffer.write(key, keyAt, 'utf8')
    buffer.writeUInt32LE(keyBytes, at + 1)
    at = keyAt + keyBytes
    if (operation.type === 'del') {
      into.push(operation)
      continue
    }
    const { value } = operation
    buffer.writeUInt32LE(value.length, keyAt - 4)
    buffer.set(value, at)
    into.push({ type: 'put', key, value: new Uint8Array(buffer.buffer, buffer.byteOffset + at, value.length) })
    at += value.length
  }
  writeHead(buffer, start, sequence, at)
  return at
}

function writeHead(buffer: Buffer, start: number, sequence: number, end: number): void {
  const payload = start + headBytes
  buffer.writeUInt32LE(end - payload, start + 4)
  buffer.writeUInt32LE(sequence >>> 0, start + 8)
  buffer.writeUInt32LE(Math.floor(sequence / 2 ** 32), start + 12)
  buffer.writeUInt32LE(crc32(buffer.subarray(payload, end)), start + 16)
  buffer.writeUInt32LE(format, start + 20)
  buffer.writeUInt32LE(crc32(buffer.subarray(start + 4, payload)), start)
}

/** Reads the frames of a segment file. Any bytes are valid input. */
export function scanFrames(bytes: Buffer): LogScan {
  const frames: LogFrame[] = []
  const damage: number[] = []
  let at = 0
  while (at < bytes.length) {
    const payload = at + headBytes
    if (payload > bytes.length) return { frames, damage, tornBytes: bytes.length - at }
    const sequence = sequenceAt(bytes, at)
    if (sequence === undefined) return { frames, damage: [...damage, at], tornBytes: 0 }
    const end = payload + bytes.readUInt32LE(at + 4)
    if (end > bytes.length) return { frames, damage, tornBytes: bytes.length - at }
    const content = bytes.subarray(payload, end)
    const operations = crc32(content) === bytes.readUInt32LE(at + 16) ? readOperations(content) : undefined
    if (operations === undefined) damage.push(at)
    else frames.push({ sequence, operations })
    at = end
  }
  return { frames, damage, tornBytes: 0 }
}

/** The sequence number in a head; undefined for a wrong head. */
function sequenceAt(bytes: Buffer, at: number): number | undefined {
  if (crc32(bytes.subarray(at + 4, at + headBytes)) !== bytes.readUInt32LE(at)) return undefined
  if (bytes.readUInt32LE(at + 20) !== format) return undefined
  const sequence = bytes.readUInt32LE(at + 8) + bytes.readUInt32LE(at + 12) * 2 ** 32
  return Number.isSafeInteger(sequence) ? sequence : undefined
}

function readOperations(content: Buffer): RecordOperation[] | undefined {
  const operations: RecordOperation[] = []
  let at = 0
  while (at < content.length) {
    const isPut = content[at] === operationTypes.put
    if (!isPut && content[at] !== operationTypes.del) return undefined
    const keyAt = at + (isPut ? maxOperationHeadBytes : maxOperationHeadBytes - 4)
    if (keyAt > content.length) return undefined
    const valueAt = keyAt + content.readUInt32LE(at + 1)
    const end = valueAt + (isPut ? content.readUInt32LE(at + 5) : 0)
    if (end > content.length) return undefined
    const key = content.toString('utf8', keyAt, valueAt)
    operations.push(isPut ? { type: 'put', key, value: content.subarray(valueAt, end) } : { type: 'del', key })
    at = end
  }
  return operations
}
