import path from 'node:path'
import { tensorToOip } from '@opengradient/api'
import { CheckFailedError, GuaranteeNotReachedError, type InferResult } from '@opengradient/client'
import {
  createHasher,
  describeGuarantee,
  encodeReceiptFile,
  OgError,
  parseRequirement,
  type ReceiptFile,
  receiptFileToJson,
  receiptType,
  type Tensor,
} from '@opengradient/protocol'
import type { TaskResult } from '@opengradient/tasks'
import { type Check, firstFailure } from '@opengradient/verifier'

import { connect } from '../connect.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf, writeWhole } from '../files.ts'
import { type InputOptions, readInferInput } from '../infer-input.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { readLockfile } from '../lockfile.ts'
import { findNetwork, type NetworkOptions } from '../network.ts'
import { paint } from '../paint.ts'
import { renderChecks, renderTrusted } from '../render-checks.ts'
import { reportError } from '../report-error.ts'
import { printable } from '../table.ts'

export interface InferCommandOptions extends InputOptions, NetworkOptions {
  readonly receipt?: string
  readonly require?: string
  readonly timeout?: number
  readonly json?: boolean
}

/** `og infer NAME` @returns the exit code */
export async function infer(io: Io, model: string, options: InferCommandOptions): Promise<number> {
  const require = parseRequirement(options.require ?? 'signed')
  const { receipt, timeout } = options
  if (receipt !== undefined && (await kindOf(path.resolve(io.cwd, receipt))) === 'folder') {
    throw new OgError('USAGE', `${receipt} is a folder.`, { next: ['--receipt names the file to write.'] })
  }
  const input = await readInferInput(io, options)
  const network = await findNetwork(io, options)
  const client = connect(io, network, await readLockfile(io))
  let answer: InferResult
  try {
    answer = await client.infer({
      model,
      ...input,
      require,
      ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
    })
  } catch (error) {
    if (error instanceof CheckFailedError || error instanceof GuaranteeNotReachedError)
      return refuse(io, error, options)
    throw error
  }
  await save(io, answer.receiptFile, options)
  if (options.json) printJson(io, documentOf(answer, answer.receiptFile))
  else printAnswer(io, answer, options)
  return exitCodes.yes
}

async function save(io: Io, file: ReceiptFile, { receipt }: InferCommandOptions): Promise<void> {
  if (receipt !== undefined) await writeWhole(path.resolve(io.cwd, receipt), encodeReceiptFile(file))
}

/** An answer that is held back: what is known goes to the receipt file, and never to the first line. */
async function refuse(
  io: Io,
  error: CheckFailedError | GuaranteeNotReachedError,
  options: InferCommandOptions,
): Promise<number> {
  const { receiptFile } = error
  if (receiptFile) await save(io, receiptFile, options)
  const checks = error instanceof CheckFailedError ? error.checks : []
  if (options.json && receiptFile) {
    const guarantee =
      error instanceof GuaranteeNotReachedError
        ? describeGuarantee(error.standing)
        : `none: ${firstFailure(checks)?.name ?? 'the answer'} does not hold`
    const receiptHash = createHasher(receiptFile.domain).digest(receiptType, receiptFile.receipt.value)
    printJson(io, {
      ...documentOf({ outputs: [], result: null, guarantee, receiptHash, latencyMs: 0, checks }, receiptFile),
      latencyMs: null,
    })
  }
  if (!options.json) for (const line of renderChecks(checks, io.colour.stderr)) noteLine(io, line)
  const code = reportError(error, io)
  if (receiptFile && options.receipt !== undefined) noteLine(io, `  What is known of it is in ${options.receipt}.`)
  return code
}

interface Shown {
  readonly outputs: readonly Tensor[]
  readonly result: TaskResult
  readonly guarantee: string
  readonly receiptHash: string
  readonly latencyMs: number
  readonly checks: readonly Check[]
}

function documentOf(shown: Shown, file: ReceiptFile): object {
  return {
    outputs: shown.outputs.map((tensor) => {
      const { name, datatype, shape, data } = tensorToOip(tensor)
      return { name, datatype, shape, data }
    }),
    result: shown.result,
    guarantee: shown.guarantee,
    receiptHash: shown.receiptHash,
    receipt: receiptFileToJson(file),
    latencyMs: Math.round(shown.latencyMs * 10) / 10,
    checks: shown.checks,
  }
}

function printAnswer(io: Io, answer: InferResult, { receipt }: InferCommandOptions): void {
  const colour = io.colour.stdout
  const held = answer.checks.filter(({ ok }) => ok === true)
  const open = answer.checks.filter(({ ok }) => ok === null)
  printLine(io, paint('bold', printable(answer.summary), colour))
  printLine(io)
  printLine(io, `checked here: ${[...new Set(held.map(({ name }) => name))].join(', ')}`)
  if (open.length > 0)
    printLine(io, `not decided yet: ${open.map(({ name, detail }) => `${name} (${printable(detail)})`).join(', ')}`)
  printLine(io, `guarantee: ${answer.guarantee}`)
  for (const line of renderTrusted(answer.stillTrusted)) printLine(io, line)
  printLine(io, `receipt: ${answer.receiptHash}${receipt === undefined ? '' : `, saved to ${receipt}`}`)
}
