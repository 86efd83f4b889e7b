import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import * as contracts from './index.ts'

/**
 * Every function that changes state, by its permitted callers. `own`: any account, over its own state. `any`: the effect does
 * not depend on the caller, or follows from a proof, signature or payment. `module`: any module, over what is pledged to it.
 * `contract`: one contract, fixed at deployment. There is no further class: no function requires an owner, minter, pauser or
 * initializer.
 */
const functions: Record<string, Record<string, 'own' | 'any' | 'module' | 'contract'>> = {
  opg: {
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
  modelRegistry: {
    acceptName: 'own',
    commit: 'any',
    deprecate: 'own',
    offerName: 'own',
    register: 'own',
    returnDeposit: 'any',
  },
  nodeRegistry: { register: 'own', retire: 'own', setPayout: 'own', setSigner: 'own', update: 'own' },
  escrow: {
    addModule: 'any',
    allow: 'own',
    approveCheque: 'own',
    beginRelease: 'own',
    beginUnpledge: 'own',
    burn: 'own',
    cancelNonce: 'own',
    deposit: 'own',
    depositFor: 'any',
    depositWithAuthorization: 'any',
    depositWithPermit2: 'any',
    drawReserved: 'module',
    finishRelease: 'own',
    finishUnpledge: 'own',
    lockSeat: 'contract',
    pledge: 'own',
    reserve: 'own',
    reserveWithSignature: 'any',
    returnReserved: 'module',
    seize: 'module',
    seizeSeat: 'contract',
    transfer: 'own',
    transferFrom: 'own',
    unlockSeat: 'contract',
    withdraw: 'own',
  },
  seats: {
    beginLeave: 'own',
    finishLeave: 'own',
    join: 'own',
    lockSlice: 'module',
    punish: 'module',
    slice: 'module',
    takeLocked: 'module',
    topUp: 'own',
    unlockSlice: 'module',
  },
  batches: {
    burn: 'contract',
    burnSlice: 'contract',
    burnStake: 'contract',
    giveBack: 'contract',
    lockSlice: 'contract',
    pay: 'contract',
    postBatch: 'own',
    punish: 'contract',
    repay: 'contract',
    seize: 'contract',
    settle: 'contract',
    slice: 'contract',
    takeLocked: 'contract',
    unlockSlice: 'contract',
  },
  demands: { demand: 'own', settle: 'any', show: 'any', showOther: 'any' },
  rounds: {
    beginRedraw: 'any',
    forfeit: 'contract',
    postSummary: 'any',
    proveSecondSummary: 'any',
    proveStrayBit: 'any',
    proveWithoutCase: 'any',
    seal: 'any',
    sealPrevious: 'contract',
    sliceMissing: 'contract',
  },
  claims: {
    addDebt: 'contract',
    claim: 'any',
    expire: 'any',
    giveUp: 'own',
    hold: 'contract',
    openUnchecked: 'any',
    release: 'any',
    resolve: 'contract',
    resolveList: 'contract',
    voidUnsealed: 'contract',
    voidLeaf: 'contract',
  },
  rulings: {
    burnPay: 'contract',
    payBounty: 'any',
    rule: 'contract',
    suspend: 'contract',
    takeBond: 'contract',
    voidUnsealed: 'any',
  },
  faults: {
    payBounty: 'any',
    proveDoubleJob: 'any',
    proveEquivocation: 'any',
    proveFalseLeaf: 'any',
    proveFalseReceipt: 'any',
    proveFalseSum: 'any',
    proveFalseTotal: 'any',
    proveLeafEquivocation: 'any',
    proveSecondAttempt: 'any',
  },
  jury: { ask: 'contract', commit: 'own', draw: 'any', reveal: 'own' },
  challenges: {
    excuse: 'own',
    openCanary: 'contract',
    openDrawn: 'own',
    openList: 'own',
    openParty: 'own',
    punishMatch: 'any',
    punishTag: 'any',
  },
  cases: { advance: 'any', appeal: 'own', close: 'any', enter: 'contract', punish: 'contract' },
  canaries: { burnExpired: 'any', open: 'any', plant: 'own', share: 'any' },
  orders: { collect: 'any' },
}

type Input = { internalType?: string; components?: readonly Input[] }
type Item = { type: string; name?: string; stateMutability?: string; inputs?: readonly Input[] }
const abis = Object.fromEntries(
  Object.entries(contracts).flatMap(([name, value]) =>
    name.endsWith('Abi') ? [[name.slice(0, -3), value as readonly Item[]]] : [],
  ),
)

describe('privileged functions', () => {
  it('are listed for every contract', () => {
    expect(Object.keys(functions).toSorted()).toEqual(Object.keys(abis).toSorted())
  })

  it.each(Object.keys(functions))('%s: every function that changes state is classified', (name) => {
    const changing = (abis[name] ?? [])
      .filter(({ type, stateMutability }) => type === 'function' && !/view|pure/u.test(stateMutability ?? ''))
      .map((item) => item.name)
    expect([...new Set(changing)].toSorted()).toEqual(Object.keys(functions[name] ?? {}).toSorted())
  })

  it('no contract has an owner, a proxy or code that can be replaced', () => {
    const folder = new URL('../src/', import.meta.url)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.sol')) continue
      expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(
        /Ownable|AccessControl|Pausable|Initializable|onlyOwner|tx\.origin|selfdestruct|delegatecall/u,
      )
    }
  })

  it('no function is payable, so that no ether can be locked', () => {
    for (const abi of Object.values(abis))
      expect(abi.filter(({ stateMutability }) => stateMutability === 'payable')).toEqual([])
  })

  // P9: orders in series would hold a leaf as long as their author likes.
  it('no function takes an order, and Cases alone holds a leaf', () => {
    const typesOf = ({ internalType = '', components = [] }: Input): string[] => [
      internalType,
      ...components.flatMap(typesOf),
    ]
    const items = Object.values(abis).flat()
    const types = items.flatMap(({ inputs = [] }) => inputs.flatMap(typesOf))
    expect(types).toContain('struct Summary')
    expect(types.filter((type) => /order/iu.test(type))).toEqual([])
    const holding = items.filter(({ type, name }) => type === 'function' && /^hold/iu.test(name ?? ''))
    expect(holding.map(({ name }) => name)).toEqual(['hold'])
    expect(functions['claims']?.['hold']).toBe('contract')
    const source = readFileSync(new URL('../src/Claims.sol', import.meta.url), 'utf8')
    expect(source.match(/status = LeafStatus\.Held/gu)).toHaveLength(1)
    expect(/function hold\([^)]*\) external only\(_cases\)/u.test(source)).toBe(true)
  })
})
