/**
 * The protocol's signed objects in a fixed layout, the public draw, batches, summaries and their rules; canonical encodings, hashes,
 * signatures, tensors, manifests and errors; and the interfaces that the layers above share. Runs in Node and in browsers.
 */
export { decodeBase64, encodeBase64 } from './base64.ts'
export {
  type Batch,
  type BatchGroup,
  type BatchItem,
  batchIdOf,
  buildBatch,
  caseIdOf,
  type Group,
  groupType,
  hashGroups,
  hashLeaf,
  type Leaf,
  leafList,
  leafType,
  maxGroups,
  maxLeaves,
} from './batch.ts'
export { assertBitmap, bitmapOf, bitsOf, hasBit, hashBitmap } from './bitmap.ts'
export { type JsonLimits, parseBoundedJson } from './bounded-json.ts'
export { type AuditResult, type BuiltSummary, buildSummary, type SummaryInput } from './build-summary.ts'
export { addressSchema, bytes32Schema } from './byte-schemas.ts'
export { canonicalJson, decodeRecord, encodeRecord, equalBytes, parseCanonicalJson } from './canonical.ts'
export { firstStrayNaN, withCanonicalNaN } from './canonical-nan.ts'
export { type ChainCoverage, chainCoverage, isSameSummary } from './chain-coverage.ts'
export {
  fieldSalt,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashSalt,
  hashTensors,
  paramsRoot,
  requestRoot,
  type SaltedField,
  saltedFields,
  saltedHash,
  tensorsRoot,
} from './commitments.ts'
export { type Comparison, compareOutputs } from './compare.ts'
export { type Counts, countOutcomes, packCounts, unpackCounts } from './counts.ts'
export { type AuditorOutcome, type Coverage, contrary, coverageOf, noCoverage } from './coverage.ts'
export { type Domain, domainSchema } from './domain.ts'
export {
  type AuditorDraw,
  createLeafDraw,
  type DrawnSeat,
  drawAuditors,
  drawContrary,
  drawOrder,
  drawPlace,
  drawSeats,
  drawSeed,
  drawTries,
  isAudited,
  type LeafRisk,
  leastSeatStake,
  type OrderDraw,
  orderCommit,
  orderSeed,
  type PlaceChange,
  placesBefore,
  rateAlways,
  rateOf,
  type Seat,
  type SeatBounds,
} from './draw.ts'
export { type CaseParty, type DrawnJury, drawJury, type JuryDraw } from './draw-jury.ts'
export {
  type DetailsOf,
  type ErrorCode,
  type ErrorDetails,
  type ErrorEntry,
  type ErrorSource,
  errorCatalogue,
  type FieldDetails,
  type LimitDetails,
} from './error-catalogue.ts'
export { formatOpg } from './format-opg.ts'
export {
  decodeGenerationJob,
  defaultGenerationSettings,
  encodeGenerationJob,
  type GenerationJob,
  type GenerationSettings,
  generationEndOf,
  generationEnds,
  generationInputs,
  generationLimits,
  generationOutputs,
} from './generation-job.ts'
export {
  type Assessment,
  assess,
  describeGuarantee,
  formatRequirement,
  parseRequirement,
  type Requirement,
  satisfies,
} from './guarantee.ts'
export { halfToNumber, numberToHalf } from './half.ts'
export { keccak256, keccak256Hex, sha256, sha256Hex } from './hash.ts'
export { createHasher, type Hasher } from './hasher.ts'
export { type Address, fromHex, type Hex, toHex, zeroAddress, zeroBytes32 } from './hex.ts'
export type { Blobs, ByteRange } from './interfaces/blobs.ts'
export { type Clock, systemClock } from './interfaces/clock.ts'
export type {
  Execution,
  ExecutionChunk,
  ExecutionModel,
  ExecutionRequest,
  ExecutionResult,
  Executor,
  ExecutorLoad,
  ExecutorRuntime,
  RunParams,
  SumOrder,
} from './interfaces/execution.ts'
export { type Logger, silentLogger } from './interfaces/logger.ts'
export {
  type Counter,
  type Gauge,
  type Histogram,
  type Labels,
  type Metrics,
  silentMetrics,
} from './interfaces/metrics.ts'
export { type Random, randomBytes32, systemRandom } from './interfaces/random.ts'
export type { RecordOperation, Records } from './interfaces/records.ts'
export { jsonTextAt } from './json-text-at.ts'
export { limits } from './limits.ts'
export {
  cidSchema,
  decodeManifest,
  encodeManifest,
  generationSchema,
  type Manifest,
  type ManifestFile,
  manifestCid,
  manifestMemory,
  manifestSchema,
  maxManifestBytes,
  modelIdOf,
  modelIdOfCid,
  parseManifest,
  type Steps,
  stepsSchema,
  type TaskKind,
  type TextGeneration,
  taskKinds,
  tensorSpecSchema,
} from './manifest.ts'
export {
  isInTree,
  type MerkleTree,
  maxPathLength,
  merkleRoot,
  merkleTree,
  packPath,
  unpackPath,
} from './merkle-tree.ts'
export { modelNameSchema, modelVersionSchema } from './model-name.ts'
export { type Assignment, assignmentType, batchTimeSeconds } from './objects/assignment.ts'
export { type Calibration, calibrationType, maxTolerance, toleranceUnit } from './objects/calibration.ts'
export { type Canary, canaryCommit } from './objects/canary.ts'
export { type Checkpoint, checkpointType, extendsCheckpoint } from './objects/checkpoint.ts'
export {
  type Cheque,
  type ChequeParties,
  chequeKey,
  chequeType,
  postingModes,
  type Reservation,
  reservationType,
} from './objects/cheque.ts'
export { type Hello, helloType } from './objects/hello.ts'
export { type AuditClass, auditClasses, type Job, jobType, settleMarginOf, visibilities } from './objects/job.ts'
export { auditFeeOf, type Offer, offerType, priceOf } from './objects/offer.ts'
export {
  hashList,
  type Order,
  type OrderReply,
  type OrderVerdict,
  orderParties,
  orderReplyType,
  orderType,
  orderVerdictType,
} from './objects/order.ts'
export { finishReasons, isEquivocation, type Receipt, receiptType } from './objects/receipt.ts'
export { type Summary, summaryType } from './objects/summary.ts'
export { isOgError, OgError, type OgErrorOptions, toOgError } from './og-error.ts'
export {
  decodeDistance,
  encodeDistance,
  hashOutcomeLeaf,
  isChecked,
  isConfirming,
  isContrary,
  isTagConsistent,
  type OutcomeLeaf,
  type OutcomeName,
  outcomeLeafType,
  outcomeName,
  outcomes,
  tagOf,
} from './outcomes.ts'
export { type Request, requestSchema, runParamsSchema, selectOutputs } from './params.ts'
export {
  type DrawnRound,
  decodeReceiptFile,
  encodeReceiptFile,
  type Inclusion,
  parseReceiptFile,
  parseSignedAnswer,
  type ReceiptFile,
  type ReceiptOrder,
  type ReceiptSummary,
  receiptFileToJson,
  type SignedAnswer,
  signedAnswerToJson,
} from './receipt-file.ts'
export {
  type CaseState,
  type ChainDraw,
  type ReceiptFacts,
  type ReceiptState,
  type RequesterDraw,
  receiptState,
  type VoidReason,
  voidReason,
} from './receipt-state.ts'
export { type Role, roleBits, rolesFromBits, rolesToBits } from './roles.ts'
export { type RecoveredKeys, type Root, recoverKey, rootType, signUnderRoot } from './root-signature.ts'
export { multipleOfNoise, noiseInputs, noiseLimits, roundingNoise } from './rounding-noise.ts'
export { assignmentRules } from './rules/assignment-rules.ts'
export { batchRules } from './rules/batch-rules.ts'
export { calibrationRules } from './rules/calibration-rules.ts'
export { caseRules } from './rules/case-rules.ts'
export { chequeRules, orderChequeRules } from './rules/cheque-rules.ts'
export { chainStateErrors, contractErrorRules, contractFaultRules } from './rules/contract-errors.ts'
export { evidenceRules } from './rules/evidence-rules.ts'
export { jobRules } from './rules/job-rules.ts'
export { leafListRules } from './rules/leaf-list-rules.ts'
export { offerRules } from './rules/offer-rules.ts'
export { orderRules, orderVerdictRules } from './rules/order-rules.ts'
export { receiptRules } from './rules/receipt-rules.ts'
export {
  assertRules,
  type BatchFacts,
  type DutyFacts,
  type FactName,
  type Rule,
  type RuleCode,
  type RuleFacts,
} from './rules/rule.ts'
export { assertSignature, type SignatureContext, type SignatureRule, signatureRules } from './rules/signature-rules.ts'
export { outcomeRules, summaryRules } from './rules/summary-rules.ts'
export { canonicalOrtRuntime, type Runtime, runtimeId, runtimeIdsOf, runtimeSchema } from './runtime.ts'
export { createSigner, recoverSigner, type Signature, type Signer, signatureSchema } from './signature.ts'
export { maxRooted, type RootedName, rootKinds } from './signature-form.ts'
export {
  packSigned,
  type Signed,
  type SignedJson,
  signedJsonSchema,
  signedToJson,
  signStruct,
  unpackSigned,
} from './signed.ts'
export { SingleChunkExecution } from './single-chunk-execution.ts'
export { type FieldType, type StructJson, type StructType, type StructValue, struct, type ValueOf } from './struct.ts'
export {
  assertInputNumbers,
  assertTensor,
  type Datatype,
  datatypes,
  elementCount,
  fitsShape,
  isDatatype,
  type Tensor,
  type TensorSpec,
  tensorOf,
  tensorValues,
  unknownRank,
} from './tensor.ts'
export {
  bytesRoot,
  commitTensor,
  type Direction,
  leafBytes,
  type TensorCommitment,
} from './tensor-commitment.ts'
export { countUnits, type Units } from './units.ts'
export type { WireOutcome, WirePlace } from './wire/answer-fields.ts'
export { type Codec, recordCodec } from './wire/codec.ts'
export {
  duties,
  type Evidence,
  type EvidenceMessage,
  type EvidenceRequest,
  type EvidenceResponse,
  evidenceCodec,
  evidenceMessageCodec,
  evidenceRequestType,
  evidenceResponseCodec,
  type OutputRequest,
  outputRequestType,
} from './wire/evidence-stream.ts'
export { maxReceiptsPerMessage } from './wire/fields.ts'
export {
  type JobCall,
  jobCallCodec,
  jobCallType,
  type OfferList,
  offersCodec,
  type ResultNotice,
  resultNoticeCodec,
} from './wire/gossip.ts'
export {
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxAcknowledged,
} from './wire/job-stream.ts'
export {
  maxOrdered,
  type OrderMessage,
  type OrderResponse,
  orderMessageCodec,
  orderResponseCodec,
} from './wire/order-stream.ts'
export {
  type ResultMessage,
  type ResultResponse,
  resultMessageCodec,
  resultResponseCodec,
} from './wire/results-stream.ts'
export { streamNames, type Topic, topics } from './wire/stream-names.ts'
export { fromWireError, toWireError, type WireError, wireErrorSchema } from './wire-error.ts'
