import type { Address, Role } from '@opengradient/protocol'

import type { NodeRegistryCache } from '../../registry/node-registry-cache.ts'

/** Whether each account was active in its role at a time, in Unix seconds. Missing accounts are read from the chain. */
export async function areActive(
  nodes: Pick<NodeRegistryCache, 'fetchMissing' | 'assertActive'>,
  accounts: Partial<Record<Role, Address>>,
  atSeconds: number,
): Promise<boolean> {
  try {
    await nodes.fetchMissing(Object.values(accounts))
    for (const [role, account] of Object.entries(accounts)) nodes.assertActive(account, role as Role, atSeconds)
    return true
  } catch {
    return false
  }
}
