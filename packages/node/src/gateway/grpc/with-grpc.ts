import type { Components, NodeRole } from '../../components.ts'
import { createGrpcServer } from './grpc-server.ts'
import { type GrpcComponents, serveGrpc } from './serve-grpc.ts'

/** A gateway with its gRPC server, where its configuration has one. */
export function withGrpc(
  role: NodeRole,
  { config, metrics }: Pick<Components, 'config' | 'metrics'>,
  isStarted: () => boolean,
  served: GrpcComponents,
): NodeRole {
  if (config.gateway.grpc === undefined) return role
  const server = createGrpcServer({ metrics, bodies: served.runner.bodies, isStarted })
  serveGrpc(server, served)
  return {
    ...role,
    async stop() {
      await server.close()
      await role.stop()
    },
    grpc: server,
  }
}
