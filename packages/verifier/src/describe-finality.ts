import type { OnChainStanding } from '@opengradient/chain'

import type { Check } from './check.ts'

/** The outcome of the check `finality` for the state of a receipt on chain. */
export function describeFinality(standing: OnChainStanding): Omit<Check, 'name'> {
  switch (standing.state) {
    case 'signed':
      return { ok: null, detail: 'pending: in no batch yet' }
    case 'settled':
      return { ok: null, detail: 'pending: the challenge window is open' }
    case 'challenged':
      return { ok: null, detail: 'challenged: a dispute is open' }
    case 'voided':
      return { ok: false, detail: 'voided: a challenge was upheld and the worker is not paid' }
    case 'confirmed':
      return standing.closed
        ? { ok: true, detail: 'final: a challenge was dismissed and the window is closed' }
        : { ok: null, detail: 'pending: a challenge was dismissed and the window is open' }
    case 'final':
      return { ok: true, detail: 'final: the window is closed and no challenge is open' }
  }
}
