import type {
  Address,
  AuditClass,
  Cheque,
  Hex,
  Job,
  Manifest,
  Request,
  RunParams,
  Signed,
  SignedAnswer,
  Tensor,
} from '@opengradient/protocol'

/** A job that the requester signed, with the payer's cheque. */
export interface ClientJob {
  readonly job: Signed<Job>
  readonly cheque: Signed<Cheque>
}

/** A request whose tensors match the model's manifest. */
export interface DispatchRequest {
  readonly manifest: Manifest
  readonly modelId: Hex
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
  /** From which each commitment has its salt. */
  readonly salt: Hex
  /** Network address of the caller, for its share of budgets. */
  readonly caller: string
  /** Without one the gateway sponsors the request. */
  readonly clientJob: ClientJob | undefined
  /** Of a sponsored job. */
  readonly auditClass: AuditClass
  /** Of a sponsored job; undefined for a value of the gateway's. */
  readonly orderCommit: Hex | undefined
  /** Of a sponsored job; the zero address without one. */
  readonly client: Address
  /** The workers that may run the job; undefined for any. */
  readonly workers?: readonly Address[] | undefined
  /** The most that the job may cost with its audit, in the smallest units of the token. @default no limit but the payer's */
  readonly maxPrice?: bigint | undefined
}

/** The answer of a worker, checked by the rules that verifiers apply. */
export interface DispatchedAnswer extends SignedAnswer {
  readonly receiptHash: Hex
  readonly jobHash: Hex
  readonly outputs: readonly Tensor[]
  /** Root of the outputs: large ones take milliseconds to hash. */
  readonly outputRoot: Hex
  /** The answer of a second worker, where a hook assigned the answered job once more. @default none */
  readonly again?: DispatchedAnswer
}
