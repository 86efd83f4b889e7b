import type { CaseOutcome, OnChainCase } from '@opengradient/chain'
import type { ChallengeOptions, ChallengeResult, ChallengeTerms, Client } from '@opengradient/client'
import { decodeReceiptFile, formatOpg, type Hex, OgError } from '@opengradient/protocol'

import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { ReceiptsChallengeOptions } from '../commands/receipts-challenge-command.ts'
import { connectClient } from '../connect-client.ts'
import { exitCodes } from '../exit-codes.ts'
import { readInput } from '../file-io.ts'
import { findNetwork, type KnownNetwork } from '../find-network.ts'
import { keyAdvice, readKey } from '../read-key.ts'

const maxBytes = 1 << 28
const defaultTimeoutSeconds = 600

/** Runs `og receipts challenge RECEIPT`. @returns the exit code */
export async function runReceiptsChallenge(io: Io, given: string, options: ReceiptsChallengeOptions): Promise<number> {
  const privateKey = await readKey(io, options.key)
  if (privateKey === undefined) {
    throw new OgError('USAGE', 'A case needs the private key of a party, and none is given.', { next: [keyAdvice] })
  }
  const network = await findNetwork(io, options)
  const client = connectClient(io, network)
  const timeoutMs = (options.timeout ?? defaultTimeoutSeconds) * 1000
  const opened = await openCase(io, given, client, network, {
    ...{ privateKey, timeoutMs, unchecked: options.yes ?? false },
    ...(options.account && { account: options.account }),
    onTerms: (terms) => noteTerms(io, terms),
  })
  const ruled = options.wait
    ? await client.waitForRuling(opened.caseId, { timeoutMs, onChange: (state) => noteLine(io, stateOf(state)) })
    : undefined
  if (options.json) printJson(io, documentOf(opened, ruled))
  else printResult(io, opened, ruled)
  return ruled === undefined ? exitCodes.yes : exitCodeOf(ruled.outcome)
}

/** A hash names a receipt that only a gateway describes; everything else is a file, whose model is run first. */
async function openCase(
  io: Io,
  given: string,
  client: Client,
  { gateways }: KnownNetwork,
  options: ChallengeOptions,
): Promise<ChallengeResult> {
  if (/^0x[0-9a-fA-F]{64}$/.test(given)) return client.challenge(given.toLowerCase() as Hex, options)
  const file = decodeReceiptFile(new TextDecoder().decode(await readInput(io, given, maxBytes)))
  const { folderCache } = await import('../folder-cache.ts')
  const { startLocalReplay } = await import('../local-replay.ts')
  const { cacheFolder } = await import('../state-folder.ts')
  const cache = cacheFolder(io)
  await using here = await startLocalReplay({
    cache: folderCache(`${cache}/content`),
    gateways,
    folder: `${cache}/replay`,
    onModel: (manifest) => noteLine(io, `replaying ${manifest.name}@${manifest.version} on this machine`),
  })
  return await client.challenge(file, { ...options, executor: here.replayer })
}

function noteTerms(io: Io, { bond, ownReplay, replay, isOpen }: ChallengeTerms): void {
  noteLine(io, `own run: ${ownReplay === 'mismatch' ? 'another answer' : 'none'}${replay ? ` (${replay.detail})` : ''}`)
  noteLine(io, `bond: ${formatOpg(bond)} OPG, lost if a ruling finds the answer right`)
  noteLine(io, isOpen ? 'joining the open case' : 'opening the case')
}

const outcomeWords: Readonly<Record<CaseOutcome, string>> = {
  none: 'no decision: the receipt was void for another reason',
  right: 'right: the bond is lost',
  wrong: 'wrong: the price is refunded to the payer, the bond returned',
  notServed: 'not served: the worker showed no evidence; the price is refunded to the payer, the bond returned',
  undecided: 'undecided: the price is refunded to the payer, half of the bond is lost',
}

function stateOf({ status, rung, outcome }: OnChainCase): string {
  return `case ${status}, ${rung === 0 ? 'first' : 'last'} rung${outcome === 'none' ? '' : `: ${outcome}`}`
}

function printResult(io: Io, { caseId, transaction, bond }: ChallengeResult, ruled: OnChainCase | undefined): void {
  printLine(io, transaction === undefined ? `already a party of case ${caseId}` : `case ${caseId}, in ${transaction}`)
  printLine(io, `bond: ${formatOpg(bond)} OPG`)
  if (ruled !== undefined) printLine(io, `ruling: ${outcomeWords[ruled.outcome]}`)
}

function documentOf(opened: ChallengeResult, ruled: OnChainCase | undefined): object {
  const { caseId, batchId, account, bond, jurorFee, ownReplay, transaction = null } = opened
  return {
    ...{ caseId, batchId, account, bond: String(bond), jurorFee: String(jurorFee), ownReplay, transaction },
    ruling: ruled === undefined ? null : { outcome: ruled.outcome, rung: ruled.rung },
  }
}

function exitCodeOf(outcome: CaseOutcome): number {
  if (outcome === 'wrong' || outcome === 'notServed') return exitCodes.yes
  return outcome === 'right' ? exitCodes.no : exitCodes.undecided
}
