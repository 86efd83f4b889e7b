import { ApiClient, type RouteAnswer, type RouteDefinition, type RouteRequest } from '@opengradient/api'

/** Time limit of one exchange with one gateway. */
const timeoutMs = 15_000

/**
 * Calls a route of the first gateway that answers.
 * @throws the error of the gateway; UNAVAILABLE when no gateway can be reached or the answer breaks the contract
 */
export async function askGateway<const Route extends RouteDefinition>(
  gateways: readonly string[],
  route: Route,
  request: RouteRequest<Route>,
): Promise<RouteAnswer<Route>['body']> {
  const client = new ApiClient({ urls: gateways, rounds: 1, timeoutMs })
  return (await client.call(route, request, { signal: new AbortController().signal })).body
}
