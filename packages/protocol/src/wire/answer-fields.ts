import { groupType, leafType, maxGroups } from '../batch.ts'
import { assignmentType } from '../objects/assignment.ts'
import { jobType } from '../objects/job.ts'
import { offerType } from '../objects/offer.ts'
import { receiptType } from '../objects/receipt.ts'
import { summaryType } from '../objects/summary.ts'
import { outcomeLeafType } from '../outcomes.ts'
import {
  amountsField,
  binaryField,
  bytes32Field,
  countField,
  listField,
  maxReceiptsPerMessage,
  objectField,
  pathField,
  signedField,
  structField,
  structsField,
  type WireValue,
} from './fields.ts'

/** Fields of the signed objects of one answer. */
export const answerFields = {
  job: signedField(jobType),
  offer: signedField(offerType),
  assignment: signedField(assignmentType),
  receipt: signedField(receiptType),
} as const

/** The groups of a batch and the pay at risk that is stored with them. */
export const groupsFields = { groups: structsField(groupType, maxGroups), atRisk: amountsField(maxGroups) } as const

/** A leaf of a batch with its path. */
export const placeField = objectField({ leaf: structField(leafType), path: pathField })

/** Places of receipts in a posted batch. */
export const inclusionFields = {
  batchId: bytes32Field,
  sequence: countField(),
  postedBlock: countField(),
  ...groupsFields,
  places: listField(placeField, maxReceiptsPerMessage, 1),
} as const

const outcomeField = objectField({ leaf: structField(outcomeLeafType), path: pathField })

/** A summary with the outcomes of some receipts. */
export const summaryFields = {
  summary: signedField(summaryType),
  bitmap: binaryField(512),
  outcomes: listField(outcomeField, maxReceiptsPerMessage),
} as const

export type WireOutcome = WireValue<typeof outcomeField>
export type WirePlace = WireValue<typeof placeField>
