/**
 * Compliance suites for back ends of records and blobs. This package runs them for its own back ends. They need vitest and
 * fast-check.
 */
export { blobsCompliance } from './testing/blobs-compliance.ts'
export { recordsCompliance } from './testing/records-compliance.ts'
