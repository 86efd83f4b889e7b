import { deploymentSchema } from '@opengradient/chain'
import { type Role, roleBits } from '@opengradient/protocol'
import { z } from 'zod'

const hex32 = z.custom<`0x${string}`>(
  (value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value),
  '0x and 64 lower-case digits',
)

/** Everything that decides how a node behaves. Times in milliseconds unless the name says otherwise. */
export const nodeConfigSchema = z.strictObject({
  /** Folder of this node alone. */
  stateDir: z.string().min(1),
  roles: z.array(z.enum(Object.keys(roleBits) as [Role, ...Role[]])).min(1),
  /** secp256k1 key of the node's account. */
  accountKey: hex32,
  /** Ed25519 seed of the node's peer id. */
  peerKey: hex32,
  /** Multiaddrs to listen on. */
  listen: z.array(z.string()).default(['/ip4/127.0.0.1/tcp/0']),
  /** Multiaddrs of peers to join by. */
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
  /** How often the node says what it offers. */
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
      /** Fetch every model as it is registered, up to this size; larger ones on demand. */
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
      /** Least time between two batches. */
      batchIntervalMs: z.int().min(1).default(1_000),
      batchMaxReceipts: z.int().min(1).max(4_096).default(1_000),
      /** How long evidence is kept after the batch was claimed. */
      evidenceMarginMs: z.int().min(0).default(600_000),
    })
    .prefault({}),
  auditor: z
    .strictObject({
      /** Audits of one worker's receipts at the same time. */
      concurrency: z.int().min(1).default(2),
      /** Receipts that may wait to be audited. */
      queue: z.int().min(1).default(100_000),
      /** Tries to get evidence before it counts as unavailable. */
      evidenceAttempts: z.int().min(1).default(5),
    })
    .prefault({}),
  gateway: z
    .strictObject({
      /** Sign and pay for requests that bring no job. */
      sponsor: z.boolean().default(true),
      /** OPG kept allocated to its own jobs when it sponsors, in 1e-18. */
      sponsorAllocation: z
        .string()
        .regex(/^[0-9]+$/)
        .default('1000000000000000000000'),
      auditBps: z.int().min(0).max(10_000).default(10_000),
      attempts: z.int().min(1).default(4),
      /** How long a worker may take for one attempt before another worker is asked. */
      attemptMs: z.int().min(100).default(45_000),
      /** Seconds that a job may take to begin, and to be in a batch. Workers take none that leaves them too little. */
      executeSeconds: z.int().min(1).default(120),
      settleSeconds: z.int().min(120).default(600),
      /** Requests at the same time; more are refused with a retry time. */
      maxInFlight: z.int().min(1).default(1_024),
      /** Bytes of uploaded blobs that the gateway keeps. */
      blobBytes: z
        .int()
        .min(1)
        .default(20 * 1024 ** 3),
    })
    .prefault({}),
})
export type NodeConfig = z.infer<typeof nodeConfigSchema>
/** What has to be given; the rest has defaults. */
export type NodeConfigInput = z.input<typeof nodeConfigSchema>
