import type { NodeOptions } from '@opengradient/node/v2'

/** Replaces an audit of a leaf, by the honest one or without it. */
export type AuditorFault = NonNullable<NonNullable<NodeOptions['auditor']>['audit']>
