import type { OpenApiDocument } from './openapi-document.ts'
import {
  componentOf,
  type ListedOperation,
  operationsByTag,
  type ShownContent,
  type ShownSchema,
} from './openapi-operation.ts'

/** The style of the page, for the hash in its content security policy. */
export const apiPageStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 3rem; border-bottom: 1px solid; }
h3 { margin-top: 2rem; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; overflow-wrap: anywhere; }
`

/** The contract as one static page in HTML: it has no script and loads nothing. */
export function renderApiPage(document: OpenApiDocument): string {
  const tags = [...operationsByTag(document)]
  const { title, description } = document.info
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${apiPageStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(description)} The same as an OpenAPI document: <a href="/openapi.json">/openapi.json</a>.</p>
</header>
<nav aria-label="Routes">
${tags.map(([tag, listed]) => `<p>${escapeHtml(tag)}</p>\n<ul>\n${listed.map(entryOf).join('\n')}\n</ul>`).join('\n')}
</nav>
<main>
${tags.map(([tag, listed]) => `<h2>${escapeHtml(tag)}</h2>\n${listed.map(sectionOf).join('\n')}`).join('\n')}
<h2>schemas</h2>
${Object.entries(document.components.schemas)
  .map(([name, schema]) => `<h3 id="schema-${escapeHtml(name)}">${escapeHtml(name)}</h3>\n${jsonOf(schema)}`)
  .join('\n')}
</main>
</body>
</html>
`
}

function entryOf({ method, path, operation }: ListedOperation): string {
  const { operationId, summary } = operation
  return `<li><a href="#${escapeHtml(operationId)}">${method} ${escapeHtml(path)}</a> ${escapeHtml(summary)}</li>`
}

function sectionOf({ method, path, operation }: ListedOperation): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation
  const rows = parameters.map(({ name, in: place, required, schema }) => [
    `<code>${escapeHtml(name)}</code>`,
    `${escapeHtml(place)}${required ? ', required' : ''}`,
    escapeHtml(typeOf(schema)),
    escapeHtml(schema.description ?? ''),
  ])
  const answers = Object.entries(responses).map(([status, { description, headers = {}, content = {} }]) => [
    escapeHtml(status),
    [
      escapeHtml(description),
      ...Object.entries(headers).map(
        ([name, header]) => `<code>${escapeHtml(name)}</code>: ${escapeHtml(header.description)}`,
      ),
      contentOf(content),
    ].join('<br>'),
  ])
  return [
    `<section>\n<h3 id="${escapeHtml(operationId)}"><code>${method} ${escapeHtml(path)}</code></h3>`,
    `<p>${escapeHtml(summary)}</p>`,
    ...(rows.length > 0 ? [tableOf(['parameter', 'place', 'type', 'meaning'], rows)] : []),
    ...(requestBody ? [`<p>Body: ${escapeHtml(requestBody.description)}</p>\n${contentOf(requestBody.content)}`] : []),
    `${tableOf(['status', 'answer'], answers)}\n</section>`,
  ].join('\n')
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function contentOf(content: ShownContent): string {
  return Object.entries(content)
    .map(([type, { schema }]) => {
      const name = componentOf(schema)
      if (name !== undefined)
        return `<code>${escapeHtml(type)}</code>: <a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`
      if (schema === undefined) return `<code>${escapeHtml(type)}</code>`
      return `<details><summary><code>${escapeHtml(type)}</code></summary>${jsonOf(schema)}</details>`
    })
    .join('\n')
}

function typeOf(schema: ShownSchema): string {
  if (schema.enum) return schema.enum.map(String).join(', ')
  return typeof schema.type === 'string' ? schema.type : ''
}

function jsonOf(value: object): string {
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(value, undefined, 2))}</pre>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string)
}
