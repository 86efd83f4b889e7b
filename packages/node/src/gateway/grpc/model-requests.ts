import { WireReader, wireTypes } from './wire-reader.ts'

/** Reads the messages that name a model: an empty version is none. @throws BAD_ENCODING */
export function readModelRequest(message: Uint8Array): { readonly name: string; readonly version: string | undefined } {
  let [name, version] = ['', '']
  const reader = new WireReader(message)
  while (!reader.isAtEnd) {
    const { field, type } = reader.tag()
    if (field === 1 && type === wireTypes.bytes) name = reader.text()
    else if (field === 2 && type === wireTypes.bytes) version = reader.text()
    else reader.skip(type)
  }
  return { name, version: version === '' ? undefined : version }
}

/** Reads `RepositoryIndexRequest`. @returns whether only ready models are asked for @throws BAD_ENCODING */
export function readIndexRequest(message: Uint8Array): boolean {
  let ready = false
  const reader = new WireReader(message)
  while (!reader.isAtEnd) {
    const { field, type } = reader.tag()
    if (field === 2 && type === wireTypes.varint) ready = reader.integer() !== 0
    else reader.skip(type)
  }
  return ready
}
