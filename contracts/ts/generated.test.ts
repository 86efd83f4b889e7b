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

/** Most bytes of deployed code, EIP-170. */
const codeSizeLimit = 24_576

describe('the committed ABIs and bytecode', () => {
  let artifacts: Record<ContractName, Artifact>
  beforeAll(() => {
    artifacts = compile()
  })

  it.each(contractNames)('%s is what its source compiles to (else: pnpm generate)', (name) => {
    const committed = readFileSync(new URL(`./generated/${constantName(name)}.ts`, import.meta.url), 'utf8')
    expect(committed === generatedFile(name, artifacts[name])).toBe(true)
  })

  it.each(contractNames)('%s can be deployed', (name) => {
    expect(artifacts[name].deployedBytes).toBeLessThanOrEqual(codeSizeLimit)
  })

  it('are compiled as forge compiles', () => {
    const settings = readFileSync(new URL('../foundry.toml', import.meta.url), 'utf8')
    expect(settings).toContain(`optimizerSteps = "${optimizerSteps}"`)
    expect(settings).toContain(`optimizer_runs = ${optimizerRuns}\n`)
  })
})
