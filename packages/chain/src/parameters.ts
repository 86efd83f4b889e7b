import type { Address } from '@opengradient/protocol'

/** Parameters of `Batches`. Times in seconds, amounts in 1e-18 OPG, shares in 1/10,000. */
export interface BatchParameters {
  readonly window: number
  /** After the window, for the summaries of the first draw. */
  readonly grace: number
  /** For each of the two redraws. */
  readonly redrawTime: number
  /** E: pay can be withdrawn this long after the window. */
  readonly settleDelay: number
  /** Longest time from signing a job to its `settleBy`. */
  readonly jobLifetime: number
  readonly suspension: number
  /** Auditors that are drawn for a batch, k: 1 to 4. */
  readonly drawn: number
  /** Largest value of a worker's unreleased batches, as a share of its stake. */
  readonly valueBps: number
  /** Least bond of a worker, as a share of the value of its unreleased batches (ADR 0020). */
  readonly bondBps: number
  /** Share of the stake that an objective fault takes, and share of that for the account that proved it. */
  readonly slashBps: number
  readonly bountyBps: number
  readonly workerStake: bigint
  readonly gatewayStake: bigint
  /** OPG per gas, for refunds of gas. */
  readonly gasPrice: bigint
}

/** Parameters of `Challenges`, `Cases` and both juries. Times in seconds, amounts in 1e-18 OPG. */
export interface CaseParameters {
  readonly vote: number
  readonly reveal: number
  readonly appeal: number
  /** Seats of the first and of the last rung. */
  readonly firstRung: number
  readonly lastRung: number
  /** With fewer eligible accounts, drawn auditors that challenged are jurors of the last rung too. */
  readonly minimumJurors: number
  readonly leastBond: bigint
  /** Gas of a juror, refunded twice at the module's gas price. */
  readonly jurorGas: bigint
}

/** Parameters of `ModelRegistry`. */
export interface ModelRegistryParameters {
  /** In 1e-18 OPG. */
  readonly depositPerByte: bigint
  /** Seconds from a version's deprecation until its deposit can be returned. */
  readonly refundDelay: number
  /** Seconds from a commitment until its registration. */
  readonly commitAge: number
}

/** A token that groups may be paid in. */
export interface TokenTerms {
  readonly token: Address
  /** OPG (1e-18) per smallest unit of the token, times 1e18. */
  readonly opgRate: bigint
  /** Least price of a leaf, in the token's smallest unit. */
  readonly leastPrice: bigint
}

/** Parameters of all contracts of a network. The contracts bound each of them both ways. */
export interface NetworkParameters {
  readonly batches: BatchParameters
  readonly cases: CaseParameters
  readonly models: ModelRegistryParameters
  /** Least price of a leaf in OPG, 1e-18. */
  readonly leastPrice: bigint
  /** Tokens other than OPG. @default none */
  readonly tokens?: readonly TokenTerms[]
}

const opg = 10n ** 18n

/** Parameters for a public network: windows of minutes, pay free after four hours. */
export const recommendedParameters: NetworkParameters = {
  batches: {
    window: 600,
    grace: 300,
    redrawTime: 450,
    settleDelay: 14_400,
    jobLifetime: 900,
    suspension: 86_400,
    drawn: 2,
    valueBps: 5_000,
    bondBps: 1_000,
    slashBps: 5_000,
    bountyBps: 1_000,
    workerStake: 1_000n * opg,
    gatewayStake: 1_000n * opg,
    gasPrice: 10n ** 9n,
  },
  cases: {
    vote: 1_800,
    reveal: 600,
    appeal: 600,
    firstRung: 7,
    lastRung: 31,
    minimumJurors: 7,
    leastBond: 20n * opg,
    jurorGas: 200_000n,
  },
  models: { depositPerByte: 10n ** 12n, refundDelay: 7 * 86_400, commitAge: 60 },
  leastPrice: 10n ** 14n,
}

/** Parameters for a local network with a block each second: every clock has at least five blocks, the exit delay is 180 s. */
export const devnetParameters: NetworkParameters = {
  batches: {
    ...recommendedParameters.batches,
    window: 20,
    grace: 10,
    redrawTime: 10,
    settleDelay: 90,
    jobLifetime: 60,
    suspension: 60,
  },
  cases: {
    ...recommendedParameters.cases,
    vote: 10,
    reveal: 5,
    appeal: 5,
    firstRung: 3,
    minimumJurors: 3,
  },
  models: { ...recommendedParameters.models, refundDelay: 60, commitAge: 5 },
  leastPrice: recommendedParameters.leastPrice,
}

/** The module's exit delay in seconds: longer than job lifetime, window and E together. */
export function exitDelayOf({ jobLifetime, window, settleDelay, grace }: BatchParameters): number {
  return jobLifetime + window + settleDelay + grace
}
