import type { OgError } from '@opengradient/protocol'

const docsUrl = 'https://github.com/opengradient/opengradient/blob/main/docs'

/** Description of an error in the document of `--json`. */
export interface ErrorDocument {
  readonly code: string
  /** One sentence. */
  readonly message: string
  /** Data for programs; null for none. */
  readonly details: object | null
  /** Advice, one sentence per entry. */
  readonly next: readonly string[]
  /** Whether the same command may succeed later. */
  readonly retryable: boolean
  /** URL of the page on the code. */
  readonly docs: string
}

/** The description of an error for programs. */
export function errorDocument(error: OgError): ErrorDocument {
  const { code, shortMessage, details, retryable, docsPath } = error
  return {
    code,
    message: shortMessage,
    details: details ?? null,
    next: adviceOf(error),
    retryable,
    docs: `${docsUrl}/${docsPath}`,
  }
}

/** Advice of the error, at least one entry: errors without advice refer to the page on their code. */
export function adviceOf({ docsPath, metaMessages }: OgError): readonly string[] {
  return metaMessages.length > 0 ? metaMessages : [`See ${docsUrl}/${docsPath}.`]
}
