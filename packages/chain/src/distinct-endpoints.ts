/**
 * One URL for each origin, the first of several: two URLs of one origin are one party, whose false data must not agree with
 * itself.
 */
export function distinctEndpoints(rpcUrls: readonly string[]): readonly string[] {
  const byOrigin = new Map<string, string>()
  for (const rpcUrl of rpcUrls) {
    const origin = originOf(rpcUrl)
    if (!byOrigin.has(origin)) byOrigin.set(origin, rpcUrl)
  }
  return [...byOrigin.values()]
}

function originOf(rpcUrl: string): string {
  return URL.canParse(rpcUrl) ? new URL(rpcUrl).origin : rpcUrl
}
