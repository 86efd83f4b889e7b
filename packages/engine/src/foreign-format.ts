import { OgError } from '@opengradient/protocol'

/** A file that is read in parts. */
interface ReadableFile {
  readonly bytes: number
  read(offset: number, length: number): Uint8Array
}

interface Format {
  readonly name: string
  /** One thing to do. */
  readonly next: string
  matches(start: Uint8Array, text: string): boolean
}

/** Bytes that are read for a decision: names of the first entries of a ZIP archive among them. */
const startBytes = 1_024

const isZip = (text: string): boolean => text.startsWith('PK\x03\x04')

/** Files that are taken for an ONNX model or its data. The first match holds. */
const formats: readonly Format[] = [
  {
    name: 'a Git LFS pointer, not the file itself',
    next: 'Fetch the content with `git lfs pull`, and publish again.',
    matches: (_, text) => text.startsWith('version https://git-lfs.github.com/spec/'),
  },
  {
    name: 'a GGUF file',
    next: 'Publish an ONNX export of the model.',
    matches: (_, text) => text.startsWith('GGUF'),
  },
  {
    name: 'a NumPy archive (.npz)',
    next: 'Publish the ONNX model that uses these arrays; tensors of a request are given as .npy files.',
    matches: (_, text) => isZip(text) && /\.npy/.test(text),
  },
  {
    name: 'a NumPy array (.npy)',
    next: 'Publish the ONNX model; give the array as an input of `og infer`.',
    matches: (_, text) => text.startsWith('\x93NUMPY'),
  },
  {
    name: 'a PyTorch checkpoint (.pt, .pth)',
    next: 'Export the model with `torch.onnx.export(model, inputs, "model.onnx")`.',
    // A ZIP archive with data.pkl, or the pickle of older versions.
    matches: (start, text) =>
      (isZip(text) && /data\.pkl|\.data\/version|byteorder|constants\.pkl/.test(text)) ||
      (start[0] === 0x80 && (start[1] as number) <= 5 && /torch|\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19/.test(text)),
  },
  {
    name: 'a Keras or HDF5 file',
    next: 'Convert the model with tf2onnx.',
    matches: (_, text) =>
      text.startsWith('\x89HDF\r\n') || (isZip(text) && /model\.weights\.h5|metadata\.json/.test(text)),
  },
  {
    name: 'a TensorFlow Lite file',
    next: 'Convert the model with `python -m tf2onnx.convert --tflite FILE --output model.onnx`.',
    matches: (_, text) => text.slice(4, 8) === 'TFL3',
  },
  {
    name: 'a safetensors file: weights without a graph',
    next: 'Export the model to ONNX, for example with `optimum-cli export onnx`.',
    matches: (_, text) => /^.{4}\0{4}\{\s*"/s.test(text),
  },
  {
    name: 'a page of markup (HTML or XML)',
    next: 'Download the file itself: from Hugging Face with `hf download`, or with the address that has /resolve/ in the place of /blob/.',
    matches: (_, text) => /^\s*<(!doctype|html|\?xml)/i.test(text),
  },
  {
    name: 'a JSON document',
    next: 'Publish the .onnx file of the model.',
    matches: (_, text) => /^\s*[{[]\s*["{[\]}]/.test(text),
  },
  {
    name: 'a ZIP archive',
    next: 'Unpack it, and publish the folder with the .onnx file.',
    matches: (_, text) => isZip(text),
  },
  {
    name: 'a Python pickle',
    next: 'Convert the model to ONNX, for example with skl2onnx.',
    matches: (start) => start[0] === 0x80 && (start[1] as number) >= 2 && (start[1] as number) <= 5,
  },
]

/** Names the format of a file that is not an ONNX model by its first bytes. @throws BAD_MODEL with the way out */
export function assertNoForeignFormat(path: string, file: ReadableFile): void {
  const start = file.read(0, Math.min(file.bytes, startBytes))
  // One character for each byte.
  const text = Buffer.from(start).toString('latin1')
  const format = formats.find((each) => each.matches(start, text))
  if (format !== undefined) throw new OgError('BAD_MODEL', `${path} is ${format.name}.`, { next: [format.next] })
}

/** As `assertNoForeignFormat`, for a file that may begin with any bytes, a pointer of Git LFS aside. @throws BAD_MODEL */
export function assertNoPointer(path: string, file: ReadableFile): void {
  if (file.bytes > startBytes) return
  const [pointer] = formats
  const start = file.read(0, file.bytes)
  if (pointer?.matches(start, Buffer.from(start).toString('latin1')))
    throw new OgError('BAD_MODEL', `${path} is ${pointer.name}.`, { next: [pointer.next] })
}
