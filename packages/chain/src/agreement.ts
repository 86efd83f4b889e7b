import { canonicalJson, isOgError, OgError, toOgError } from '@opengradient/protocol'

/**
 * Sends one request to every endpoint and returns the value that at least `quorum` of them return. An error on which that many
 * agree, such as a contract's revert, counts as a response and is thrown unchanged. A single endpoint needs no agreement with a
 * quorum of one.
 *
 * @param subject noun for error messages
 * @throws RPC_DISAGREE when too few responses agree, CHAIN when fewer than `quorum` endpoints respond
 */
export async function agree<Client, T>(
  clients: readonly Client[],
  quorum: number,
  subject: string,
  request: (client: Client) => Promise<T>,
): Promise<T> {
  if (clients.length === 1 && quorum <= 1) return request(clients[0] as Client)
  const settled = await Promise.allSettled(clients.map(request))
  const values = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value)
  const failures = settled.filter((result) => result.status === 'rejected').map(({ reason }): unknown => reason)
  const agreed = mostFrequent(values, fingerprint)
  if (agreed && agreed.count >= quorum) return agreed.item
  const rejections = failures.filter((reason) => isOgError(reason)).filter(({ code }) => code !== 'CHAIN')
  const rejected = mostFrequent(rejections, ({ code, shortMessage }) => `${code} ${shortMessage}`)
  if (rejected && rejected.count >= quorum) throw rejected.item
  if (values.length + rejections.length < quorum) {
    const reason = failures.length === 0 ? '' : ` ${toOgError(failures[0]).shortMessage}`
    throw new OgError(
      'CHAIN',
      `${subject}: only ${values.length} of ${clients.length} RPC endpoints responded.${reason}`,
      {
        next: [`${quorum} must agree, and URLs of one origin count once; check the endpoints.`],
      },
    )
  }
  throw new OgError('RPC_DISAGREE', `${subject}: the RPC endpoints disagree.`, {
    next: [`${quorum} of ${clients.length} must return the same value; find the endpoint that is wrong or behind.`],
  })
}

/** The item whose key occurs most often; the first of several. */
function mostFrequent<T>(items: readonly T[], keyOf: (item: T) => string): { item: T; count: number } | undefined {
  const votes = new Map<string, { item: T; count: number }>()
  for (const item of items) {
    const key = keyOf(item)
    const vote = votes.get(key) ?? { item, count: 0 }
    vote.count++
    votes.set(key, vote)
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]
}

function fingerprint(value: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify({ value }, (_, item) => (typeof item === 'bigint' ? `${item}n` : item))),
  )
}
