import type { Clients } from '../clients.ts'
import type { BatchParameters, CaseParameters, ModelRegistryParameters } from '../parameters.ts'
import { readFrom } from '../read-from.ts'

/** Parameters of the deployed contracts. They never change. */
export interface OnChainParameters {
  readonly batches: BatchParameters
  readonly cases: CaseParameters
  readonly models: ModelRegistryParameters
  /** Seconds between the beginning and the end of a withdrawal. */
  readonly exitDelay: number
}

const known = new WeakMap<Clients, Promise<OnChainParameters>>()

/** Reads the parameters of the deployed contracts, once for each set of endpoints. @throws CHAIN, RPC_DISAGREE */
export function getParameters(clients: Clients): Promise<OnChainParameters> {
  const reading = known.get(clients) ?? readParameters(clients)
  known.set(clients, reading)
  reading.catch(() => known.delete(clients))
  return reading
}

async function readParameters(clients: Clients): Promise<OnChainParameters> {
  const [batches, cases, models, exitDelay] = await Promise.all([
    readFrom(clients, 'settlement', 'parameters', []),
    readFrom(clients, 'challenges', 'parameters', []),
    readFrom(clients, 'modelRegistry', 'parameters', []),
    readFrom(clients, 'settlement', 'exitDelay', []),
  ])
  return { batches, cases, models, exitDelay: Number(exitDelay) }
}
