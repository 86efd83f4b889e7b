/**
 * Compliance suites: what every back end of records and blobs must do. Run by this package for its own back ends and by
 * whoever brings another one; needs vitest.
 */
export { blobsCompliance } from './testing/blobs-compliance.ts'
export { recordsCompliance } from './testing/records-compliance.ts'
