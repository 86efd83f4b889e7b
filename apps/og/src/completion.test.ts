import { spawnSync } from 'node:child_process'

import { expect, it } from 'vitest'

import { run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()

async function script(shell: string): Promise<string> {
  const { code, out } = await run(['completion', shell], { cwd })
  expect(code).toBe(0)
  return out
}

it('completes commands, subcommands and options in bash', async () => {
  const source = await script('bash')
  const complete = (...words: string[]): string[] => {
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const call = `COMP_WORDS=(og ${quoted}); COMP_CWORD=${words.length}; _og; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', `${source}\n${call}`], { encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.split('\n').filter((line) => line !== '')
  }
  expect(complete('re')).toEqual(['receipts'])
  expect(complete('devnet', 'sta')).toEqual(['status'])
  expect(complete('devnet', '--state', 'x', 'status', '--e')).toEqual(['--env'])
  expect(complete('completion', 'z')).toEqual(['zsh'])
  expect(complete('infer', 'a/b', '--rec')).toEqual(['--receipt'])
})

it.each(['bash', 'zsh', 'fish'])('names every command for %s', async (shell) => {
  const source = await script(shell)
  for (const path of ['devnet logs', 'models publish', 'receipts pull', 'completion'])
    expect(source).toContain(`" ${path}"`)
  for (const option of ['--exit-after-demo', '--quorum', '--update']) expect(source).toContain(option)
})

it('is a JSON document with --json', async () => {
  const { out } = await run(['completion', 'fish', '--json'], { cwd })
  expect(JSON.parse(out)).toEqual({ shell: 'fish', script: await script('fish') })
})
