import type { Immutable, ResponseExtension, TextsOutput } from '@opengradient/api'
import type { Tensor } from '@opengradient/protocol'

import type { InferenceMessage } from '../routes/parse-inference-request.ts'
import { hasContents, writeContents } from './tensor-contents.ts'
import { WireWriter } from './wire-writer.ts'

/** Builds `ModelInferResponse`. The parameter `opengradient` has the network's extension as JSON. */
export function inferResponse(
  { model, id = '' }: Pick<InferenceMessage, 'model' | 'id'>,
  outputs: readonly (Tensor | TextsOutput)[],
  extension: Immutable<ResponseExtension>,
  isRaw: boolean,
): WireWriter {
  const response = new WireWriter().text(1, model.name).text(2, model.version).text(3, id)
  writeTextParameter(response, 4, 'opengradient', JSON.stringify(extension))
  // The protocol has no mixture of both forms.
  const allRaw = isRaw || outputs.some((output) => !('texts' in output) && !hasContents(output))
  for (const output of outputs) {
    response.message(5, (tensor) => {
      tensor.text(1, output.name).text(2, output.datatype).integers(3, output.shape)
      if (!allRaw) tensor.message(5, (contents) => writeElements(contents, output))
    })
  }
  if (allRaw) for (const { data } of outputs) response.bytes(6, data)
  return response
}

function writeElements(contents: WireWriter, output: Tensor | TextsOutput): void {
  if ('texts' in output) contents.texts(8, output.texts)
  else writeContents(contents, output)
}

function writeTextParameter(message: WireWriter, field: number, key: string, value: string): void {
  message.message(field, (entry) => entry.text(1, key).message(2, (parameter) => parameter.text(3, value)))
}
