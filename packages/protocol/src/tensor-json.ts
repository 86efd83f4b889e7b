import * as z from 'zod'

import { decodeBase64, encodeBase64 } from './base64.ts'
import type { OgError } from './og-error.ts'
import { type Datatype, datatypes, type Tensor } from './tensor.ts'

/** JSON form of a tensor. */
export const tensorJsonSchema: z.ZodType<Tensor> = z
  .strictObject({
    name: z.string().min(1).max(256),
    datatype: z.enum(Object.keys(datatypes) as [Datatype, ...Datatype[]]),
    shape: z.array(z.int().min(0)).max(16),
    /** Raw little-endian row-major bytes, base64. */
    data: z.string(),
  })
  .transform((tensor, context) => {
    try {
      return { ...tensor, data: decodeBase64(tensor.data) }
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['data'], message: (error as OgError).shortMessage })
      return z.NEVER
    }
  })

export function tensorToJson(tensor: Tensor): { name: string; datatype: Datatype; shape: number[]; data: string } {
  return { name: tensor.name, datatype: tensor.datatype, shape: [...tensor.shape], data: encodeBase64(tensor.data) }
}
