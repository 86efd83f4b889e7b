// Plays a page of documentation: runs its blocks of code as a reader copies them, and compares what they print.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

import { ROOT, run } from './pack.mjs'

const STEP_TIMEOUT_MS = 240_000
const PAGE_TIMEOUT_MS = 120_000
const PAGE_POLL_MS = 100

/** The reason why a step failed. */
export class Problem extends Error {}

export function demand(condition, problem) {
  if (!condition) throw new Problem(problem)
}

/**
 * The steps of a page: its blocks of code, each with the lines of output that follow it. `sh` blocks are run, `sh background` ones are
 * kept running, `sh install` ones are left out, and blocks with `file=NAME` are saved. A block `text page` has texts of the
 * page that the background process serves, not of its output. Blocks of other languages are data.
 *
 * @param {string} markdown
 * @returns {{ kind: 'run' | 'background' | 'page' | 'save', code: string, file: string | undefined, expected: string[] }[]}
 */
export function stepsOf(markdown) {
  const blocks = markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$(?:\n```text( page)?\n([\s\S]*?)^```$)?/gmu)
  return [...blocks].flatMap(([, language, note, code, page, expected = '']) => {
    const file = /^file=(.+)$/u.exec(note ?? '')?.[1]
    if (note === 'install') return []
    if (language !== 'sh' && file === undefined) {
      demand(!/^[jt]s$/u.test(language), `a block of ${language} is neither saved nor run:\n${code}`)
      return []
    }
    const running = page === undefined ? 'background' : 'page'
    const kind = file === undefined ? (note === 'background' ? running : 'run') : 'save'
    return [{ kind, code, file, expected: expected.split('\n').filter((line) => line !== '') }]
  })
}

/**
 * The first expected line that is not in the output after the ones before it; undefined when all are. `…` stands for any text.
 *
 * @param {string} output
 * @param {readonly string[]} expected
 */
export function missingLine(output, expected) {
  const lines = output.split('\n')
  let at = 0
  return expected.find((line) => {
    const text = line.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    const pattern = new RegExp(`^${text.join('.*')}`, 'u')
    const found = lines.findIndex((each, index) => index >= at && pattern.test(each))
    at = found + 1
    return found === -1
  })
}

/** A terminal in a folder: what a block exports is there for the blocks after it. */
class Terminal {
  #exports = path.join(mkdtempSync(path.join(os.tmpdir(), 'og-terminal-')), 'exports')

  constructor({ folder, env }) {
    this.folder = folder
    this.env = env
  }

  #script(code) {
    const before = existsSync(this.#exports) ? `. ${this.#exports}\n` : ''
    return `${before}${code}\nexport -p >${this.#exports}\n`
  }

  /** Runs a block to its end. */
  async run(code, expected) {
    // `env -i` keeps what this process inherited from the child.
    const variables = Object.entries(this.env).map(([name, value]) => `${name}=${value}`)
    const { code: status, all } = await run('env', ['-i', ...variables, 'sh', '-ec', this.#script(code)], {
      cwd: this.folder,
      timeoutMs: STEP_TIMEOUT_MS,
    })
    demand(status === 0, `${code}ends with code ${status}\n${all}`)
    const missing = missingLine(all, expected)
    demand(missing === undefined, `${code}does not print: ${missing}\n${all}`)
  }

  /**
   * Starts a block. Resolves once `isReady` holds for its output, to that output and the way to stop it.
   *
   * @param {string} code
   * @param {(output: string) => boolean} isReady
   */
  async start(code, isReady) {
    // A group of its own: Ctrl-C in a terminal reaches all of its processes. Standard input stays open, as in a terminal.
    const child = spawn('sh', ['-ec', this.#script(code)], {
      cwd: this.folder,
      env: this.env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const ended = once(child, 'exit')
    const stop = async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT')
      await ended
    }
    let output = ''
    const ready = new Promise((resolve, reject) => {
      ended.then(([status]) => reject(new Problem(`${code}ends with code ${status}\n${output}`)), reject)
      setTimeout(() => reject(new Problem(`${code}is not ready\n${output}`)), STEP_TIMEOUT_MS).unref()
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          output += chunk
          if (isReady(output)) resolve()
        })
      }
    })
    try {
      await ready
      return { output, stop }
    } catch (error) {
      await stop()
      throw error
    }
  }

  close() {
    rmSync(path.dirname(this.#exports), { recursive: true, force: true })
  }
}

/** The browser of a package's tests. Undefined where no browser is installed, except in CI. */
async function launchBrowser() {
  const { chromium } = createRequire(path.join(ROOT, 'packages/client/package.json'))('playwright-core')
  const { code, stdout } = await run('sh', ['-c', 'command -v chromium'])
  if (code === 0) return chromium.launch({ executablePath: stdout.trim(), args: ['--no-sandbox'] })
  demand(process.env.CI !== 'true', 'chromium is not installed')
  return undefined
}

/** Opens an address and waits until the page shows the expected lines. @throws Problem */
async function comparePage(browser, url, expected) {
  const page = await browser.newPage()
  await page.goto(url)
  const shown = () => page.locator('body').innerText()
  const deadline = AbortSignal.timeout(PAGE_TIMEOUT_MS)
  for (;;) {
    const text = await shown()
    const missing = missingLine(text, expected)
    if (missing === undefined) return
    demand(!deadline.aborted, `the page does not show: ${missing}\n${text}`)
    await page.waitForTimeout(PAGE_POLL_MS)
  }
}

const ADDRESS = /https?:\/\/127\.0\.0\.1:\d+\//u

/** Starts a block that serves a page, and compares the page. Resolves to the way to stop it. */
async function openPage(terminal, { code, expected }) {
  const { output, stop } = await terminal.start(code, (text) => ADDRESS.test(text))
  try {
    const browser = await launchBrowser()
    if (browser === undefined) console.log('- skipped: chromium is not installed; on Debian: apt-get install chromium')
    else {
      try {
        await comparePage(browser, ADDRESS.exec(output)[0], expected)
      } finally {
        await browser.close()
      }
    }
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

function save(folder, file, code) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, code)
}

/**
 * Plays a page in a folder. Its background processes run until `whileRunning` has ended.
 *
 * @param {string} title for the lines that are printed
 * @param {string} markdown
 * @param {{ folder: string, env: Record<string, string> }} place
 * @param {() => Promise<void>} [whileRunning]
 * @throws Problem with the step that fails
 */
export async function playPage(title, markdown, place, whileRunning = async () => {}) {
  const terminal = new Terminal(place)
  const stops = []
  try {
    for (const step of stepsOf(markdown)) {
      const { kind, code, file, expected } = step
      if (kind === 'save') save(place.folder, file, code)
      else if (kind === 'page') stops.push(await openPage(terminal, step))
      else if (kind === 'run') await terminal.run(code, expected)
      else stops.push((await terminal.start(code, (output) => missingLine(output, expected) === undefined)).stop)
      console.log(`ok ${title}: ${file ?? code.trim().split('\n').join('; ')}`)
    }
    await whileRunning()
  } finally {
    for (const stop of stops.reverse()) await stop()
    terminal.close()
  }
}
