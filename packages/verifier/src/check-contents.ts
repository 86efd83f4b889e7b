import {
  assertRules,
  countUnits,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  jobRules,
  modelIdOf,
  type ReceiptFile,
  type Runtime,
  receiptRules,
  runtimeIdsOf,
} from '@opengradient/protocol'

import { assertOutputsFit } from './assert-outputs-fit.ts'
import { type Check, check } from './check.ts'

/** Hashes that the caller has already computed from the same bytes. */
export interface KnownHashes {
  readonly modelId?: Hex
  readonly inputHash?: Hex
}

/** The checks of the enclosed bytes: manifest, inputs, parameters, request and outputs match the hashes of the receipt. */
export function checkContents(file: ReceiptFile, known: KnownHashes = {}): Check[] {
  const job = file.job.value
  const receipt = file.receipt.value
  return [
    check('model', () => {
      assertRules([jobRules.modelId], { job, modelId: known.modelId ?? modelIdOf(file.manifest) })
      return `${file.manifest.name}@${file.manifest.version}, ${job.modelId}`
    }),
    check('runtime', () => {
      const runtimeIds = runtimeIdsOf(file.manifest)
      assertRules([jobRules.runtimeId], { job, runtimeIds })
      const { engine, version, provider } = file.manifest.runtimes[runtimeIds.indexOf(job.runtimeId)] as Runtime
      return `${engine} ${version}, ${provider}`
    }),
    check('input', () => {
      const inputHash = known.inputHash ?? hashTensors('input', file.blind, file.inputs)
      assertRules([jobRules.inputHash], { job, inputHash })
      assertRules([receiptRules.countedUnits], { receipt, units: countUnits(file.manifest, file.inputs) })
      return job.inputHash
    }),
    check('parameters', () => {
      assertRules([jobRules.paramsHash], { job, paramsHash: hashParams(file.blind, file.params) })
      return job.paramsHash
    }),
    check('request', () => {
      assertRules([jobRules.requestHash], { job, requestHash: hashRequest(file.blind, file.request) })
      return file.request === null ? 'tensors' : file.request.kind
    }),
    check('output', () => {
      assertRules([receiptRules.outputHash], { receipt, outputHash: hashTensors('output', file.blind, file.outputs) })
      assertOutputsFit(file.manifest, file.params, file.outputs)
      return receipt.outputHash
    }),
  ]
}
