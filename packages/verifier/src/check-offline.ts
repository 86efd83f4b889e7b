import {
  type Address,
  type DrawnRound,
  fieldSalt,
  type Hasher,
  type Inclusion,
  isChecked,
  type ReceiptFile,
  type ReceiptSummary,
  tensorsRoot,
} from '@opengradient/protocol'
import type { AnswerHashes } from './answer-hashes.ts'
import { assertReceiptSummary } from './assert-summary.ts'
import { type Check, check } from './check.ts'
import { badReceipt } from './check-contents.ts'
import { assertPlace } from './check-place.ts'

const notCompared = 'not compared with the chain'

/**
 * The checks of batch, draw, summaries and order that need no chain: they must not contradict themselves or the receipt. None is
 * decided, since only the chain states what was posted and drawn; absent parts pass.
 */
export function checkOffline(file: ReceiptFile, hashes: AnswerHashes, hasher: Hasher): Check[] {
  const { inclusion } = file
  const verdicts = check('verdicts', () => assertClaimed(file, hashes, hasher))
  if (inclusion === null) return [verdicts]
  const place = check('inclusion', () => assertPlace(file, hashes, inclusion))
  return [undecided(verdicts, file.summaries.length > 0 || file.order !== null), undecided(place, true)]
}

function undecided(passed: Check, isClaim: boolean): Check {
  return passed.ok === true && isClaim ? { ...passed, ok: null, detail: `${passed.detail}; ${notCompared}` } : passed
}

/** Checks the summaries against the draw that the file states. */
function assertClaimed(file: ReceiptFile, hashes: AnswerHashes, hasher: Hasher): string {
  const { inclusion, draw, summaries } = file
  if (inclusion === null) {
    if (draw.length > 0 || summaries.length > 0) throw badReceipt('draw', 'A draw without a batch is no draw.')
    return 'none enclosed'
  }
  const rounds = new Set(draw.map(({ round }) => round))
  if (rounds.size !== draw.length) throw badReceipt('draw', 'A round of the draw occurs twice.')
  const auditors = new Set<Address>()
  const usable: ReceiptSummary[] = []
  if (summaries.length === 0) return 'none enclosed'
  const context = summaryContext(file, inclusion, hashes, hasher)
  for (const own of summaries) {
    const { auditor } = own.summary.value
    if (auditors.has(auditor)) throw badReceipt('summaries', `${auditor} has two summaries.`)
    auditors.add(auditor)
    const problem = assertReceiptSummary(own, context)
    if (problem === undefined) usable.push(own)
  }
  return `${usable.filter(({ leaf }) => isChecked(leaf.outcome)).length} of ${summaries.length} enclosed summaries checked it`
}

function summaryContext(file: ReceiptFile, { batchId, leaf, groups }: Inclusion, hashes: AnswerHashes, hasher: Hasher) {
  return {
    batchId,
    receiptHash: hashes.receiptHash,
    leaf,
    leafCount: groups.reduce((sum, { count }) => sum + count, 0),
    rounds: file.draw,
    // Whether the account drew this leaf depends on the module's parameters too.
    isDrawn: ({ accounts }: DrawnRound, account: Address) => accounts.includes(account),
    areAllDrawn: groups.every(({ auditClass }) => auditClass >= 10_000),
    outputSalt: fieldSalt(file.salt, 'output'),
    outputRoot: tensorsRoot('output', file.outputs),
    hasher,
    keys: undefined,
  }
}
