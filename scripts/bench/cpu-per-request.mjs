// CPU time per request of each part of the network, audits and settlement included.

/** The parts of the network in the order of the tables. */
const nodeParts = ['gateway', 'worker', 'engine', 'auditor', 'audit engine']
export const networkParts = [...nodeParts, 'chain', 'client']

/**
 * CPU time per request of each measured model and topology, and per second of each idle network: one flat record per line,
 * so that the files of two runs can be joined by `model` and `topology`. Parts that a topology does not have are absent.
 *
 * @returns {{
 *   model: string, topology: string, requests: number, microseconds: Record<string, number>, total: number,
 *   nodesOverIdle: number | undefined,
 * }[]} `model` is `idle` for a network without requests, whose figures are per second. `nodesOverIdle` is the time of all nodes
 *   per request, without what an idle network takes in the same time
 */
export function cpuPerRequest(topologies) {
  const record = (model, { name: topology, audit, workers, auditors }, requests, cpu) => {
    const present = networkParts.filter((part) => cpu[part] !== undefined)
    const microseconds = Object.fromEntries(present.map((part) => [part, cpu[part]]))
    const total = Object.values(microseconds).reduce((sum, value) => sum + value, 0)
    return { ...{ model, topology, audit, workers, auditors }, requests, microseconds, total }
  }
  return topologies.flatMap((topology) => [
    record('idle', topology, 0, topology.idleCpuMicroseconds),
    ...Object.entries(topology.throughput).map(([label, { requests, seconds, cpuMicroseconds, results }]) => {
      // The client is one that verifies. The remaining time of this process went into requests to the plain servers.
      const client = results.at(-1).cpuMicroseconds.verified.client.median
      const idleMicroseconds = (sumOfNodes(topology.idleCpuMicroseconds) * seconds) / requests
      return {
        ...record(label, topology, requests, { ...cpuMicroseconds, client }),
        nodesOverIdle: sumOfNodes(cpuMicroseconds) - idleMicroseconds,
      }
    }),
  ])
}

const sumOfNodes = (cpu) => nodeParts.reduce((sum, part) => sum + (cpu[part] ?? 0), 0)
