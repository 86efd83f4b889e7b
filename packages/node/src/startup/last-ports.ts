import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Ports of a node's last run. */
export interface LastPorts {
  readonly http?: number | undefined
  readonly grpc?: number | undefined
  readonly p2p?: number | undefined
}

/** A restarted node listens on its last ports, so that peers and registry need not learn new addresses. */
export async function readPorts(stateDir: string): Promise<LastPorts> {
  try {
    return JSON.parse(await readFile(path.join(stateDir, 'ports.json'), 'utf8')) as LastPorts
  } catch {
    return {}
  }
}

export async function writePorts(stateDir: string, ports: LastPorts): Promise<void> {
  await writeFile(path.join(stateDir, 'ports.json'), JSON.stringify(ports))
}

/** TCP port of a multiaddr. */
export function portOf(address: string | undefined): number | undefined {
  const match = /\/tcp\/([0-9]+)/.exec(address ?? '')
  return match ? Number(match[1]) : undefined
}
