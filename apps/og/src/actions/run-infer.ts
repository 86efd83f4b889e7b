import path from 'node:path'
import { type Answer, CheckFailedError, GuaranteeNotReachedError } from '@opengradient/client'
import {
  createHasher,
  createSigner,
  describeGuarantee,
  encodeReceiptFile,
  type ReceiptFile,
  receiptFileToJson,
  receiptType,
} from '@opengradient/protocol'
import { firstFailure } from '@opengradient/verifier'
import { adviseOnModel } from '../advise-on-model.ts'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { InferCommandOptions } from '../commands/infer-command.ts'
import { connectClient } from '../connect-client.ts'
import { exitCodes } from '../exit-codes.ts'
import { writeFileAtomically } from '../file-io.ts'
import { findNetwork } from '../find-network.ts'
import { readInferRequest } from '../infer-request.ts'
import { readLockfile } from '../lockfile-io.ts'
import { paint } from '../paint.ts'
import { readKey } from '../read-key.ts'
import { renderChecks, renderTrusted } from '../render-checks.ts'
import { reportError } from '../report-error.ts'

/** Runs `og infer NAME`. @returns the exit code */
export async function runInfer(io: Io, model: string, options: InferCommandOptions): Promise<number> {
  const { require, input } = await readInferRequest(io, options)
  const { timeout, audit, worker } = options
  const network = await findNetwork(io, options)
  const lockfile = await readLockfile(io)
  const key = await readKey(io, options.key)
  const client = connectClient(io, network, {
    ...(lockfile && { lockfile }),
    ...(key && { clientKey: createSigner(key) }),
  })
  let answer: Answer
  try {
    const asked = client.infer({
      model,
      ...input,
      require,
      ...(audit !== undefined && { audit }),
      ...(worker !== undefined && { worker }),
      ...(timeout !== undefined && { timeoutMs: timeout * 1000 }),
    })
    answer = await adviseOnModel(network.gateways, asked)
  } catch (error) {
    if (error instanceof CheckFailedError || error instanceof GuaranteeNotReachedError)
      return reject(io, error, options)
    throw error
  }
  await save(io, answer.receiptFile, options)
  if (options.json) printJson(io, answer)
  else printAnswer(io, answer, options)
  return exitCodes.yes
}

async function save(io: Io, file: ReceiptFile, { receipt }: InferCommandOptions): Promise<void> {
  if (receipt !== undefined) await writeFileAtomically(path.resolve(io.cwd, receipt), encodeReceiptFile(file))
}

/** Reports a rejected answer. Its receipt is saved where requested; its result is never printed. */
async function reject(
  io: Io,
  error: CheckFailedError | GuaranteeNotReachedError,
  options: InferCommandOptions,
): Promise<number> {
  const { receiptFile } = error
  if (receiptFile) await save(io, receiptFile, options)
  const checks = error instanceof CheckFailedError ? error.checks : []
  if (!options.json) for (const line of renderChecks(checks, io.colour.stderr)) noteLine(io, line)
  const code = reportError(error, io, {
    json: options.json ?? false,
    beside: receiptFile && rejected(error, receiptFile),
  })
  if (receiptFile && options.receipt !== undefined) noteLine(io, `  The receipt is saved in ${options.receipt}.`)
  return code
}

/** Fields of the document of a rejected answer beside the error: all but its result. */
function rejected(error: CheckFailedError | GuaranteeNotReachedError, file: ReceiptFile): object {
  const checks = error instanceof CheckFailedError ? error.checks : []
  const receiptHash = createHasher(file.domain).digest(receiptType, file.receipt.value)
  const receipt = receiptFileToJson(file)
  return { outputs: [], result: null, guarantee: guaranteeOf(error), receiptHash, receipt, latencyMs: null, checks }
}

/** The guarantee of a rejected answer. */
function guaranteeOf(error: CheckFailedError | GuaranteeNotReachedError): string {
  if (error instanceof CheckFailedError)
    return `none: ${firstFailure(error.checks)?.name ?? 'the answer'} does not hold`
  return error.standing === undefined
    ? 'not known: the chain did not answer in time'
    : describeGuarantee(error.standing)
}

function printAnswer(io: Io, answer: Answer, { receipt }: InferCommandOptions): void {
  const colour = io.colour.stdout
  const passed = answer.checks.filter(({ ok }) => ok === true)
  // The guarantee states what is pending for finality.
  const undecided = answer.checks.filter(({ name, ok }) => ok === null && name !== 'finality')
  printLine(io, paint('bold', answer.summary, colour))
  printLine(io)
  printLine(io, `checked here: ${[...new Set(passed.map(({ name }) => name))].join(', ')}`)
  if (undecided.length > 0)
    printLine(io, `not decided yet: ${undecided.map(({ name, detail }) => `${name} (${detail})`).join(', ')}`)
  printLine(io, `guarantee: ${answer.guarantee}`)
  for (const line of renderTrusted(answer.stillTrusted)) printLine(io, line)
  printLine(io, `receipt: ${answer.receiptHash}${receipt === undefined ? '' : `, saved to ${receipt}`}`)
}
