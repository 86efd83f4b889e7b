import { placeField, summaryFields } from './answer-fields.ts'
import { recordCodec } from './codec.ts'
import {
  countField,
  errorField,
  listField,
  maxReceiptsPerMessage,
  messageOverhead,
  objectField,
  taggedField,
  type WireValue,
} from './fields.ts'

const messageField = objectField({
  id: countField(),
  ...summaryFields,
  /** Of the outcomes' receipts in the batch: the worker may not have sent them. */
  places: listField(placeField, maxReceiptsPerMessage),
})

/** Stream `/og/results/2`, auditor to gateway: its summary with the outcomes of receipts of that gateway. */
export type ResultMessage = WireValue<typeof messageField>

const responseField = taggedField({
  /** The gateway has stored what concerns it. */
  acknowledged: { id: countField() },
  error: { id: countField(), error: errorField },
})

/** Stream `/og/results/2`, gateway to auditor: one response to each message. */
export type ResultResponse = WireValue<typeof responseField>

export const resultMessageCodec = recordCodec(
  'result message',
  messageOverhead,
  messageField.schema,
  messageField.encode,
)
export const resultResponseCodec = recordCodec('result response', 16_384, responseField.schema, responseField.encode)
