import { canonicalJson, isOgError, OgError, toOgError } from '@opengradient/protocol'

/**
 * Asks every endpoint the same and returns what at least `quorum` of them answer alike. A refusal on which that many agree
 * (a contract's revert, say) is an answer too, and is thrown as it is.
 * @throws RPC_DISAGREE when too few answers agree, CHAIN when too few came at all
 */
export async function agree<Client, T>(
  clients: readonly Client[],
  quorum: number,
  what: string,
  ask: (client: Client) => Promise<T>,
): Promise<T> {
  if (clients.length === 1) return ask(clients[0] as Client)
  const settled = await Promise.allSettled(clients.map(ask))
  const answers = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value)
  const failures = settled.filter((result) => result.status === 'rejected').map(({ reason }): unknown => reason)
  const agreed = most(answers, fingerprint)
  if (agreed && agreed.count >= quorum) return agreed.item
  const refusals = failures.filter((reason) => isOgError(reason)).filter(({ code }) => code !== 'CHAIN')
  const refused = most(refusals, ({ code, shortMessage }) => `${code} ${shortMessage}`)
  if (refused && refused.count >= quorum) throw refused.item
  if (answers.length + refusals.length < quorum) {
    const reason = failures.length === 0 ? '' : ` ${toOgError(failures[0]).shortMessage}`
    throw new OgError(
      'CHAIN',
      `${what}: only ${answers.length} of ${clients.length} RPC endpoints answered.${reason}`,
      {
        next: [`${quorum} must agree; check the endpoints.`],
      },
    )
  }
  throw new OgError('RPC_DISAGREE', `${what}: the RPC endpoints disagree.`, {
    next: [`${quorum} of ${clients.length} must give the same answer; find out which endpoint lies or lags.`],
  })
}

/** What occurs most often, the first of equals. */
function most<T>(items: readonly T[], keyOf: (item: T) => string): { item: T; count: number } | undefined {
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
