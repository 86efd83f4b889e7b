// The documents of this repository as a site. `npm run docs` builds it; a link that leads nowhere fails the build.

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

import { defineConfig } from 'vitepress'

import { pageOf } from './page-of.mjs'
import { sidebar } from './sidebar.mjs'

const ROOT = path.join(import.meta.dirname, '../..')
const REPOSITORY = 'https://github.com/opengradient/opengradient'

/** Copies of the documents, which scripts/site.mjs makes. */
const PAGES = path.join(import.meta.dirname, '../cache/pages')

/**
 * A link as the site needs it: to `index.md` for a README, and to the repository for what is no page. A link to nothing is left as it is,
 * and fails the build.
 */
function siteLink(href, folder) {
  if (/^([a-z]+:|#|\/)/iu.test(href)) return href
  const [name, anchor] = href.split('#')
  const target = path.resolve(folder, decodeURI(name))
  if (name.endsWith('.md') || !existsSync(target)) return `${pageOf(name)}${anchor === undefined ? '' : `#${anchor}`}`
  const kind = statSync(target).isDirectory() ? 'tree' : 'blob'
  return `${REPOSITORY}/${kind}/main/${path.relative(ROOT, target)}`
}

function rewriteLinks(markdown) {
  markdown.core.ruler.push('site-links', ({ tokens, env }) => {
    const folder = path.join(ROOT, path.relative(PAGES, path.dirname(env.path)))
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        if (token.type === 'link_open') token.attrSet('href', siteLink(token.attrGet('href'), folder))
      }
    }
  })
}

export default defineConfig({
  title: 'OpenGradient',
  description: 'Run AI models on an open network and check every answer.',
  srcDir: './cache/pages',
  outDir: './dist',
  cacheDir: './cache/vite',
  markdown: { config: rewriteLinks },
  vite: { build: { chunkSizeWarningLimit: 4_000 } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebar(ROOT),
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
  },
})
