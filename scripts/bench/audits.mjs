// Audits and settlement follow the responses: the cost of a request is complete only after them.

import { routes } from '../../packages/api/dist/index.js'

/** @returns {Promise<number>} number of outcomes of all auditors of a network so far */
async function outcomes(document) {
  let sum = 0
  for (const { roles, url } of document.nodes) {
    if (!roles.includes('auditor')) continue
    const text = await (await fetch(url + routes.getMetrics.path)).text()
    for (const [, value] of text.matchAll(/^og_auditor_outcomes_total\{.*\} ([0-9.e+]+)$/gm)) sum += Number(value)
  }
  return sum
}

const pollMs = 500
/** Auditors without a new outcome for this long have finished: longer than a batch waits to be posted and drawn. */
const silentMs = 5_000
const maxWaitMs = 180_000

/**
 * Waits until the auditors have finished.
 * @returns {Promise<number>} seconds until the last outcome; 0 without auditors
 */
export async function auditsSettled(document) {
  if (!document.nodes.some(({ roles }) => roles.includes('auditor'))) return 0
  const begun = performance.now()
  let last = await outcomes(document)
  let changedAt = begun
  while (performance.now() - changedAt < silentMs && performance.now() - begun < maxWaitMs) {
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    const now = await outcomes(document)
    if (now !== last) changedAt = performance.now()
    last = now
  }
  return (changedAt - begun) / 1_000
}
