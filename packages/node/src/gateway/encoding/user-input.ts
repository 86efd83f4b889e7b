import type { BytesTensor } from '@opengradient/api'
import { type Manifest, OgError, type TaskKind, type Tensor } from '@opengradient/protocol'
import { parseRowsJson, parseTaskConfig, type TaskInput, type TaskMedium, taskMedia } from '@opengradient/tasks'

/** The input of one request, by the medium of the model's task. */
const oneInput: Record<Exclude<TaskMedium, 'tensors'>, string> = {
  text: 'one text',
  audio: 'one audio file',
  image: 'one picture file',
  rows: 'one row of columns, or several, as JSON',
}

/** UTF-16 code units of a text for each token that its model takes: the time for a text must not depend on its sender. */
const unitsPerToken = 128

/**
 * The user input of a request: its one BYTES tensor of one element; undefined for a request of tensors.
 * @throws BAD_TENSOR when the model's task takes tensors alone, or the request has more than one input; BAD_INPUT when the element is
 *   no text in UTF-8, or a file as a string; TOO_LARGE for a text that is far longer than what the model takes; BAD_MODEL
 */
export function userInputOf(
  manifest: Manifest,
  bytes: readonly BytesTensor[],
  tensors: readonly Tensor[],
): TaskInput | undefined {
  const [input] = bytes
  if (input === undefined) return undefined
  const { name, shape, elements } = input
  const refused = (text: string, next: string): OgError =>
    new OgError('BAD_TENSOR', `${name}: ${text}`, { details: { tensor: name }, next: [next] })
  const takes = taskMedia[manifest.task.kind]
  if (takes === 'tensors') {
    throw refused(
      `${manifest.name} has no task that takes BYTES.`,
      `Send its inputs as tensors: GET /v2/models/${manifest.name} describes them.`,
    )
  }
  const most = `A request has ${oneInput[takes]}, in one input BYTES[1]; send several requests for more.`
  if (bytes.length + tensors.length > 1) throw refused('an input of BYTES comes alone.', most)
  const [element] = elements
  if (element === undefined || elements.length > 1 || shape.length > 2) {
    throw refused(`BYTES[${shape.join(',')}] is not ${oneInput[takes]}.`, most)
  }
  const given = toTaskInput(takes, element)
  if ('text' in given) assertTextLength(manifest, given.text)
  return given
}

function toTaskInput(takes: Exclude<TaskMedium, 'tensors'>, element: string | Uint8Array): TaskInput {
  if (takes === 'rows') return { rows: parseRowsJson(element) }
  if (takes === 'text') return { text: typeof element === 'string' ? element : decodeText(element, 'inputs') }
  if (typeof element !== 'string') return takes === 'audio' ? { audio: element } : { image: element }
  throw new OgError('BAD_INPUT', `The model takes ${oneInput[takes]}, which a JSON string cannot contain.`, {
    details: { field: 'request.inputs' },
    next: ['Send its bytes with the extension binary_tensor_data, or the file in base64 to /og/v1/models/NAME/infer.'],
  })
}

/** Tasks that state their most tokens themselves. */
type TextTask = Exclude<
  { [Kind in TaskKind]: (typeof taskMedia)[Kind] extends 'text' ? Kind : never }[TaskKind],
  'text-generation'
>

/** @throws TOO_LARGE for a text that is far longer than what the model takes; BAD_MODEL */
export function assertTextLength({ name, task, generation }: Manifest, text: string): void {
  const maxTokens = generation?.context ?? parseTaskConfig(task.kind as TextTask, task.config).maxTokens
  const limit = unitsPerToken * maxTokens
  if (text.length <= limit) return
  throw new OgError(
    'TOO_LARGE',
    `The text has ${text.length} characters; a gateway takes at most ${limit} for ${name}.`,
    {
      details: { limit, actual: text.length },
      next: [`Split the text: the model takes ${maxTokens} tokens.`],
    },
  )
}

/**
 * The text exactly as it was sent: the receipt commits to it.
 * @param field the field of the request, for errors
 * @throws BAD_INPUT
 */
export function decodeText(bytes: Uint8Array, field: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new OgError('BAD_INPUT', 'The text is not UTF-8.', { cause, details: { field: `request.${field}` } })
  }
}
