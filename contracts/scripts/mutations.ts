import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

import { evmVersion } from './compile.ts'
import { runForge } from './forge.ts'

/** One change of a contract that its invariant must detect. */
interface Mutation {
  readonly name: string
  /** Path in `src/`. */
  readonly file: string
  /** Statements, which end with `;`, or an expression. It occurs once in the file. */
  readonly original: string
  readonly mutated: string
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, '.mutants')

/** Contracts that need the generator for IR: the legacy generator has too little stack. Others compile faster without it. */
const viaIr = ['Batches', 'Cases', 'Claims', 'Demands', 'Escrow', 'Jury', 'Orders', 'Rounds', 'Rulings']
const deployed = [
  ...viaIr,
  'Canaries',
  'Challenges',
  'Faults',
  'ModelRegistry',
  'NodeRegistry',
  'OPG',
  'Orders',
  'Seats',
]

/**
 * Replaces the original by a branch on the number of the active mutation, so that one compilation has all mutations.
 *
 * @throws Error if the original does not occur exactly once
 */
function mutate(source: string, { name, original, mutated }: Mutation, number: number): string {
  const parts = source.split(original)
  if (parts.length !== 2) throw new Error(`The original of "${name}" occurs ${parts.length - 1} times.`)
  const isActive = `Mutations.isActive(${number})`
  const branch = original.endsWith(';')
    ? `if (${isActive}) { ${mutated} } else { ${original} }`
    : `(${isActive} ? (${mutated}) : (${original}))`
  return parts.join(branch)
}

/** Source of a file with all its mutations. */
function mutatedSource(path: string, mutations: readonly Mutation[]): string {
  let source = readFileSync(join(root, path), 'utf8')
  const numbered = mutations.map((mutation, i) => ({ mutation, number: i + 1 }))
  const own = numbered.filter(({ mutation }) => `src/${mutation.file}` === path)
  for (const { mutation, number } of own) source = mutate(source, mutation, number)
  if (own.length === 0) return source
  const library = posix.relative(posix.dirname(path), 'src/libraries/Mutations.sol')
  return source.replace(/^pragma .*$/m, `$&\n\nimport {Mutations} from "./${library}";`)
}

/** Copies a file and its imports, with their mutations. */
function copySource(path: string, mutations: readonly Mutation[], copied: Set<string>): void {
  if (copied.has(path)) return
  copied.add(path)
  const source = mutatedSource(path, mutations)
  const destination = join(target, path.replace(/^mutations\//, 'test/'))
  mkdirSync(dirname(destination), { recursive: true })
  writeFileSync(destination, source)
  for (const [, imported = ''] of source.matchAll(/from "(\.[^"]+)"/g)) {
    const other = posix.join(posix.dirname(path), imported)
    if (other !== 'src/libraries/Mutations.sol') copySource(other, mutations, copied)
  }
}

/** Settings that compile fast: no steps of the Yul optimizer. */
function settings(): string {
  const modules = join(root, 'node_modules')
  return `[profile.default]
libs = ["${modules}"]
remappings = ["@openzeppelin/contracts/=${modules}/@openzeppelin/contracts/"]
allow_paths = ["${root}"]
solc = "${join(root, 'solc-wrapper.cjs')}"
offline = true
auto_detect_solc = false
evm_version = "${evmVersion}"
optimizer = true
optimizer_runs = 1
bytecode_hash = "none"
cbor_metadata = false
gas_limit = "18446744073709551615"
fs_permissions = [{ access = "read", path = "./mutations.json" }]
additional_compiler_profiles = [{ name = "ir", via_ir = true }]
compilation_restrictions = [
${viaIr.map((name) => `  { paths = "src/${name}.sol", via_ir = true },`).join('\n')}
]

[profile.default.optimizer_details]
yul = true

[profile.default.optimizer_details.yulDetails]
stackAllocation = true
optimizerSteps = ":"
`
}

const switchLibrary = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

library Mutations {
    function isActive(uint256 number) internal view returns (bool) {
        return address(0x6d75746174696f6e).code.length == number;
    }
}
`

const mutations = JSON.parse(readFileSync(join(root, 'mutations/mutations.json'), 'utf8')) as readonly Mutation[]
for (const folder of ['src', 'test']) rmSync(join(target, folder), { recursive: true, force: true })
const copied = new Set<string>()
for (const name of deployed) copySource(`src/${name}.sol`, mutations, copied)
copySource('mutations/Mutations.t.sol', mutations, copied)
writeFileSync(join(target, 'src/libraries/Mutations.sol'), switchLibrary)
writeFileSync(join(target, 'foundry.toml'), settings())
cpSync(join(root, 'mutations/mutations.json'), join(target, 'mutations.json'))
process.chdir(target)
process.exitCode = await runForge(['test', ...process.argv.slice(2)])
