// Audits come after answers: whoever wants to know what a request costs has to wait for them.

/** @returns {Promise<number>} verdicts that all auditors of a network gave so far */
async function verdicts(document) {
  let sum = 0
  for (const { roles, url } of document.nodes) {
    if (!roles.includes('auditor')) continue
    const text = await (await fetch(`${url}/metrics`)).text()
    for (const [, value] of text.matchAll(/^og_auditor_verdicts_total\{.*\} ([0-9.e+]+)$/gm)) sum += Number(value)
  }
  return sum
}

const lookMs = 500
/** Auditors that gave no verdict for this long have none left to give. */
const silentMs = 2_000
const longestMs = 180_000

/**
 * Waits until the auditors have nothing left to do.
 * @returns {Promise<number>} seconds until the last verdict; 0 without auditors
 */
export async function auditsSettled(document) {
  if (!document.nodes.some(({ roles }) => roles.includes('auditor'))) return 0
  const begun = performance.now()
  let last = await verdicts(document)
  let changedAt = begun
  while (performance.now() - changedAt < silentMs && performance.now() - begun < longestMs) {
    await new Promise((resolve) => setTimeout(resolve, lookMs))
    const now = await verdicts(document)
    if (now !== last) changedAt = performance.now()
    last = now
  }
  return (changedAt - begun) / 1_000
}
