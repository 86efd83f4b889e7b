/** Roles of a node and their bits in the registry. */
export const roleBits = { gateway: 1, worker: 2, auditor: 4, host: 8 } as const
export type Role = keyof typeof roleBits

export function rolesToBits(roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | roleBits[role], 0)
}

export function rolesFromBits(bits: number): Role[] {
  return (Object.keys(roleBits) as Role[]).filter((role) => (bits & roleBits[role]) !== 0)
}
