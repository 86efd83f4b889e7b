import * as z from 'zod'

/** Words of the HTTP routes, and of routes that may follow: neither an owner nor a model has one of them as its name. */
const reservedWords = new Set(
  (
    'api assets audits blobs config docs events explorer health index infer jobs live manifest metrics models nodes og openapi ' +
    'quote ready receipts static stats status v1 v2 versions'
  ).split(' '),
)

/** `owner/name`, lower case. `contracts/src/libraries/ModelNames.sol` states the same rule; a test compares both. */
export const modelNameSchema = z
  .string()
  .max(128)
  .regex(/^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/, 'a name like owner/model in lower case')
  .refine((name) => name.split('/').every((segment) => !reservedWords.has(segment)), 'a name without a reserved word')

export const modelVersionSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'a version like 1.0.0')
