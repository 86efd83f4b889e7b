import * as z from 'zod'

import { limits } from '../limits.ts'
import { type Datatype, datatypes, type Tensor } from '../tensor.ts'

/** Wire form of a tensor; whether bytes and shape agree is for {@link assertTensor}. */
export const tensorRecordSchema: z.ZodType<Tensor> = z.strictObject({
  name: z.string().min(1).max(256),
  datatype: z.enum(Object.keys(datatypes) as [Datatype, ...Datatype[]]),
  shape: z.array(z.int().min(0)).max(16),
  data: z.instanceof(Uint8Array),
})

export const tensorsRecordSchema = z.array(tensorRecordSchema).max(limits.tensors)

export function tensorToRecord(tensor: Tensor): Record<string, unknown> {
  return { name: tensor.name, datatype: tensor.datatype, shape: [...tensor.shape], data: tensor.data }
}
