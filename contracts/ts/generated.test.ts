import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import {
  type Artifact,
  type ContractName,
  compile,
  constantName,
  contractNames,
  generatedFile,
  optimizerRuns,
  optimizerSteps,
} from '../scripts/compile.ts'

/** Maximum size of deployed code in bytes, EIP-170. */
const codeSizeLimit = 24_576

describe('committed ABIs and bytecode', () => {
  let artifacts: Record<ContractName, Artifact>
  beforeAll(() => {
    artifacts = compile()
  })

  it.each(contractNames)('%s equals the output of the compiler (otherwise run: pnpm generate)', (name) => {
    const committed = readFileSync(new URL(`./generated/${constantName(name)}.ts`, import.meta.url), 'utf8')
    expect(committed === generatedFile(name, artifacts[name])).toBe(true)
  })

  it.each(contractNames)('%s is within the code size limit of EIP-170', (name) => {
    expect(artifacts[name].deployedBytes).toBeLessThanOrEqual(codeSizeLimit)
  })

  it('are compiled with the settings of foundry.toml', () => {
    const settings = readFileSync(new URL('../foundry.toml', import.meta.url), 'utf8')
    expect(settings).toContain(`optimizerSteps = "${optimizerSteps}"`)
    expect(settings).toContain(`optimizer_runs = ${optimizerRuns}\n`)
  })
})
