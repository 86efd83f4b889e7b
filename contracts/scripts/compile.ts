import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** The part of solc's standard JSON output that is used here. */
type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: unknown[]; evm: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >
}

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

/** Compiles a set of contracts with npm's solc. @throws Error with solc's messages */
export function compile<Name extends string>({ folder, names, optimizer }: ContractSet<Name>): Record<Name, Artifact> {
  // Loaded on demand: 9 MB of WASM that only this function needs.
  const solc = require('solc') as { compile: (input: string) => string }
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
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as Output
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const artifact = (name: Name): Artifact => {
    const contract = output.contracts[`src/${name}.sol`]?.[name]
    if (!contract) throw new Error(`solc returned no ${name}`)
    return {
      abi: contract.abi,
      bytecode: `0x${contract.evm.bytecode.object}`,
      deployedBytes: contract.evm.deployedBytecode.object.length / 2,
    }
  }
  return Object.fromEntries(names.map((name) => [name, artifact(name)])) as Record<Name, Artifact>
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
