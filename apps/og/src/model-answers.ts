import { z } from 'zod'

const hex = z.string().regex(/^0x[0-9a-f]*$/)

const summary = {
  name: z.string(),
  version: z.string(),
  modelId: hex,
  cid: z.string(),
  owner: hex,
  /** Unix seconds. */
  registeredAt: z.number(),
  deprecated: z.boolean(),
  task: z.string().nullable(),
  license: z.string().nullable(),
  /** Smallest units of OPG for one unit, decimal. */
  price: z
    .string()
    .regex(/^[0-9]+$/)
    .nullable(),
  bytes: z.number().nullable(),
  workers: z.array(hex),
}

/** What `GET /og/v1/models` of a gateway is read as; fields that are not known here are left alone. */
export const modelsSchema = z.object({ models: z.array(z.looseObject(summary)) })
export type ModelSummary = z.infer<typeof modelsSchema>['models'][number]

const tensors = z.array(
  z.looseObject({ name: z.string(), datatype: z.string(), shape: z.array(z.union([z.number(), z.string()])) }),
)

/** What `GET /og/v1/models/{name}` is read as. */
export const modelSchema = z.looseObject({
  ...summary,
  versions: z.array(z.looseObject({ version: z.string(), modelId: hex })),
  manifest: z.looseObject({
    determinism: z.string(),
    tolerance: z.number(),
    unit: z.string(),
    inputs: tensors,
    outputs: tensors,
    files: z.array(z.looseObject({ path: z.string(), cid: z.string(), bytes: z.number() })),
    graph: z.looseObject({
      parameters: z.number(),
      opsets: z.record(z.string(), z.number()),
      operators: z.record(z.string(), z.number()),
    }),
  }),
})
export type WholeModel = z.infer<typeof modelSchema>
