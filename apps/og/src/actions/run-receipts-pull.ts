import path from 'node:path'

import { updateReceipt } from '@opengradient/client'
import {
  createHasher,
  decodeReceiptFile,
  encodeReceiptFile,
  OgError,
  type ReceiptFile,
  receiptFileToJson,
  receiptType,
} from '@opengradient/protocol'
import { firstFailure } from '@opengradient/verifier'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { ReceiptsPullOptions } from '../commands/receipts-pull-command.ts'
import { connectClient } from '../connect-client.ts'
import { describeNews } from '../describe-news.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf, writeFileAtomically } from '../file-io.ts'
import { findNetwork } from '../find-network.ts'
import { readReceiptText } from '../receipt-input.ts'

/** Runs `og receipts pull HASH`. @returns the exit code */
export async function runReceiptsPull(io: Io, hash: string, options: ReceiptsPullOptions): Promise<number> {
  const { receipt: name = 'receipt.json' } = options
  const client = connectClient(io, await findNetwork(io, options))
  const known = await readOwnFile(io, name, hash)
  const updated = await updateReceipt(client, known)
  const { checks, guarantee, state } = await client.verify(updated)
  const failed = firstFailure(checks)
  if (failed) {
    throw new OgError(
      'CHECK_FAILED',
      `The receipt does not hold with the news of the network: ${failed.name}: ${failed.detail}`,
      {
        next: [`${name} is unchanged. Ask another gateway with --gateway URL.`],
      },
    )
  }
  await writeFileAtomically(path.resolve(io.cwd, name), encodeReceiptFile(updated))
  if (options.json) {
    printJson(io, { receiptHash: hash, file: name, state, guarantee, receipt: receiptFileToJson(updated) })
  } else {
    printLine(io, `${name}: ${describeNews(updated)}`)
    printLine(io, `guarantee: ${guarantee}`)
  }
  return exitCodes.yes
}

/** The receipt file that a pull extends. @throws USAGE when it does not exist or has another receipt */
async function readOwnFile(io: Io, name: string, hash: string): Promise<ReceiptFile> {
  if ((await kindOf(path.resolve(io.cwd, name))) === undefined) {
    throw new OgError('USAGE', `${name} does not exist, and the network has no inputs and outputs of a receipt.`, {
      next: ['Name the file that `og infer --receipt FILE` wrote with --receipt FILE.'],
    })
  }
  const file = decodeReceiptFile(await readReceiptText(io, name))
  const own = createHasher(file.domain).digest(receiptType, file.receipt.value)
  if (own !== hash)
    throw new OgError('USAGE', `${name} is the receipt ${own}.`, { next: ['Name the file of this hash.'] })
  return file
}
