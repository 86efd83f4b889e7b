import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

import { forgePath } from './forge.ts'

/** Contracts that are compiled together, with the same settings as their foundry.toml. */
export type ContractSet<Name extends string = string> = {
  /** Folder with `src/`, relative to contracts/; empty for contracts/ itself. */
  folder: '' | 'v2/'
  /** The contracts that are deployed, in the order in which a deployer's consecutive nonces create them. */
  names: readonly Name[]
  /** Folder of the generated constants, relative to contracts/. */
  generated: string
  optimizer: { runs: number; details?: object }
}

/** solc's own sequence of steps without its second round of inlining; foundry.toml has the same. */
export const optimizerSteps =
  'dhfoDgvulfnTUtnIf[xa[r]EscLMVcul[j]Trpeulxa[r]cLCTUca[r]LSsTFOtfDnca[r]Iulc]scCTUtgvifMjmul[jul]VcTOcul jmul'
export const evmVersion = 'cancun'

export const version1 = {
  folder: '',
  names: ['OPG', 'NodeRegistry', 'ModelRegistry', 'QuorumReferee', 'Settlement'],
  generated: 'ts/generated',
  optimizer: { runs: 1, details: { yul: true, yulDetails: { stackAllocation: true, optimizerSteps } } },
} as const satisfies ContractSet

export const version2 = {
  folder: 'v2/',
  names: [
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
    'Lens',
  ],
  generated: 'ts/v2/generated',
  optimizer: { runs: 200 },
} as const satisfies ContractSet

export type Artifact = { abi: unknown[]; bytecode: `0x${string}`; deployedBytes: number }

type Bytecode = Pick<Artifact, 'bytecode' | 'deployedBytes'>

/** The part of solc's standard JSON output that is used here. */
type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: unknown[]; evm?: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >
}

/** The part of forge's artefacts that is used here; `object` starts with 0x. */
type ForgeArtifact = {
  bytecode: { object: `0x${string}` }
  deployedBytecode: { object: `0x${string}` }
  metadata: {
    compiler: { version: string }
    settings: { evmVersion: string; viaIR?: boolean; optimizer: { enabled?: boolean; runs: number } }
  }
}

type Solc = { compile: (input: string) => string; version: () => string }
/** Loaded on demand: 9 MB of WASM. */
const loadSolc = (): Solc => require('solc') as Solc

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/** Adds a file and its imports, by their Solidity source names. */
function addSource(sources: Record<string, { content: string }>, folder: string, name: string): void {
  if (sources[name]) return
  const content = readFileSync(name.startsWith('@') ? require.resolve(name) : `${root}/${folder}${name}`, 'utf8')
  sources[name] = { content }
  for (const match of content.matchAll(/^(?:import|\})[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)) {
    const path = match[1] ?? match[2] ?? ''
    addSource(sources, folder, path.startsWith('.') ? posix.join(posix.dirname(name), path) : path)
  }
}

/**
 * Compiles a set of contracts. The bytecode is that of `forge build`, which compiles the sources unless its cache has them: the
 * generator for IR takes minutes, and the Solidity tests run the same bytecode. The few contracts of version 1 that forge compiles
 * without IR, and all ABIs, are compiled by npm's solc: forge sorts the entries of an ABI.
 *
 * @throws Error with the compiler's messages
 */
export function compile<Name extends string>(set: ContractSet<Name>): Record<Name, Artifact> {
  // forge prints every finding of its linter with an excerpt.
  const output = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const build = spawnSync(forgePath(), ['build', 'src'], { cwd: `${root}/${set.folder}`, ...output })
  if (build.status !== 0) throw build.error ?? new Error(`${build.stdout}${build.stderr}`)
  const built = new Map<string, Bytecode | undefined>(set.names.map((name) => [name, forgeBytecode(set, name)]))
  const interfaces = runSolc(set, set.names, ['abi'])
  const others = set.names.filter((name) => built.get(name) === undefined)
  const compiled =
    others.length === 0 ? {} : runSolc(set, others, ['evm.bytecode.object', 'evm.deployedBytecode.object'])
  const artifact = (name: Name): Artifact => {
    const source = `src/${name}.sol`
    const { abi } = contractOf(interfaces, source, name)
    const bytecode = built.get(name)
    if (bytecode !== undefined) return { abi, ...bytecode }
    const { evm } = contractOf(compiled, source, name)
    if (evm === undefined) throw new Error(`solc returned no bytecode of ${name}`)
    return { abi, bytecode: `0x${evm.bytecode.object}`, deployedBytes: evm.deployedBytecode.object.length / 2 }
  }
  return Object.fromEntries(set.names.map((name) => [name, artifact(name)])) as Record<Name, Artifact>
}

/** Bytecode of forge's artefact that has the set's settings; undefined when forge compiles the contract with others. */
function forgeBytecode({ folder, optimizer }: ContractSet, name: string): Bytecode | undefined {
  const out = `${root}/${folder}out/${name}.sol`
  // A contract that is compiled with two profiles has `NAME.json` and `NAME.PROFILE.json`.
  const files = readdirSync(out).filter((file) => file.startsWith(`${name}.`))
  for (const file of files) {
    const artifact = JSON.parse(readFileSync(`${out}/${file}`, 'utf8')) as ForgeArtifact
    const { compiler, settings } = artifact.metadata
    // solc's metadata omit `enabled` where they list the optimizer's details.
    const { enabled = true, runs } = settings.optimizer
    const isOptimized = enabled && runs === optimizer.runs
    const hasSettings = isOptimized && settings.viaIR === true && settings.evmVersion === evmVersion
    if (!hasSettings || !loadSolc().version().startsWith(compiler.version)) continue
    const { bytecode, deployedBytecode } = artifact
    return { bytecode: bytecode.object, deployedBytes: deployedBytecode.object.length / 2 - 1 }
  }
  return undefined
}

/** Runs npm's solc on contracts of a set. @throws Error with solc's messages */
function runSolc(
  { folder, optimizer }: ContractSet,
  names: readonly string[],
  outputs: readonly string[],
): Output['contracts'] {
  const sources: Record<string, { content: string }> = {}
  for (const name of names) addSource(sources, folder, `src/${name}.sol`)
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      evmVersion,
      viaIR: true,
      optimizer: { enabled: true, ...optimizer },
      // Without metadata the bytecode depends on the code alone, not on comments.
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection: { '*': { '*': outputs } },
    },
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
export function generatedFile(folder: ContractSet['folder'], name: string, { abi, bytecode }: Artifact): string {
  const constant = constantName(name)
  return [
    `// Generated from ${folder}src/ by \`pnpm -F @opengradient/contracts generate\`. Do not edit.`,
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
