import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path of Foundry's `forge` binary for this platform, from npm. The package's `.bin` wrapper is not used: it leaves its child
 * running when it is killed.
 */
export function forgePath(): string {
  const require = createRequire(import.meta.url)
  const wrapper = require.resolve('@foundry-rs/forge/package.json')
  const platform = process.platform === 'darwin' ? 'darwin' : process.platform === 'win32' ? 'win32' : 'linux'
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const manifest = createRequire(wrapper).resolve(`@foundry-rs/forge-${platform}-${architecture}/package.json`)
  return join(dirname(manifest), 'bin', platform === 'win32' ? 'forge.exe' : 'forge')
}

/** Runs forge in the current folder with the terminal's streams. @returns its exit code, 128 + n if signal n ended it */
export function runForge(args: readonly string[]): Promise<number> {
  const child = spawn(forgePath(), args, { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await runForge(process.argv.slice(2))
