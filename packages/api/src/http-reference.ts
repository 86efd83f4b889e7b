import { createOpenApiDocument } from './openapi-document.ts'
import {
  componentOf,
  type ListedOperation,
  operationsByTag,
  type ShownContent,
  type ShownSchema,
} from './openapi-operation.ts'

/** The page `docs/reference/http.md`: every route of the HTTP contract, from the definitions that serve and parse them. */
export function httpReference(): string {
  const document = createOpenApiDocument()
  const sections = [...operationsByTag(document)]
  return `# HTTP

The routes of a gateway. A node without that role serves those of the section *health*. A running gateway shows this contract at \`/docs\`, and as
OpenAPI 3.1, which has the schemas in full, at \`/openapi.json\`. Names of models may contain a slash, or \`%2F\` in its place. Every error has the
body [Error](#schema-error), below \`/v1\` the body [OpenAiError](#schema-openaierror); the codes are in [Errors](../errors/README.md). [Call a model over HTTP](../how-to/call-over-http.md) shows the
routes in use.

This page is generated from the definitions of the routes by \`pnpm -F @opengradient/api http-reference\`; a test compares them.

${sections.map(([tag, listed]) => `## ${tag}\n\n${listed.map(section).join('\n\n')}`).join('\n\n')}

## Schemas

${Object.entries(document.components.schemas)
  .map(([name, schema]) => schemaSection(name, schema))
  .join('\n\n')}
`
}

function section({ method, path, operation }: ListedOperation): string {
  const { summary, parameters = [], requestBody, responses } = operation
  const inputs = parameters.map(({ name, in: place, required, schema }) => [
    `\`${name}\``,
    `${place}${required ? ', required' : ''}`,
    typeOf(schema),
    meaningOf(schema),
  ])
  const answers = Object.entries(responses).map(([status, { description, headers = {}, content = {} }]) => {
    const named = Object.entries(headers).map(([name, header]) => `\`${name}\`: ${header.description}`)
    const isError = Number(status) >= 400
    return [status, [isError ? codes(description) : description, ...named].join(' '), isError ? '' : bodyOf(content)]
  })
  return [
    `### \`${method} ${path}\`\n\n${summary}`,
    ...(inputs.length > 0 ? [table(['parameter', 'place', 'type', 'meaning'], inputs)] : []),
    ...(requestBody ? [`Body: ${bodyOf(requestBody.content)}. ${requestBody.description}`] : []),
    table(['status', 'answer', 'body'], answers),
  ].join('\n\n')
}

/** Links to the pages of the codes in a list of codes; any other text as it is. */
function codes(text: string): string {
  return text.replaceAll(/\b[A-Z]+(_[A-Z]+)*\b(?=,|$)/g, (code) => `[${code}](../errors/${code}.md)`)
}

function bodyOf(content: ShownContent): string {
  const parts = Object.entries(content).map(([type, { schema }]) => {
    const name = componentOf(schema)
    if (name !== undefined) return `${type}: ${linkTo(name)}`
    const fields = Object.keys(schema?.properties ?? {}).map((field) => `\`${field}\``)
    return fields.length === 0 ? type : `${type}: ${fields.join(', ')}`
  })
  return parts.join('; ')
}

function schemaSection(name: string, schema: ShownSchema): string {
  const fields = Object.entries(fieldsOf(schema)).map(([field, each]) => [
    `\`${field}\`${schema.required?.includes(field) === true ? '' : ', optional'}`,
    typeOf(each),
    meaningOf(each),
  ])
  return `### Schema ${name}\n\n${table(['field', 'type', 'meaning'], fields)}`
}

function fieldsOf({ properties = {}, allOf = [] }: ShownSchema): Readonly<Record<string, ShownSchema>> {
  return Object.assign({}, ...allOf.map(fieldsOf), properties) as Record<string, ShownSchema>
}

function typeOf(schema: ShownSchema): string {
  const { type, enum: values, items, anyOf, const: constant } = schema
  const name = componentOf(schema)
  if (name !== undefined) return linkTo(name)
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ')
  if (constant !== undefined) return `\`${String(constant)}\``
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].filter((each) => each !== '').join(' or ')
  if (items !== undefined) return `list of ${typeOf(items) || 'values'}`
  return typeof type === 'string' ? type : ''
}

function meaningOf({ description = '', default: value }: ShownSchema): string {
  return value === undefined
    ? description
    : `${description}${description === '' ? '' : '. '}Default: \`${String(value)}\``
}

const linkTo = (name: string): string => `[${name}](#schema-${name.toLowerCase()})`

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}
