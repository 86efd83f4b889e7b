import { quoteLargeIntegers } from '@opengradient/protocol'

import type { OipTensor } from './oip-tensor.ts'

/**
 * Tensors of a message whose 64-bit integers have all digits of the JSON text: beyond 2^53 as decimal strings, which
 * `tensorFromOip` reads. Other tensors are as given.
 * @param json the JSON from which the tensors were parsed
 * @param field the list of the message in which they are
 */
export function withExactIntegers(
  tensors: readonly OipTensor[],
  json: Uint8Array,
  field: 'inputs' | 'outputs',
): readonly OipTensor[] {
  const isExact = ({ datatype, data }: OipTensor): boolean =>
    data === undefined || (datatype !== 'INT64' && datatype !== 'UINT64')
  if (tensors.every(isExact)) return tensors
  const text = new TextDecoder().decode(json)
  const quoted = quoteLargeIntegers(text)
  if (quoted === text) return tensors
  const exact = JSON.parse(quoted)[field] as readonly OipTensor[]
  return tensors.map((tensor, i) => (isExact(tensor) ? tensor : { ...tensor, data: exact[i]?.data }))
}
