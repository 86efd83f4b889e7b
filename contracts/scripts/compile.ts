import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

import { forgePath } from './forge.ts'

/** The contracts that are deployed, in the order in which a deployer's consecutive nonces create them. */
export const contractNames = [
  'OPG',
  'NodeRegistry',
  'Escrow',
  'Seats',
  'ModelRegistry',
  'Batches',
  'Rounds',
  'Claims',
  'Rulings',
  'Faults',
  'Jury',
  'Challenges',
  'Cases',
  'Canaries',
  'Orders',
  'Demands',
] as const

/** Runs of the optimizer; foundry.toml states the same. */
export const optimizerRuns = 200
export const evmVersion = 'cancun'

export type Artifact = { abi: unknown[]; bytecode: `0x${string}`; deployedBytes: number }

/** The part of solc's standard JSON output that is used here. */
type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { abi: unknown[] }>>
}

/** The part of forge's artefacts that is used here; `object` starts with 0x. */
type ForgeArtifact = {
  bytecode: { object: `0x${string}` }
  deployedBytecode: { object: `0x${string}` }
  metadata: {
    compiler: { version: string }
    settings: { evmVersion: string; viaIR?: boolean; optimizer: { enabled: boolean; runs: number } }
  }
}

type Solc = { compile: (input: string) => string; version: () => string }
/** Loaded on demand: 9 MB of WASM. */
const loadSolc = (): Solc => require('solc') as Solc

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/** Adds a file and its imports, by their Solidity source names. */
function addSource(sources: Record<string, { content: string }>, name: string): void {
  if (sources[name]) return
  const content = readFileSync(name.startsWith('@') ? require.resolve(name) : `${root}/${name}`, 'utf8')
  sources[name] = { content }
  for (const match of content.matchAll(/^(?:import|\})[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)) {
    const path = match[1] ?? match[2] ?? ''
    addSource(sources, path.startsWith('.') ? posix.join(posix.dirname(name), path) : path)
  }
}

/**
 * Compiles the contracts. The bytecode is that of `forge build`, which compiles the sources unless its cache has them: the
 * generator for IR takes minutes, and the Solidity tests run the same bytecode. The ABIs are those of npm's solc: forge sorts
 * their entries.
 *
 * @throws Error with the compiler's messages
 */
export function compile(): Record<string, Artifact> {
  // forge prints every finding of its linter with an excerpt.
  const output = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const build = spawnSync(forgePath(), ['build', 'src'], { cwd: root, ...output })
  if (build.status !== 0) throw build.error ?? new Error(`${build.stdout}${build.stderr}`)
  const interfaces = compileInterfaces()
  return Object.fromEntries(
    contractNames.map((name) => {
      const { abi } = contractOf(interfaces, `src/${name}.sol`, name)
      return [name, { abi, ...forgeBytecode(name) }]
    }),
  )
}

/** Bytecode of forge's artefact. @throws Error when none has these settings */
function forgeBytecode(name: string): Pick<Artifact, 'bytecode' | 'deployedBytes'> {
  const out = `${root}/out/${name}.sol`
  // A contract that is compiled with two profiles has `NAME.json` and `NAME.PROFILE.json`.
  const files = readdirSync(out).filter((file) => file.startsWith(`${name}.`))
  for (const file of files) {
    const { bytecode, deployedBytecode, metadata } = JSON.parse(readFileSync(`${out}/${file}`, 'utf8')) as ForgeArtifact
    const { optimizer, ...settings } = metadata.settings
    const isOptimized = optimizer.enabled && optimizer.runs === optimizerRuns
    const hasSettings = isOptimized && settings.viaIR === true && settings.evmVersion === evmVersion
    if (!hasSettings || !loadSolc().version().startsWith(metadata.compiler.version)) continue
    return { bytecode: bytecode.object, deployedBytes: deployedBytecode.object.length / 2 - 1 }
  }
  throw new Error(`forge wrote no artefact of ${name} with IR, ${optimizerRuns} runs and ${evmVersion}`)
}

/** ABIs of the contracts. @throws Error with solc's messages */
function compileInterfaces(): Output['contracts'] {
  const sources: Record<string, { content: string }> = {}
  for (const name of contractNames) addSource(sources, `src/${name}.sol`)
  const input = {
    language: 'Solidity',
    sources,
    settings: { evmVersion, outputSelection: { '*': { '*': ['abi'] } } },
  }
  const output = JSON.parse(loadSolc().compile(JSON.stringify(input))) as Output
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return output.contracts
}

function contractOf(contracts: Output['contracts'], source: string, name: string): Output['contracts'][string][string] {
  const contract = contracts[source]?.[name]
  if (!contract) throw new Error(`solc returned no ${name}`)
  return contract
}

/** `NodeRegistry` → `nodeRegistry`, `OPG` → `opg`. */
export function constantName(name: string): string {
  return name === 'OPG' ? 'opg' : `${name[0]?.toLowerCase()}${name.slice(1)}`
}

/** The text of a generated NAME.ts. */
export function generatedFile(name: string, { abi, bytecode }: Artifact): string {
  const constant = constantName(name)
  return [
    `// Generated from src/ by \`pnpm -F @opengradient/contracts generate\`. Do not edit.`,
    '',
    `/** ABI of ${name}. */`,
    `export const ${constant}Abi = ${JSON.stringify(abi, undefined, 2)} as const`,
    '',
    `/** Creation code of ${name}; constructor arguments follow it. */`,
    `export const ${constant}Bytecode =`,
    `  '${bytecode}' as const`,
    '',
  ].join('\n')
}
