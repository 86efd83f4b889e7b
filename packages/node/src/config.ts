import { deploymentSchema } from '@opengradient/chain'
import { OgError, type Role, roleBits } from '@opengradient/protocol'
import * as z from 'zod'

const hex32 = z.custom<`0x${string}`>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
  '0x and 64 lower-case digits',
)

/** Smallest units of a token. */
const decimal = z.string().regex(/^[0-9]{1,60}$/)

/** Configuration of a node. Times are in milliseconds unless the name states another unit. */
export const nodeConfigSchema = z.strictObject({
  /** State folder, for this node only. */
  stateDir: z.string().min(1),
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
  /** OPG staked at registration, in 1e-18, decimal. */
  stake: z.string().regex(/^[0-9]+$/),
  logLevel: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  chainPollMs: z.int().min(10).default(250),
  /** Interval of the announcements of load and offers. */
  announceMs: z.int().min(100).default(1_000),
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
      gatewayFeeBps: z.int().min(0).max(5_000).default(500),
      burnBps: z.int().min(0).max(5_000).default(100),
      /** Minimum time between two batches. */
      batchIntervalMs: z.int().min(1).default(1_000),
      batchMaxReceipts: z.int().min(1).max(4_096).default(1_000),
      /** How long evidence is kept after the job's `settleBy`. */
      evidenceMarginMs: z.int().min(0).default(600_000),
    })
    .prefault({}),
  auditor: z
    .strictObject({
      /** Audits of one worker's receipts at the same time. */
      concurrency: z.int().min(1).default(2),
      /** Receipts that may wait to be audited. */
      queue: z.int().min(1).default(100_000),
      /** Attempts to fetch evidence before it counts as unavailable. */
      evidenceAttempts: z.int().min(1).default(5),
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
          /** Kept allocated to the gateway's own jobs. */
          allocation: decimal.default('1000000000000000000000'),
        })
        .prefault({}),
      auditBps: z.int().min(0).max(10_000).default(10_000),
      attempts: z.int().min(1).default(4),
      /** Time limit of one worker's attempt; another worker is assigned after it. */
      attemptMs: z.int().min(100).default(45_000),
      /** Seconds until a job must begin, and until its receipt must be in a batch. Workers reject jobs with too few. */
      executeSeconds: z.int().min(1).default(120),
      settleSeconds: z.int().min(120).default(600),
      /** Maximum concurrent requests; further ones are rejected with a retry time. */
      maxInFlight: z.int().min(1).default(1_024),
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
