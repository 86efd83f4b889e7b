import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { modelRegistryAbi, nodeRegistryAbi, opgAbi, quorumRefereeAbi, settlementAbi } from './index.ts'

/**
 * Every function that changes state, by its permitted callers. `own`: any account, over its own state. `any`: the effect does
 * not depend on the caller, or follows from a proof, signature or payment. `contract`: one contract, fixed at deployment. There
 * is no further class: no function requires an owner, minter, pauser or initializer.
 */
const functions: Record<string, Record<string, 'own' | 'any' | 'contract'>> = {
  OPG: {
    approve: 'own',
    burn: 'own',
    burnFrom: 'own',
    transfer: 'own',
    transferFrom: 'own',
    cancelAuthorization: 'any',
    permit: 'any',
    receiveWithAuthorization: 'own',
    transferWithAuthorization: 'any',
  },
  NodeRegistry: {
    beginUnbond: 'own',
    commitSeed: 'own',
    register: 'own',
    retire: 'own',
    revealSeed: 'own',
    slash: 'contract',
    suspend: 'contract',
    topUp: 'any',
    update: 'own',
    withdraw: 'own',
  },
  ModelRegistry: { deprecate: 'own', register: 'own' },
  QuorumReferee: { draw: 'any', open: 'contract', vote: 'own' },
  Settlement: {
    allocate: 'own',
    answerDemand: 'any',
    authorizeRequester: 'own',
    beginBondWithdrawal: 'own',
    beginDeallocate: 'own',
    bondDeposit: 'own',
    challenge: 'any',
    claim: 'any',
    demandBody: 'any',
    deposit: 'any',
    depositFor: 'any',
    expireDemand: 'any',
    finishBondWithdrawal: 'own',
    finishDeallocate: 'own',
    postBatch: 'own',
    proveDuplicate: 'any',
    proveEquivocation: 'any',
    resolve: 'any',
    voidRelated: 'any',
    withdraw: 'own',
  },
}

type Item = { type: string; name?: string; stateMutability?: string }
const abis: Record<string, readonly Item[]> = {
  OPG: opgAbi,
  NodeRegistry: nodeRegistryAbi,
  ModelRegistry: modelRegistryAbi,
  QuorumReferee: quorumRefereeAbi,
  Settlement: settlementAbi,
}

describe('privileged functions', () => {
  it.each(Object.keys(functions))('%s: every function that changes state is classified', (name) => {
    const changing = (abis[name] ?? [])
      .filter(({ type, stateMutability }) => type === 'function' && !/view|pure/.test(stateMutability ?? ''))
      .map((item) => item.name)
    expect([...new Set(changing)].sort()).toEqual(Object.keys(functions[name] ?? {}).sort())
  })

  it('only functions of the class contract check their caller', () => {
    const found: string[] = []
    for (const name of Object.keys(functions)) {
      const source = readFileSync(new URL(`../src/${name}.sol`, import.meta.url), 'utf8')
      // Functions with the modifier, or that compare the caller with an immutable themselves.
      for (const match of source.matchAll(/function (\w+)\([^{]*\{[^}]*?\n {4}\}/g)) {
        const text = match[0]
        if (/\bonlySettlement\b|msg\.sender == (?:address\()?settlement/.test(text)) found.push(`${name}.${match[1]}`)
      }
      // No other modifier checks the caller, and no privileged address is stored.
      expect(source).not.toMatch(
        /Ownable|AccessControl|Pausable|Initializable|onlyOwner|tx\.origin|selfdestruct|delegatecall/,
      )
    }
    const contractOnly = Object.entries(functions).flatMap(([name, all]) =>
      Object.entries(all).flatMap(([method, who]) => (who === 'contract' ? [`${name}.${method}`] : [])),
    )
    expect(found.sort()).toEqual(contractOnly.sort())
  })

  it('has no payable function, so that no ether can be locked', () => {
    for (const abi of Object.values(abis))
      expect(abi.filter(({ stateMutability }) => stateMutability === 'payable')).toEqual([])
  })
})
