import { OgError } from '@opengradient/protocol'

/** A file of named tensors: a little-endian u64 header length, a JSON header, then the values (huggingface/safetensors). */
export interface Safetensors {
  /**
   * Returns the values of a half-precision tensor, widened to fp32 without loss.
   * @param shape the required shape
   * @throws OgError BAD_MODEL when the file has no tensor of that name and shape
   */
  widened(name: string, shape: readonly number[]): Float32Array
}

const malformed = (what: string, cause?: unknown): OgError =>
  new OgError('BAD_MODEL', `The safetensors file is invalid: ${what}.`, { cause })

/** The fp32 bits of each of the 65,536 half-precision bit patterns (IEEE 754-2019, tables 3.5 and 3.6). */
const widenTable = (): Uint32Array => {
  const table = new Uint32Array(65_536)
  for (let bits = 0; bits < 65_536; bits++) {
    const sign = (bits & 0x8000) << 16
    const exponent = (bits >>> 10) & 0x1f
    const fraction = bits & 0x3ff
    if (exponent === 0x1f) table[bits] = sign | 0x7f80_0000 | (fraction << 13)
    else if (exponent !== 0) table[bits] = sign | ((exponent + 112) << 23) | (fraction << 13)
    else if (fraction === 0) table[bits] = sign
    else {
      const shift = Math.clz32(fraction) - 21
      table[bits] = sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13)
    }
  }
  return table
}

/**
 * Opens a safetensors file. The caller has checked its hash.
 * @throws OgError BAD_MODEL
 */
export const openSafetensors = (bytes: Uint8Array): Safetensors => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) throw malformed('too short')
  const headerLength = view.getBigUint64(0, true)
  if (headerLength > BigInt(Math.min(bytes.length - 8, 1 << 24))) throw malformed('header longer than the file')
  const start = 8 + Number(headerLength)
  let header: Record<string, { dtype?: unknown; shape?: unknown; data_offsets?: unknown }>
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, start)))
  } catch (cause) {
    throw malformed('its header is not JSON', cause)
  }
  const widened = widenTable()

  return {
    widened(name, shape) {
      const entry = header !== null && Object.hasOwn(header, name) ? header[name] : undefined
      const length = shape.reduce((product, size) => product * size, 1)
      if (entry?.dtype !== 'F16' || JSON.stringify(entry.shape) !== JSON.stringify(shape)) {
        throw malformed(`no F16 tensor ${name} [${shape.join(', ')}]`)
      }
      const [from, to] = Array.isArray(entry.data_offsets) ? (entry.data_offsets as unknown[]) : []
      const inside = Number.isSafeInteger(from) && (from as number) >= 0 && start + (to as number) <= bytes.length
      if (!inside || (to as number) - (from as number) !== 2 * length) throw malformed(`${name} lies outside the file`)
      const output = new Uint32Array(length)
      let at = start + (from as number)
      for (let i = 0; i < length; i++, at += 2) {
        output[i] = widened[(bytes[at] as number) | ((bytes[at + 1] as number) << 8)] as number
      }
      return new Float32Array(output.buffer)
    },
  }
}
