import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import {
  type Artifact,
  compile,
  constantName,
  contractNames,
  generatedFile,
  optimizerRuns,
} from '../scripts/compile.ts'

/** Maximum size of deployed code in bytes: our own, below the 24,576 of EIP-170. */
const sizeLimit = 16_383

describe('committed ABIs and bytecode', () => {
  let artifacts: Record<string, Artifact>
  beforeAll(() => {
    artifacts = compile()
    // Minutes when forge has not compiled the sources before.
  }, 600_000)

  it.each(contractNames)('%s equals the output of the compiler (otherwise run: pnpm generate)', (name) => {
    const committed = readFileSync(new URL(`generated/${constantName(name)}.ts`, import.meta.url), 'utf8')
    expect(committed === generatedFile(name, artifacts[name]!)).toBe(true)
  })

  it.each(contractNames)('%s is within the code size limit', (name) => {
    expect(artifacts[name]?.deployedBytes).toBeLessThanOrEqual(sizeLimit)
  })

  it("is compiled with the settings of foundry.toml: at least 200 runs and the compiler's own sequence of steps", () => {
    const settings = readFileSync(new URL('../foundry.toml', import.meta.url), 'utf8')
    expect(settings).toContain(`optimizer_runs = ${optimizerRuns}\n`)
    expect(optimizerRuns).toBeGreaterThanOrEqual(200)
    expect(settings).not.toMatch(/optimizerSteps|optimizer_details/)
  })
})
