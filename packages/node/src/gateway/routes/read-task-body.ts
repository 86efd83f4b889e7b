import { taskRequestSchema, tensorFromOip, withoutNulls } from '@opengradient/api'
import { limits, OgError, parseBoundedJson, type Tensor } from '@opengradient/protocol'
import { parseRows, type TaskInput } from '@opengradient/tasks'
import * as z from 'zod'

import { type FormParts, parseForm } from '../../http/parse-form.ts'
import { decodeText } from '../encoding/user-input.ts'
import { decodeMedia } from './decode-media.ts'

/** The body of a request to a model's task. */
export interface TaskBody {
  readonly input: TaskInput | { readonly tensors: readonly Tensor[] }
  /** Whether the answer has the output tensors. */
  readonly wantsOutputs: boolean
  /** The extension as it was sent. */
  readonly opengradient: unknown
}

const file = z.union([z.string(), z.instanceof(Uint8Array)]).optional()
const bodySchema = taskRequestSchema.extend({
  ...{ image: file, audio: file, opengradient: z.unknown().optional() },
  // Read by `parseRows`, whose errors name the column.
  ...{ row: z.unknown().optional(), rows: z.unknown().optional() },
})
type TaskFields = z.infer<typeof bodySchema>

const inputNames = ['text', 'image', 'audio', 'row', 'rows', 'inputs'] as const
const names = [...inputNames, 'outputs', 'opengradient']

/** Length of a JSON body; a file in base64 takes a third more. */
const maxJsonBytes = 64 << 20

/**
 * Reads JSON, or a form with the same names. Sizes are checked before anything is decoded.
 * @throws BAD_INPUT, BAD_ENCODING, BAD_TENSOR, TOO_LARGE
 */
export async function readTaskBody(body: Uint8Array, contentType: string | undefined): Promise<TaskBody> {
  const isForm = contentType?.toLowerCase().startsWith('multipart/form-data') === true
  const given = isForm
    ? ofForm(await parseForm(body, contentType, { maxFileBytes: limits.jobBytes, names }))
    : ofJson(body)
  const { value, json, path } = given
  const parsed = bodySchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const at = issue?.path.join('.').slice(0, 100) ?? ''
    throw badField(at, `The request is invalid: ${at === '' ? '' : `${at}: `}${issue?.message.slice(0, 200)}`, [
      `Its fields: ${names.join(', ')}.`,
    ])
  }
  const { outputs: wantsOutputs = false, opengradient } = parsed.data
  return { input: inputOf(parsed.data, json, path), wantsOutputs, opengradient: opengradient ?? {} }
}

interface GivenFields {
  readonly value: unknown
  /** Where the tensors are. */
  readonly json: Uint8Array
  readonly path: readonly string[]
}

function ofJson(body: Uint8Array): GivenFields {
  if (body.length > maxJsonBytes) {
    throw new OgError('TOO_LARGE', `The body has ${body.length} bytes; as JSON it has at most ${maxJsonBytes}.`, {
      details: { limit: maxJsonBytes, actual: body.length },
      next: ['Send a file as multipart/form-data, and large tensors to /v2/models/NAME/infer in binary.'],
    })
  }
  return { value: withoutNulls(parseBoundedJson(body)), json: body, path: ['inputs'] }
}

function ofForm(parts: FormParts): GivenFields {
  const text = (name: string): string | undefined => {
    const part = parts.get(name)
    return part && decodeText(part.bytes, name)
  }
  const media = (name: string): string | Uint8Array | undefined => {
    const part = parts.get(name)
    return part?.isFile === true ? part.bytes : text(name)
  }
  const json = (name: string): unknown => {
    const part = parts.get(name)
    return part && parseBoundedJson(part.bytes)
  }
  const outputs = text('outputs')
  const fields = {
    ...{ text: text('text'), image: media('image'), audio: media('audio'), inputs: json('inputs') },
    ...{ row: json('row'), rows: json('rows') },
    ...{ outputs: outputs === 'true' || outputs === 'false' ? outputs === 'true' : outputs },
    opengradient: json('opengradient'),
  }
  return {
    value: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    json: parts.get('inputs')?.bytes ?? new Uint8Array(0),
    path: [],
  }
}

function inputOf(fields: TaskFields, json: Uint8Array, path: readonly string[]): TaskBody['input'] {
  const given = inputNames.filter((name) => fields[name] !== undefined)
  const { text, image, audio, row, rows, inputs } = fields
  if (given.length !== 1) {
    const shown = given.length === 0 ? 'no input' : given.join(' and ')
    throw badField(given[1] ?? '', `The request has ${shown}.`, [
      'Send exactly one of text, image, audio, row, rows and inputs.',
    ])
  }
  if (text !== undefined) return { text }
  if (image !== undefined) return { image: typeof image === 'string' ? decodeMedia('image', image) : image }
  if (audio !== undefined) return { audio: typeof audio === 'string' ? decodeMedia('audio', audio) : audio }
  if (row !== undefined) return { rows: parseRows([row]) }
  if (rows !== undefined) return { rows: parseRows(rows) }
  return { tensors: (inputs ?? []).map((tensor, i) => tensorFromOip(tensor, { json, path: [...path, i] })) }
}

function badField(field: string, text: string, next: readonly string[]): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, { details: { field: field === '' ? 'request' : `request.${field}` }, next })
}
