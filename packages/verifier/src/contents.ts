import {
  countUnits,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  modelIdOf,
  OgError,
  type ReceiptFile,
  runtimeId,
} from '@opengradient/protocol'
import { assertOutputsFit } from './assert-outputs-fit.ts'
import { type Check, check, same } from './check.ts'

/** Hashes that whoever checks computed from the same bytes a moment ago, before it asked. */
export interface KnownHashes {
  readonly modelId?: Hex
  readonly inputHash?: Hex
}

/** What the enclosed bytes must hash to: everything of a receipt file that is not a signature. */
export function checkContents(file: ReceiptFile, known: KnownHashes = {}): Check[] {
  const job = file.job.value
  const receipt = file.receipt.value
  return [
    check('model', () => {
      same('the manifest is the one that the job names', known.modelId ?? modelIdOf(file.manifest), job.modelId)
      return `${file.manifest.name}@${file.manifest.version}, ${job.modelId}`
    }),
    check('runtime', () => {
      const runtime = file.manifest.runtimes.find((candidate) => runtimeId(candidate) === job.runtimeId)
      if (runtime === undefined) throw new OgError('BAD_RECEIPT', "The job's runtime is none of the manifest's.")
      return `${runtime.engine} ${runtime.version}, ${runtime.provider}`
    }),
    check('input', () => {
      const inputHash = known.inputHash ?? hashTensors('input', file.blind, file.inputs)
      same('the input hashes to inputHash', inputHash, job.inputHash)
      const units = countUnits(file.manifest, file.inputs)
      same('the input units are counted right', receipt.inputUnits, units.inputUnits)
      same('the output units are counted right', receipt.outputUnits, units.outputUnits)
      return job.inputHash
    }),
    check('parameters', () => {
      same('the parameters hash to paramsHash', hashParams(file.blind, file.params), job.paramsHash)
      return job.paramsHash
    }),
    check('request', () => {
      same('the request hashes to requestHash', hashRequest(file.blind, file.request), job.requestHash)
      return file.request === null ? 'tensors' : file.request.kind
    }),
    check('output', () => {
      same('the output hashes to outputHash', hashTensors('output', file.blind, file.outputs), receipt.outputHash)
      assertOutputsFit(file.manifest, file.params, file.outputs)
      return receipt.outputHash
    }),
  ]
}
