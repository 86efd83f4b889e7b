import { parseBinaryRequest } from '@opengradient/api'
import type { InferOptions } from '@opengradient/client'
import { limits, OgError } from '@opengradient/protocol'
import { parseRowsJson, readNpy } from '@opengradient/tasks'
import type { Io } from './command-io.ts'
import { readInput } from './file-io.ts'

/** Options of which exactly one gives the input. */
export interface InputOptions {
  readonly text?: string
  readonly audio?: string
  readonly image?: string
  readonly row?: string
  readonly rows?: string
  readonly input?: string
  readonly npy?: readonly { readonly name: string; readonly file: string }[]
}

/** Limit of a JSON file: a job's tensors take more bytes in JSON than in NumPy files. */
const maxJsonBytes = 8 * limits.jobBytes

/**
 * The input that the command line gives, and the outputs that an Open Inference Protocol request names.
 *
 * @throws USAGE unless exactly one input is given, or when a file cannot be read; BAD_INPUT, BAD_TENSOR, TOO_LARGE
 */
export async function readInferInput(io: Io, options: InputOptions): Promise<Pick<InferOptions, 'input' | 'outputs'>> {
  const given = (['text', 'audio', 'image', 'row', 'rows', 'input', 'npy'] as const).filter(
    (name) => options[name] !== undefined,
  )
  const [kind, second] = given
  if (kind === undefined || second !== undefined) {
    const what =
      kind === undefined
        ? 'The input is missing.'
        : `${given.map((name) => `--${name}`).join(' and ')} exclude each other.`
    throw new OgError('USAGE', what, {
      next: [
        'Give one of --text "…", --audio FILE.wav, --image FILE.png or FILE.jpg, --row JSON, --rows FILE.json, --input FILE.json, --npy NAME=FILE.npy.',
      ],
    })
  }
  const read = (file: string, maxBytes: number = limits.jobBytes): Promise<Uint8Array> => readInput(io, file, maxBytes)
  switch (kind) {
    case 'text':
      return { input: { text: options.text as string } }
    case 'audio':
      return { input: { audio: await read(options.audio as string) } }
    case 'image':
      return { input: { image: await read(options.image as string) } }
    case 'row':
      return { input: { rows: parseRowsJson(options.row as string) } }
    case 'rows':
      return { input: { rows: parseRowsJson(await read(options.rows as string)) } }
    case 'input': {
      const bytes = await read(options.input as string, maxJsonBytes)
      const { request, tensors } = parseBinaryRequest(bytes, undefined, { maxBytes: maxJsonBytes })
      return {
        input: { tensors },
        ...(request.outputs && { outputs: request.outputs.map(({ name }) => name) }),
      }
    }
    case 'npy': {
      const tensors = []
      // A NumPy file is the tensor and a header.
      for (const { name, file } of options.npy ?? [])
        tensors.push(readNpy(name, await read(file, limits.jobBytes + 65_600)))
      return { input: { tensors } }
    }
  }
}
