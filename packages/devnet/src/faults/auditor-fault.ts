import type { NodeOptions } from '@opengradient/node'

/** Replaces an audit of a leaf, by the honest one or without it. */
export type AuditorFault = NonNullable<NonNullable<NodeOptions['auditor']>['audit']>
