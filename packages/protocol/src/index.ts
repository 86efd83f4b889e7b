/**
 * The protocol's objects, their canonical encoding, hashes and signatures, and the interfaces that the layers above
 * share. Runs in Node and in browsers.
 */
export { addressSchema, bytes32Schema, bytesSchema } from './byte-schemas.ts'
export { canonicalJson, decodeRecord, encodeRecord, equalBytes, parseCanonicalJson } from './canonical.ts'
export {
  blinded,
  bytesRoot,
  commitTensor,
  type Direction,
  hashTensors,
  leafBytes,
  proveRange,
  type RangeProof,
  rangeRoot,
  type TensorCommitment,
} from './commitment.ts'
export { type Comparison, compareOutputs } from './compare.ts'
export { type Domain, domainSchema } from './domain.ts'
export {
  bigintToBytes,
  bytesToBigint,
  createHasher,
  type FieldType,
  type Hasher,
  type StructJson,
  type StructType,
  type StructValue,
  struct,
  type ValueOf,
} from './eip712.ts'
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
  describeGuarantee,
  formatRequirement,
  meets,
  parseRequirement,
  type Requirement,
  type Standing,
} from './guarantee.ts'
export { halfToNumber, numberToHalf } from './half.ts'
export { keccak256, keccak256Hex, sha256, sha256Hex } from './hash.ts'
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
export { limits } from './limits.ts'
export {
  cidSchema,
  decodeManifest,
  encodeManifest,
  type Manifest,
  type ManifestFile,
  manifestCid,
  manifestSchema,
  maxManifestBytes,
  modelIdOf,
  modelIdOfCid,
  parseManifest,
  type Steps,
  stepsSchema,
  type TaskKind,
  taskKinds,
  tensorSpecSchema,
} from './manifest.ts'
export { modelNameSchema, modelVersionSchema } from './model-name.ts'
export { type Assignment, assignmentType } from './objects/assignment.ts'
export { type Job, jobType, visibilities } from './objects/job.ts'
export { type Offer, offerType, priceOf } from './objects/offer.ts'
export { finishReasons, isEquivocation, type Receipt, receiptType } from './objects/receipt.ts'
export {
  type Signed,
  type SignedJson,
  signedJsonSchema,
  signedRecordSchema,
  signedToJson,
  signedToRecord,
  signStruct,
} from './objects/signed.ts'
export {
  isReplayed,
  outcomeName,
  type Verdict,
  type VerdictMethod,
  type VerdictOutcome,
  verdictMethods,
  verdictOutcomes,
  verdictType,
} from './objects/verdict.ts'
export { isOgError, OgError, type OgErrorOptions, toOgError } from './og-error.ts'
export { hashParams, hashRequest, type Request, requestSchema, runParamsSchema, selectOutputs } from './params.ts'
export {
  decodeBase64,
  decodeReceiptFile,
  encodeBase64,
  encodeReceiptFile,
  maxReceiptFileBytes,
  parseReceiptFile,
  parseSignedAnswer,
  type ReceiptFile,
  receiptFileToJson,
  type SignedAnswer,
  type SignedAnswerJson,
  signedAnswerToJson,
  tensorToJson,
} from './receipt-file.ts'
export { type OnChainFacts, type OnChainState, onChainState, type ReceiptState, receiptState } from './receipt-state.ts'
export { type Role, roleBits, rolesFromBits, rolesToBits } from './roles.ts'
export { assignmentRules } from './rules/assignment-rules.ts'
export { jobRules } from './rules/job-rules.ts'
export { offerRules } from './rules/offer-rules.ts'
export { receiptRules } from './rules/receipt-rules.ts'
export { assertRules, type BodyFault, type FactName, type Rule, type RuleFacts } from './rules/rule.ts'
export { assertSignature, type SignatureRule, signatureRules } from './rules/signature-rules.ts'
export { canonicalOrtRuntime, type Runtime, runtimeId, runtimeIdsOf, runtimeSchema } from './runtime.ts'
export { isOnDuty } from './sampling.ts'
export {
  assertSignedBy,
  createSigner,
  recoverSigner,
  type Signature,
  type Signer,
  signatureSchema,
} from './signature.ts'
export { SingleChunkExecution } from './single-chunk-execution.ts'
export {
  assertFiniteInput,
  assertTensor,
  type Datatype,
  datatypes,
  elementCount,
  isDatatype,
  type Tensor,
  type TensorSpec,
  tensorOf,
  tensorValues,
} from './tensor.ts'
export { countUnits, type Units } from './units.ts'
export { type Announcement, announcementCodec } from './wire/announcement.ts'
export { type Codec, recordCodec } from './wire/codec.ts'
export {
  type Evidence,
  type EvidenceRequest,
  type EvidenceResponse,
  evidenceCodec,
  evidenceRequestCodec,
  evidenceRequestDigest,
  evidenceResponseCodec,
  hashEvidence,
  signEvidenceRequest,
} from './wire/evidence.ts'
export {
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxDelivered,
} from './wire/job-stream.ts'
export {
  answerCodec,
  gossipGroupCodec,
  maxGossipGroup,
  offerCodec,
  signedAnswerRecordSchema,
  signedAnswerToRecord,
  verdictCodec,
} from './wire/signed-answer.ts'
export { streamNames, type Topic, topics } from './wire/stream-names.ts'
export {
  type SyncRequest,
  type SyncResponse,
  type SyncTopic,
  syncRequestCodec,
  syncResponseCodec,
  syncTopics,
} from './wire/sync.ts'
export { tensorRecordSchema, tensorsRecordSchema, tensorToRecord } from './wire/tensor-record.ts'
export { fromWireError, toWireError, type WireError, wireErrorSchema } from './wire-error.ts'
