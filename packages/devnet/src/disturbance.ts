/** Disturbances of a node of a devnet, by which a user sees how the network reacts. */
export const disturbances = ['kill', 'pause', 'slow', 'resume'] as const
export type Disturbance = (typeof disturbances)[number]
