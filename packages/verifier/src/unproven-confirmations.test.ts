/** Summaries that confirm or contradict without anything to lose. */

import type { OnChainCase } from '@opengradient/chain'
import {
  type Address,
  type Hex,
  hashOutcomeLeaf,
  packCounts,
  parseRequirement,
  type ReceiptSummary,
  randomBytes32,
  type Signer,
  signStruct,
  summaryType,
  systemRandom,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { FakeChain, type FakeChainInit } from './fake-chain.fixture.ts'

const bytes32 = (): Hex => randomBytes32(systemRandom)
const final = { isWindowOver: true, areRoundsOver: true }

/** The summary with a root to which no known outcome leads. */
const blind = (own: ReceiptSummary): ReceiptSummary => ({
  ...own,
  summary: { ...own.summary, value: { ...own.summary.value, outcomesRoot: bytes32() } },
})

interface Attack {
  readonly posted: readonly ReceiptSummary[]
  readonly enclosed: readonly ReceiptSummary[]
}

/** State and words of a reader, and its assessment of each requirement. */
async function read(init: FakeChainInit, attack: (chain: FakeChain, accounts: readonly [Address, Address]) => Attack) {
  const chain = new FakeChain(init)
  const accounts = chain.draw.auditors.map(({ account }) => account) as [Address, Address]
  const { posted, enclosed } = attack(chain, accounts)
  const onChain = posted.map(({ summary, bitmap }) => ({ summary: summary.value, bitmap }))
  const reader = { ...chain.reader, summaries: async () => onChain }
  const file = chain.file({ summaries: enclosed })
  const assess = async (text: string) => {
    const report = await chain.verify({ reader, require: parseRequirement(text) }, file)
    expect(report.ok).toBe(report.assessment === 'met')
    return report.assessment
  }
  const { state, guarantee, checks } = await chain.verify({ reader }, file)
  const verdicts = checks.find(({ name }) => name === 'verdicts')
  return { assess, state, guarantee, verdicts }
}

describe('matches of summaries without outcomes', () => {
  it('count as checks only: the leaf is not void, and no auditor confirms it', async () => {
    const attack = ({ summaries }: FakeChain) => ({ posted: summaries.map(blind), enclosed: [] })
    const open = await read({}, attack)
    expect(open.guarantee).toBe(
      'in a batch; not final; 2 of 2 drawn report a check, no outcome shown; drawn by the chain',
    )
    expect([await open.assess('settled'), await open.assess('replayed:1')]).toEqual(['met', 'unmet'])
    const over = await read({ state: final }, attack)
    expect(over).toMatchObject({
      state: 'final',
      guarantee: expect.stringMatching(/^final; 2 of 2 drawn report a check/),
    })
    expect([await over.assess('settled'), await over.assess('final')]).toEqual(['met', 'unmet'])
  })

  it('do not count beside the match of an honest auditor, which counts alone', async () => {
    const attack = ({ summaries: [honest, other] }: FakeChain) => ({
      posted: [honest as ReceiptSummary, blind(other as ReceiptSummary)],
      enclosed: [honest as ReceiptSummary],
    })
    const open = await read({}, attack)
    expect(open.guarantee).toContain('1 of 2 drawn found the same bits; 1 of 2 drawn report a check, no outcome shown')
    expect([await open.assess('replayed:1'), await open.assess('replayed:2')]).toEqual(['met', 'unmet'])
    const over = await read({ state: final }, attack)
    expect([await over.assess('final'), await over.assess('final:2')]).toEqual(['met', 'unmet'])
    // Control: both outcomes are shown.
    const control = await read({ state: final }, ({ summaries }) => ({ posted: summaries, enclosed: summaries }))
    expect([await control.assess('replayed:2'), await control.assess('final:2')]).toEqual(['met', 'met'])
  })

  it('cannot be shown with an invented outcome, nor with a tag of another output', async () => {
    const invented = await read({}, ({ summaries }) => ({
      posted: summaries.map(blind),
      enclosed: summaries.map(blind),
    }))
    expect(invented.verdicts).toMatchObject({ ok: false, detail: expect.stringContaining('does not lead to the root') })
    const untagged = await read({}, ({ summaries }) => {
      const [own] = summaries as [ReceiptSummary]
      const leaf = { ...own.leaf, tag: bytes32() }
      const value = { ...own.summary.value, outcomesRoot: hashOutcomeLeaf(leaf) }
      const forged = { ...own, leaf, path: [], summary: { ...own.summary, value } }
      return { posted: [forged], enclosed: [forged] }
    })
    expect(untagged.verdicts).toMatchObject({ ok: false, detail: expect.stringContaining('signed') })
  })

  it('do not count where the file shows an outcome of another summary of the auditor', async () => {
    const open = await read({}, ({ summaries }) => ({ posted: summaries.map(blind), enclosed: summaries }))
    expect(open).toMatchObject({ state: 'settled', verdicts: { ok: true } })
    expect(await open.assess('replayed:1')).toBe('unmet')
  })
})

describe('summaries whose signed statement contradicts itself', () => {
  /** A summary with another statement, signed by its auditor. */
  const signed = (chain: FakeChain, own: ReceiptSummary, change: Partial<ReceiptSummary['summary']['value']>) => {
    const signer = chain.seated.find(({ address }) => address === own.summary.value.auditor) as Signer
    const { value, signature } = signStruct(signer, chain.run.hasher, summaryType, { ...own.summary.value, ...change })
    return { ...own, summary: { value, signature } }
  }
  const counts = (change: Partial<Record<'match' | 'mismatch' | 'notChecked', number>>): Hex =>
    packCounts({
      ...{ match: 0, within: 0, mismatch: 0, failed: 0 },
      notServed: 0,
      inconclusive: 0,
      notChecked: 0,
      ...change,
    })

  const statements: [
    string,
    (own: ReceiptSummary) => [Partial<ReceiptSummary['summary']['value']>, Partial<ReceiptSummary>],
  ][] = [
    ['wrong counts', () => [{ counts: counts({ match: 2, notChecked: 5 }) }, {}]],
    ['counts that add mismatches', () => [{ counts: counts({ match: 2, mismatch: 9 }) }, {}]],
    [
      'a tag of another output',
      (own) => {
        const leaf = { ...own.leaf, tag: bytes32() }
        return [{ outcomesRoot: hashOutcomeLeaf(leaf) }, { leaf, path: [] }]
      },
    ],
  ]

  it.each(statements)(
    'count as a check only for %s, and the outcome of an honest auditor counts',
    async (_, change) => {
      const attack = (chain: FakeChain) => {
        const [honest, other] = chain.summaries as [ReceiptSummary, ReceiptSummary]
        const [statement, parts] = change(other)
        const faulty = { ...signed(chain, other, statement), ...parts }
        return { posted: [honest, faulty], enclosed: [honest, faulty] }
      }
      const open = await read({}, attack)
      expect(open).toMatchObject({ state: 'replayed', verdicts: { ok: true } })
      expect(open.verdicts?.detail).toContain('confirms nothing')
      expect(open.guarantee).toContain(
        '1 of 2 drawn found the same bits; 1 of 2 drawn report a check, no outcome shown',
      )
      expect([await open.assess('replayed:1'), await open.assess('replayed:2')]).toEqual(['met', 'unmet'])
      const over = await read({ state: final }, attack)
      expect([await over.assess('final'), await over.assess('final:2')]).toEqual(['met', 'unmet'])
    },
  )

  it('contradict where their outcome does', async () => {
    const attack = (chain: FakeChain, [, second]: readonly Address[]) => {
      const [honest] = chain.summaries as [ReceiptSummary]
      const contrary = chain.summarize(second as Address, 'mismatch')
      const faulty = signed(chain, contrary, { counts: counts({ mismatch: 1, match: 1 }) })
      return { posted: [honest, faulty], enclosed: [honest, faulty] }
    }
    expect(await read({}, attack)).toMatchObject({ state: 'disputed' })
  })
})

describe('summaries that are enclosed and not on chain', () => {
  it('confirm nothing, within the window and after it', async () => {
    const attack = ({ summaries }: FakeChain) => ({ posted: summaries.slice(0, 1), enclosed: summaries })
    const open = await read({}, attack)
    expect(open.guarantee).toContain('1 of 2 drawn found the same bits; 1 of 2 drawn have not answered')
    expect([await open.assess('replayed:1'), await open.assess('replayed:2')]).toEqual(['met', 'unmet'])
    const over = await read({ state: final }, attack)
    expect([await over.assess('final'), await over.assess('final:2')]).toEqual(['met', 'unmet'])
    const none = await read({ state: final }, ({ summaries }) => ({ posted: [], enclosed: summaries }))
    expect(none).toMatchObject({ state: 'void', guarantee: expect.stringContaining('no drawn auditor looked') })
  })

  it('contradict while they can be posted, and not afterwards', async () => {
    const attack = (chain: FakeChain, [, second]: readonly Address[]) => ({
      posted: chain.summaries.slice(0, 1),
      enclosed: [chain.summaries[0] as ReceiptSummary, chain.summarize(second as Address, 'mismatch')],
    })
    expect(await read({}, attack)).toMatchObject({ state: 'disputed' })
    const over = await read({ state: final }, attack)
    expect(over.guarantee).toBe(
      'final; 1 of 2 drawn found the same bits; 1 of 2 drawn have not answered; drawn by the chain',
    )
    expect(await over.assess('final')).toBe('met')
  })
})

describe('mismatches of summaries without a case', () => {
  const blindly =
    (results: FakeChainInit['results']) =>
    (chain: FakeChain, [, second]: readonly Address[]) => ({
      posted: [
        chain.summaries[0] as ReceiptSummary,
        blind(chain.summarize(second as Address, results?.[0] ?? 'mismatch', results?.[1] ?? 'mismatch')),
      ],
      enclosed: chain.summaries.slice(0, 1),
    })
  const openedBy = (account: Address, status: string, outcome: string): OnChainCase =>
    ({ status, outcome, openers: [{ account, kind: 'slice' }] }) as unknown as OnChainCase

  it.each([
    ['of all leaves', 'disputed', blindly(['mismatch', 'mismatch'])],
    ['of one of two leaves', 'unmet', blindly(['match', 'mismatch'])],
  ] as const)('%s contradict until the time for cases is over', async (_, assessment, attack) => {
    const open = await read({}, attack)
    expect(await open.assess('replayed:1')).toBe(assessment)
    const over = await read({ state: final }, attack)
    expect(over.guarantee).toBe(
      'final; 1 of 2 drawn found another answer, and opened no case in time; 1 of 2 drawn found the same bits; drawn by the chain',
    )
    expect([await over.assess('final'), await over.assess('final:2')]).toEqual(['met', 'unmet'])
  })

  it('do not contradict with the outcome shown either', async () => {
    const over = await read({ state: final }, (chain, [, second]) => {
      const summaries = [chain.summaries[0] as ReceiptSummary, chain.summarize(second, 'mismatch')]
      return { posted: summaries, enclosed: summaries }
    })
    expect(over.guarantee).toContain('1 of 2 drawn found another answer, and opened no case in time')
    expect(await over.assess('final')).toBe('met')
  })

  it.each([
    ['voting', 'none', 'disputed'],
    ['closed', 'wrong', 'disputed'],
    ['closed', 'undecided', 'disputed'],
    ['closed', 'right', 'final'],
  ])('contradict with a case that is %s with the outcome %s: %s', async (status, outcome, state) => {
    const seated = new FakeChain().seated
    for (const { address } of seated) {
      // Any case against which no ruling stands keeps a result: its leaf may be the one that the auditor was to open.
      const over = await read({ seated, state: final, cases: [openedBy(address, status, outcome)] }, blindly(undefined))
      expect(over.state).toBe(state)
    }
  })
})
