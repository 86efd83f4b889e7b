/** What a user can do to a node of a devnet, to see how the network takes it. */
export const disturbances = ['kill', 'pause', 'slow', 'resume'] as const
export type Disturbance = (typeof disturbances)[number]
