import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { modelRegistryAbi, nodeRegistryAbi, opgAbi, quorumRefereeAbi, settlementAbi } from './index.ts'

/**
 * Every function that changes state, by who may call it. `own`: anybody, over what is the caller's own. `anybody`: the
 * effect does not depend on the caller, or follows from what the caller proves, signs or pays. `contract`: one contract,
 * fixed at deployment. There is no further class: nothing here belongs to an owner, minter, pauser or initializer.
 */
const functions: Record<string, Record<string, 'own' | 'anybody' | 'contract'>> = {
  OPG: {
    approve: 'own',
    burn: 'own',
    burnFrom: 'own',
    transfer: 'own',
    transferFrom: 'own',
    cancelAuthorization: 'anybody',
    permit: 'anybody',
    receiveWithAuthorization: 'own',
    transferWithAuthorization: 'anybody',
  },
  NodeRegistry: {
    beginUnbond: 'own',
    commitSeed: 'own',
    register: 'own',
    retire: 'own',
    revealSeed: 'own',
    slash: 'contract',
    suspend: 'contract',
    topUp: 'anybody',
    update: 'own',
    withdraw: 'own',
  },
  ModelRegistry: { deprecate: 'own', register: 'own' },
  QuorumReferee: { draw: 'anybody', open: 'contract', vote: 'own' },
  Settlement: {
    allocate: 'own',
    answerDemand: 'anybody',
    authorizeRequester: 'own',
    beginBondWithdrawal: 'own',
    beginDeallocate: 'own',
    bondDeposit: 'own',
    challenge: 'anybody',
    claim: 'anybody',
    demandBody: 'anybody',
    deposit: 'anybody',
    depositFor: 'anybody',
    expireDemand: 'anybody',
    finishBondWithdrawal: 'own',
    finishDeallocate: 'own',
    postBatch: 'own',
    proveDuplicate: 'anybody',
    proveEquivocation: 'anybody',
    resolve: 'anybody',
    voidRelated: 'anybody',
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
  it.each(Object.keys(functions))('%s: every function that changes state is accounted for', (name) => {
    const changing = (abis[name] ?? [])
      .filter(({ type, stateMutability }) => type === 'function' && !/view|pure/.test(stateMutability ?? ''))
      .map((item) => item.name)
    expect([...new Set(changing)].sort()).toEqual(Object.keys(functions[name] ?? {}).sort())
  })

  it('only contracts are preferred as callers, and only these functions ask for one', () => {
    const found: string[] = []
    for (const name of Object.keys(functions)) {
      const source = readFileSync(new URL(`../src/${name}.sol`, import.meta.url), 'utf8')
      // Functions with the modifier, or that compare the caller with an immutable themselves.
      for (const match of source.matchAll(/function (\w+)\([^{]*\{[^}]*?\n {4}\}/g)) {
        const text = match[0]
        if (/\bonlySettlement\b|msg\.sender == (?:address\()?settlement/.test(text)) found.push(`${name}.${match[1]}`)
      }
      // No other modifier looks at who calls, and nobody's address is kept as an authority.
      expect(source).not.toMatch(
        /Ownable|AccessControl|Pausable|Initializable|onlyOwner|tx\.origin|selfdestruct|delegatecall/,
      )
    }
    const contractOnly = Object.entries(functions).flatMap(([name, all]) =>
      Object.entries(all).flatMap(([method, who]) => (who === 'contract' ? [`${name}.${method}`] : [])),
    )
    expect(found.sort()).toEqual(contractOnly.sort())
  })

  it('takes no value: nothing can be stuck as ether', () => {
    for (const abi of Object.values(abis))
      expect(abi.filter(({ stateMutability }) => stateMutability === 'payable')).toEqual([])
  })
})
