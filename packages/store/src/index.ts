/**
 * Blobs by content id, records and a durable outbox; in memory and on disk behind the same interfaces.
 */
export type { BlobStat, BlobStore, BlobStoreOptions, PartialFile, StoredBlob } from './blob-store.ts'
export { importFile, memoryBlobs, openDiskBlobs } from './blobs.ts'
export { maxBlockBytes } from './cid.ts'
export { cidOfContent } from './dag-builder.ts'
export { type DiskRecords, type DiskRecordsInit, openDiskRecords } from './disk-records.ts'
export { type FetchBlobOptions, type FetchBlocks, type FetchedBlock, fetchBlob } from './fetch-blob.ts'
export { type FolderLock, lockFolder } from './lock-folder.ts'
export { memoryRecords } from './memory-records.ts'
export { openOutbox } from './open-outbox.ts'
export type { RecordsDamage } from './open-reported-level.ts'
export type {
  Outbox,
  OutboxBackoff,
  OutboxEntry,
  OutboxHandler,
  OutboxItem,
  OutboxOptions,
  OutboxProcessOptions,
  OutboxState,
} from './outbox.ts'
export { prefixed } from './prefixed.ts'
