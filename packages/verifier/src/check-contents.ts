import {
  assertRules,
  assertTensor,
  countUnits,
  fieldSalt,
  type Hex,
  hashParams,
  hashRequest,
  hashSalt,
  hashTensors,
  jobRules,
  modelIdOf,
  OgError,
  offerRules,
  type ReceiptFile,
  receiptRules,
  runtimeIdsOf,
  selectOutputs,
} from '@opengradient/protocol'
import { matchTensors } from '@opengradient/tasks'
import { acceptedRuntimes } from './accepted-runtimes.ts'
import { assertOutputsFit } from './assert-outputs-fit.ts'
import { type Check, check } from './check.ts'

/** Hashes that the caller has already computed from the same bytes. */
export interface KnownHashes {
  readonly modelId?: Hex
  readonly inputHash?: Hex
}

/** The part of a receipt file that its contents are checked in. */
export type ReceiptContents = Pick<
  ReceiptFile,
  'job' | 'offer' | 'receipt' | 'manifest' | 'salt' | 'params' | 'request' | 'inputs' | 'outputs'
>

/** The checks of the enclosed bytes: manifest, inputs, parameters, request and outputs match the hashes of the receipt. */
export function checkContents(file: ReceiptContents, known: KnownHashes = {}): Check[] {
  const job = file.job.value
  const offer = file.offer.value
  const receipt = file.receipt.value
  const { manifest, salt } = file
  return [
    check('model', () => {
      assertRules([jobRules.modelId], { job, modelId: known.modelId ?? modelIdOf(manifest) })
      return `${manifest.name}@${manifest.version}, ${job.modelId}`
    }),
    check('runtime', () => {
      const listed = runtimeIdsOf(manifest)
      const runtimeIds = acceptedRuntimes(job.runtimes, listed, receipt.runtimeId) ?? []
      assertRules([jobRules.runtimes, offerRules.runtimeId, receiptRules.runtimeId], {
        job,
        offer,
        receipt,
        runtimeIds,
      })
      const runtime = manifest.runtimes[listed.indexOf(receipt.runtimeId)]
      return `${runtime?.engine} ${runtime?.version}, ${runtime?.provider}`
    }),
    check('input', () => {
      const inputHash = known.inputHash ?? hashTensors('input', fieldSalt(salt, 'input'), file.inputs)
      assertRules([jobRules.inputHash], { job, inputHash })
      matchTensors(file.inputs, manifest)
      const units = countUnits(manifest, file.inputs, file.outputs)
      assertRules([jobRules.maxUnits, receiptRules.countedUnits], { job, receipt, units })
      return job.inputHash
    }),
    check('parameters', () => {
      assertRules([jobRules.paramsHash], { job, paramsHash: hashParams(fieldSalt(salt, 'params'), file.params) })
      selectOutputs(manifest, file.params.outputs)
      return job.paramsHash
    }),
    check('request', () => {
      assertRules([jobRules.requestHash], { job, requestHash: hashRequest(fieldSalt(salt, 'request'), file.request) })
      return file.request === null ? 'tensors' : file.request.kind
    }),
    check('output', () => {
      const outputSalt = fieldSalt(salt, 'output')
      const outputHash = hashTensors('output', outputSalt, file.outputs)
      assertRules([receiptRules.outputHash, receiptRules.outputSaltHash, receiptRules.finishReason], {
        receipt,
        outputHash,
        outputSaltHash: hashSalt(outputSalt),
      })
      for (const output of file.outputs) assertTensor(output)
      assertOutputsFit(manifest, file.params, file.outputs)
      return receipt.outputHash
    }),
  ]
}

/** Whether the outputs have fewer than 2^32 values: floating-point numbers count all their bits, labels a byte. */
export function hasFewOutputs({ outputs }: Pick<ReceiptFile, 'outputs'>): boolean {
  const bits = outputs.reduce((sum, { datatype, data, shape }) => {
    const isFloat = datatype.startsWith('FP')
    return sum + 8 * (isFloat ? data.length : shape.reduce((product, size) => product * size, 1))
  }, 0)
  return bits < 32
}

/** The error of a file whose contents contradict each other. */
export function badReceipt(field: string, message: string): OgError {
  return new OgError('BAD_RECEIPT', message, { details: { field } })
}
