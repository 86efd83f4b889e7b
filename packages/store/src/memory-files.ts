import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ByteFile, ByteFiles } from './byte-files.ts'
import { leafBytes } from './unixfs.ts'

/** Content in pages of one leaf, so that growth copies at most one page. */
interface PagedContent {
  pages: Uint8Array[]
  bytes: number
}

export function memoryFiles(): ByteFiles {
  const contents = new Map<string, PagedContent>()
  const written = new Map<string, Promise<string>>()
  let folder: Promise<string> | undefined

  async function writeOut(name: string): Promise<string> {
    const content = contents.get(name)!
    folder ??= mkdtemp(join(tmpdir(), 'opengradient-blobs-'))
    const path = join(await folder, name.replaceAll('/', '-'))
    const pages = content.pages.map((page, index) => page.subarray(0, content.bytes - index * leafBytes))
    await writeFile(`${path}.part`, pages)
    await rename(`${path}.part`, path)
    return path
  }

  return {
    async open(name, { existing }) {
      let content = contents.get(name)
      if (content === undefined) {
        if (existing) return undefined
        content = { pages: [], bytes: 0 }
        contents.set(name, content)
      }
      return memoryFile(content)
    },
    async rename(from, to) {
      const content = contents.get(from)
      if (content === undefined) throw new Error(`No file ${from}.`)
      contents.delete(from)
      contents.set(to, content)
    },
    async remove(name) {
      contents.delete(name)
      const path = written.get(name)
      written.delete(name)
      if (path !== undefined) await rm(await path, { force: true })
    },
    async list(inFolder) {
      const prefix = `${inFolder}/`
      return [...contents]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, { bytes }]) => ({ name: name.slice(prefix.length), bytes }))
    },
    localPath(name) {
      let path = written.get(name)
      if (path === undefined) {
        path = writeOut(name)
        written.set(name, path)
        path.catch(() => written.delete(name))
      }
      return path
    },
    async close() {
      contents.clear()
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true })
    },
  }
}

/** All pages but the last are full; the last one doubles its size, so that a small record needs no full page. */
function grow({ pages }: PagedContent, end: number): void {
  for (let index = Math.max(0, pages.length - 1); index * leafBytes < end; index++) {
    const needed = Math.min(leafBytes, end - index * leafBytes)
    const page = pages[index]
    if (page !== undefined && page.length >= needed) continue
    const grown = new Uint8Array(Math.min(leafBytes, Math.max(needed, 2 * (page?.length ?? 0))))
    if (page !== undefined) grown.set(page)
    pages[index] = grown
  }
}

function memoryFile(content: PagedContent): ByteFile {
  return {
    async write(position, bytes) {
      const end = position + bytes.length
      grow(content, end)
      for (let done = 0; done < bytes.length; ) {
        const within = (position + done) % leafBytes
        const part = bytes.subarray(done, done + leafBytes - within)
        content.pages[Math.floor((position + done) / leafBytes)]!.set(part, within)
        done += part.length
      }
      content.bytes = Math.max(content.bytes, end)
    },
    async read(position, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, content.bytes - position)))
      for (let done = 0; done < bytes.length; ) {
        const within = (position + done) % leafBytes
        const page = content.pages[Math.floor((position + done) / leafBytes)]!
        const part = page.subarray(within, within + bytes.length - done)
        bytes.set(part, done)
        done += part.length
      }
      return bytes
    },
    async close() {},
  }
}
