import { isOgError } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { inspectModel } from './inspect.ts'
import { externalModel } from './testing/index.ts'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const pointer = latin1(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`)

function messageOf(files: Readonly<Record<string, Uint8Array>>): string {
  try {
    inspectModel({ files: new Map(Object.entries(files)), graphPath: 'model.onnx' })
    return ''
  } catch (error) {
    return isOgError(error) && error.code === 'BAD_MODEL'
      ? `${error.shortMessage} ${error.metaMessages.join(' ')}`
      : `${error}`
  }
}

describe('files in other formats', () => {
  it.each([
    ['a Git LFS pointer', pointer, /Git LFS pointer.*git lfs pull/],
    ['a checkpoint of PyTorch', latin1('PK\x03\x04........archive/data.pkl........'), /PyTorch.*torch\.onnx\.export/],
    ['an older checkpoint of PyTorch', latin1('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.'), /PyTorch/],
    ['an archive of NumPy', latin1('PK\x03\x04............weights.npy........'), /\.npz/],
    ['an array of NumPy', latin1('\x93NUMPY\x01\x00'), /\.npy/],
    ['a GGUF file', latin1('GGUF\x03\x00\x00\x00'), /GGUF.*ONNX export/],
    ['safetensors', latin1('\x40\x00\x00\x00\x00\x00\x00\x00{"__metadata__":{}}'), /safetensors/],
    ['a file of Keras', latin1('\x89HDF\r\n\x1a\n'), /Keras/],
    ['TensorFlow Lite', latin1('\x1c\x00\x00\x00TFL3'), /TensorFlow Lite/],
    ['a pickle', latin1('\x80\x04\x95\x00'), /pickle/],
    ['a web page', latin1('\n<!DOCTYPE html><title>model.onnx</title>'), /markup.*resolve/],
    ['JSON', latin1('{ "error": "Not found" }'), /JSON/],
    ['a ZIP archive', latin1('PK\x03\x04model/'), /ZIP/],
  ])('%s is named with the way out', (_, bytes, expected) => {
    expect(messageOf({ 'model.onnx': bytes })).toMatch(expected)
  })

  it('names external data that is a Git LFS pointer', () => {
    const files = { 'model.onnx': externalModel({ location: 'w.bin' }), 'w.bin': pointer }
    expect(messageOf(files)).toMatch(/w\.bin is a Git LFS pointer/)
  })
})
