import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import {
  type Artifact,
  type ContractSet,
  compile,
  constantName,
  generatedFile,
  optimizerSteps,
  version1,
  version2,
} from '../scripts/compile.ts'

const contractsFolder = new URL('../', import.meta.url)

/** Maximum sizes of deployed code in bytes: of version 1 that of EIP-170, of version 2 our own. */
const sets = [
  { title: 'version 1', set: version1 as ContractSet, sizeLimit: 24_576 },
  { title: 'version 2', set: version2 as ContractSet, sizeLimit: 16_383 },
]

describe.each(sets)('committed ABIs and bytecode of $title', ({ set, sizeLimit }) => {
  let artifacts: Record<string, Artifact>
  beforeAll(() => {
    artifacts = compile(set)
    // Minutes when forge has not compiled the sources before.
  }, 600_000)

  it.each(set.names)('%s equals the output of the compiler (otherwise run: pnpm generate)', (name) => {
    const committed = readFileSync(new URL(`${set.generated}/${constantName(name)}.ts`, contractsFolder), 'utf8')
    expect(committed === generatedFile(set.folder, name, artifacts[name]!)).toBe(true)
  })

  it.each(set.names)('%s is within the code size limit', (name) => {
    expect(artifacts[name]?.deployedBytes).toBeLessThanOrEqual(sizeLimit)
  })

  it('is compiled with the settings of foundry.toml', () => {
    const settings = readFileSync(new URL(`${set.folder}foundry.toml`, contractsFolder), 'utf8')
    expect(settings).toContain(`optimizer_runs = ${set.optimizer.runs}\n`)
    if (set.optimizer.details) expect(settings).toContain(`optimizerSteps = "${optimizerSteps}"`)
  })
})

describe('optimizer of version 2', () => {
  it("has at least 200 runs and the compiler's own sequence of steps", () => {
    expect(version2.optimizer.runs).toBeGreaterThanOrEqual(200)
    expect(Object.keys(version2.optimizer)).toEqual(['runs'])
    const settings = readFileSync(new URL('v2/foundry.toml', contractsFolder), 'utf8')
    expect(settings).not.toMatch(/optimizerSteps|optimizer_details/)
  })
})
