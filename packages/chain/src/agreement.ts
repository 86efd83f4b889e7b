import { canonicalJson, OgError, toOgError } from '@opengradient/protocol'

/**
 * Asks every endpoint the same and returns what at least `quorum` of them answer alike.
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
  const votes = new Map<string, { answer: T; count: number }>()
  for (const answer of answers) {
    const key = fingerprint(answer)
    const vote = votes.get(key) ?? { answer, count: 0 }
    vote.count++
    votes.set(key, vote)
  }
  for (const { answer, count } of votes.values()) if (count >= quorum) return answer
  if (answers.length < quorum) {
    const failed = settled.find((result) => result.status === 'rejected')
    const reason = failed === undefined ? '' : ` ${toOgError(failed.reason).shortMessage}`
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

function fingerprint(value: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify({ value }, (_, item) => (typeof item === 'bigint' ? `${item}n` : item))),
  )
}
