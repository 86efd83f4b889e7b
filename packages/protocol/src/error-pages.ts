import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
import { errorDescriptions, errorDetailFields } from './error-descriptions.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[]
const groups: Readonly<Record<number, string>> = {
  1: 'Input',
  2: 'Signatures, receipts and jobs',
  3: 'Model execution',
  4: 'Network',
  5: 'Chain',
  9: 'This software and its host',
}

/** The pages of `docs/errors` by file name: one per code, and the index `README.md`. */
export function errorPages(): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage()], ...codes.map((code) => [`${code}.md`, codePage(code)] as const)])
}

function codePage(code: ErrorCode): string {
  const { number, status, source, retryable, workerFailover, gatewayFailover, mayHaveRun } = errorCatalogue[code]
  const { cause, action } = errorDescriptions[code]
  const fields = Object.entries(
    code in errorDetailFields ? errorDetailFields[code as keyof typeof errorDetailFields] : {},
  )
  const yes = (value: boolean): string => (value ? 'yes' : 'no')
  const details =
    fields.length === 0
      ? 'None.'
      : ['| field | meaning |', '| --- | --- |', ...fields.map(([name, text]) => `| \`${name}\` | ${text} |`)].join(
          '\n',
        )
  return `# ${code}

${cause}

**What to do.** ${action}

| property | value |
| --- | --- |
| number | ${number} |
| HTTP status | ${status} |
| source | ${source} |
| retryable | ${yes(retryable)} |
| gateway tries another worker | ${yes(workerFailover)} |
| client may try another gateway | ${yes(gatewayFailover)} |
| worker may have signed a receipt | ${yes(mayHaveRun)} |

## details

${details}

[All codes](README.md)
`
}

function indexPage(): string {
  const parts = Object.entries(groups).map(([group, title]) => {
    const rows = codes
      .filter((code) => Math.floor(errorCatalogue[code].number / 100) === Number(group))
      .map((code) => {
        const { number, status, retryable } = errorCatalogue[code]
        return `| ${number} | [${code}](${code}.md) | ${status} | ${retryable ? 'yes' : 'no'} | ${errorDescriptions[code].cause} |`
      })
    const head = ['| number | code | HTTP | retryable | cause |', '| --- | --- | --- | --- | --- |']
    return [`## ${group}xx: ${title}`, '', ...head, ...rows].join('\n')
  })
  return `# Errors

Every error that crosses a package or the network is an \`OgError\`. It has \`code\`, \`source\`, \`retryable\` and typed
\`details\` for programs, \`shortMessage\` and advice for users, \`retryAfterMs\` where known and \`cause\` where it was thrown.
Codes and numbers are stable; messages are not. \`og … --json\` and the gateway's HTTP responses carry the same code.

These pages are generated from the catalogue by \`pnpm -F @opengradient/protocol error-pages\`; a test compares them.

${parts.join('\n\n')}
`
}
