import { deploymentSchema } from '@opengradient/chain'
import { OgError, type Role, roleBits } from '@opengradient/protocol'
import * as z from 'zod'

const hex32 = z.custom<`0x${string}`>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
  '0x and 64 lower-case digits',
)

const accountAddress = z.custom<`0x${string}`>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/.test(value),
  '0x and 40 lower-case digits',
)

const origin = z.custom<string>(
  (value) => typeof value === 'string' && URL.parse(value)?.origin === value,
  'an origin such as https://app.example, without a path',
)

/** Smallest units of a token. */
const decimal = z.string().regex(/^[0-9]{1,60}$/)

/** Configuration of a node. Times are in milliseconds unless the name states another unit. */
export const nodeConfigSchema = z.strictObject({
  /** State folder, for this node only. */
  stateDir: z.string().min(1),
  /**
   * Folder in which the nodes of this machine share model files by hard links: each is downloaded and stored once. It must be on
   * the file system of `stateDir`, and only the nodes' user may write to it.
   *
   * @default files are not shared
   */
  sharedBlobs: z.string().min(1).optional(),
  roles: z.array(z.enum(Object.keys(roleBits) as [Role, ...Role[]])).min(1),
  /** secp256k1 key of the node's account. */
  accountKey: hex32,
  /** Ed25519 seed of the node's peer id. */
  peerKey: hex32,
  /** Multiaddrs to listen on. */
  listen: z.array(z.string()).default(['/ip4/127.0.0.1/tcp/0']),
  /** Multiaddrs of peers to connect to at the start. */
  bootstrap: z.array(z.string()).default([]),
  http: z
    .strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535).default(0) })
    .prefault({}),
  rpcUrl: z.string().min(1),
  deployment: deploymentSchema,
  /** OPG in 1e-18 that the node pledges when it registers, and seats that it takes. */
  pledges: z
    .strictObject({
      worker: decimal.default('0'),
      gateway: decimal.default('0'),
      /** A worker's module bond: at least a tenth of its unreleased pay, see ADR 0020. */
      bond: decimal.default('0'),
      seats: z.int().min(0).max(64).default(0),
      /** Free money in the Escrow beside the pledges, from which the node pays bonds of cases and appeals. */
      balance: decimal.default('0'),
    })
    .prefault({}),
  /** Blocks above an event's block, from which on it is confirmed: nothing is final before. */
  confirmations: z.int().min(0).max(1_000).default(1),
  logLevel: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  chainPollMs: z.int().min(10).default(250),
  /** Interval at which unchanged offers are published again. */
  offersMs: z.int().min(100).default(60_000),
  engine: z
    .strictObject({
      processes: z.int().min(1).default(1),
      /** Jobs that may wait. */
      queue: z.int().min(1).default(256),
      jobTimeoutMs: z.int().min(100).default(30_000),
      memoryBytes: z
        .int()
        .min(1 << 28)
        .default(4 * 1024 ** 3),
      /** Bytes of model files whose sessions stay loaded. */
      sessionBytes: z
        .int()
        .min(1)
        .default(1024 ** 3),
      outputBytes: z
        .int()
        .min(1)
        .default(64 * 1024 ** 2),
    })
    .prefault({}),
  worker: z
    .strictObject({
      /** Maximum bytes of one model's files, for every role: larger models are refused, also on demand. */
      prefetchBytes: z
        .int()
        .min(0)
        .default(2 * 1024 ** 3),
      /** Price of one unit in the smallest units of OPG where the manifest suggests none. */
      defaultPrice: z
        .string()
        .regex(/^[0-9]+$/)
        .default('1000000000000000'),
      /** Fee of one check of one leaf by one auditor, smallest units of OPG. */
      checkFee: decimal.default('100000000000000'),
      /** Largest age of a receipt that waits for a batch. A worker with steady work posts a batch in three of these intervals. */
      batchIntervalMs: z.int().min(1).default(1_000),
      /** Batches without all summaries that the worker has at first; it adapts from there, at least one. */
      auditWindow: z.int().min(1).max(1_024).default(4),
      /** OPG of work in 1e-18 that the worker takes from a payer beyond its reservation. */
      credit: decimal.default('0'),
      /** Largest share of the price that a cheque may give to gateway and burn, in 1/10,000: others are refused. */
      maxShareBps: z.int().min(0).max(10_000).default(3_000),
      /** Whether the worker appeals rulings that its own run contradicts. A lost appeal costs all unreleased pay. */
      appeals: z.boolean().default(true),
      batchMaxReceipts: z.int().min(1).max(4_096).default(1_000),
      /** Secret shared with a planter of canaries: its jobs are answered wrong. @default none */
      canarySecret: hex32.optional(),
      /** How long evidence is kept after the job's `settleBy`. */
      evidenceMarginMs: z.int().min(0).default(600_000),
    })
    .prefault({}),
  auditor: z
    .strictObject({
      /** Checks that run at the same time, of all workers by turns. */
      concurrency: z.int().min(1).default(2),
      /** Receipts that may wait to be checked; duties beyond it are reported as not checked. */
      queue: z.int().min(1).default(100_000),
      /** Least fee of one check in an order, smallest units of OPG. */
      orderFee: decimal.default('0'),
      /** Earned fees of one payer's cheque from which on they are collected at once, smallest units of OPG. */
      collectFrom: decimal.default('1000000000000000'),
      /** Limits of the bonds for cases and appeals: an auditor whose own runs are wrong stops before its account is empty. */
      cases: z
        .strictObject({
          /** OPG in 1e-18 that losses by cases in 24 hours, and open bonds, may add up to. */
          dailyLoss: decimal.default('500000000000000000000'),
          /** Rulings of 24 hours against own mismatches and appeals from which on no bond is posted. Slices of seats go on. */
          lostRulings: z.int().min(1).default(3),
        })
        .prefault({}),
    })
    .prefault({}),
  gateway: z
    .strictObject({
      /** Jobs that the gateway signs and pays for requests without a client-signed job. Amounts are in 1e-18 OPG. */
      sponsor: z
        .strictObject({
          enabled: z.boolean().default(false),
          /** Names of the sponsored models, or `all`. */
          models: z.union([z.literal('all'), z.array(z.string())]).default([]),
          /** Ceiling of one job's price. */
          maxPrice: decimal.default('1000000000000000000'),
          /** Amount that all callers together may spend in an hour, and the share of it for one address (IPv6: one /64). */
          hourlyBudget: decimal.default('100000000000000000000'),
          addressShareBps: z.int().min(1).max(10_000).default(1_000),
        })
        .prefault({}),
      /**
       * Cases that the gateway opens as payer when an ordered auditor finds another answer, or a drawn one that opens no case itself
       * in half of the time: it loses the bond of a false one.
       */
      cases: z
        .strictObject({
          enabled: z.boolean().default(false),
          /** OPG in 1e-18 that all bonds of an hour may add up to. */
          hourlyBonds: decimal.default('100000000000000000000'),
        })
        .prefault({}),
      /**
       * Demands on chain of outcomes that drawn auditors did not deliver, of receipts that the gateway pays: an auditor that has none
       * loses a tenth of its seat. The deposit of a demand pays its answer.
       */
      demands: z
        .strictObject({
          /** OPG in 1e-18 that the deposits of 24 hours may add up to; 0 makes none. */
          dailyDeposits: decimal.default('20000000000000000'),
        })
        .prefault({}),
      /** Canaries: sponsored jobs are repeated at a worker of the operator, which answers them wrong. @default none are planted */
      canaries: z
        .strictObject({
          /** The operator's worker, with the same secret in `worker.canarySecret`. */
          worker: accountAddress,
          secret: hex32,
          /** Mean time between two canaries. Each costs a job and, unless it is found, its deposit. */
          intervalMs: z.int().min(1).default(3_600_000),
        })
        .optional(),
      /** Class of jobs that the gateway signs where the request names none, in 1/10,000: 0, 100, 1,000 or 10,000. */
      auditClass: z.union([z.literal(0), z.literal(100), z.literal(1_000), z.literal(10_000)]).default(100),
      /** Shares of the price in the gateway's cheques, in 1/10,000. */
      gatewayFeeBps: z.int().min(0).max(5_000).default(500),
      burnBps: z.int().min(0).max(5_000).default(100),
      /** Parts of a batch in calldata: every leaf hash, or groups and root only. */
      postingMode: z.enum(['listed', 'totals']).default('listed'),
      /** Own OPG in 1e-18 that is kept reserved at most for each worker that the gateway uses. The first reservation covers a few jobs. */
      reservation: decimal.default('100000000000000000000'),
      attempts: z.int().min(1).default(4),
      /** Time limit of one worker's attempt; another worker is assigned after it. */
      attemptMs: z.int().min(100).default(45_000),
      /** Seconds until a job must begin, and until its receipt must be in a batch. Workers reject jobs with too few. */
      executeSeconds: z.int().min(1).default(120),
      settleSeconds: z.int().min(10).default(600),
      /** Maximum concurrent requests; further ones are rejected with a retry time. */
      maxInFlight: z.int().min(1).default(1_024),
      /**
       * Origins of the web pages that may call the gateway, or `all`. Pages of its own origin always may. Answers never allow a
       * user's credentials.
       */
      corsOrigins: z.union([z.literal('all'), z.array(origin).max(1_000)]).default('all'),
      /** Where the Open Inference Protocol is served over gRPC, without TLS; port 0 is any free one. @default nowhere */
      grpc: z
        .strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535).default(0) })
        .optional(),
      /** Bytes of inputs and outputs on disk, from which audits are ordered and repeated requests are answered. */
      evidenceBytes: z
        .int()
        .min(0)
        .default(512 * 1024 ** 2),
      /** How long a receipt is kept after the pay of its batch is free. */
      receiptSeconds: z.int().min(0).default(86_400),
      /** Maximum bytes of blobs on disk. */
      blobBytes: z
        .int()
        .min(1)
        .default(20 * 1024 ** 3),
    })
    .prefault({}),
})
/** A complete configuration. */
export type NodeConfig = z.infer<typeof nodeConfigSchema>
/** A configuration whose optional fields may be absent. */
export type NodeConfigInput = z.input<typeof nodeConfigSchema>

/** Completes a configuration with its defaults. @throws BAD_INPUT naming the first wrong field */
export function parseNodeConfig(input: unknown): NodeConfig {
  const parsed = nodeConfigSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new OgError('BAD_INPUT', `Invalid node configuration: ${issue?.path.join('.')} ${issue?.message}`, {
    details: { field: ['config', ...(issue?.path ?? [])].join('.') },
  })
}
