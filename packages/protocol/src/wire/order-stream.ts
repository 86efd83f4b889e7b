import { limits } from '../limits.ts'
import { chequeType } from '../objects/cheque.ts'
import { orderReplyType, orderType, orderVerdictType } from '../objects/order.ts'
import { answerFields } from './answer-fields.ts'
import { recordCodec } from './codec.ts'
import {
  addressField,
  bytes32Field,
  errorField,
  listField,
  messageOverhead,
  paramsField,
  signedField,
  taggedField,
  tensorsField,
  type WireValue,
} from './fields.ts'

/** Largest number of auditors in one order. */
export const maxOrdered = 16

const requestField = taggedField({
  /** An order with the evidence that it needs. The cheque is the one of the auditor that receives the message. */
  order: {
    order: signedField(orderType),
    auditors: listField(addressField, maxOrdered, 1),
    chequeHashes: listField(bytes32Field, maxOrdered, 1),
    cheque: signedField(chequeType),
    ...answerFields,
    inputSalt: bytes32Field,
    paramsSalt: bytes32Field,
    outputSalt: bytes32Field,
    params: paramsField,
    inputs: tensorsField,
  },
  /** The receipt's outputs, sent after the verdict's tag where the model has a tolerance. */
  outputs: { orderHash: bytes32Field, outputs: tensorsField },
})

/** Stream `/og/order/2`, gateway or requester to auditor. */
export type OrderMessage = WireValue<typeof requestField>

const responseField = taggedField({
  reply: { reply: signedField(orderReplyType) },
  /** The auditor's tag, before it has seen the receipt's outputs. */
  tag: { orderHash: bytes32Field, tag: bytes32Field },
  verdict: { verdict: signedField(orderVerdictType) },
  error: { orderHash: bytes32Field, error: errorField },
})

/** Stream `/og/order/2`, auditor to gateway or requester. */
export type OrderResponse = WireValue<typeof responseField>

export const orderMessageCodec = recordCodec(
  'order message',
  limits.jobBytes + messageOverhead,
  requestField.schema,
  requestField.encode,
)
export const orderResponseCodec = recordCodec('order response', 8_192, responseField.schema, responseField.encode)
