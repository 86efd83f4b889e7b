import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { routes } from './contract/routes.ts'
import { httpReference } from './http-reference.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/reference/http.md'), 'utf8')

test('is the page docs/reference/http.md, else `pnpm -F @opengradient/api http-reference` writes it', () => {
  expect(page).toBe(httpReference())
})

test('has a section for each route, with its parameters, errors and body', () => {
  for (const { method, path: route } of Object.values(routes)) expect(page).toContain(`### \`${method} ${route}\``)
  for (const text of ['| `x-og-require` | header |', '(../errors/NO_WORKER.md)', 'application/json: [TaskRequest]']) {
    expect(page).toContain(text)
  }
})
