// The judgement of the guard of CPU time, without the measurement.

/** Share by which a measured ratio may exceed the committed one. */
const tolerance = 0.15
/** Share of the machine's CPU time that other processes take, above which a round does not count as undisturbed. */
const mostOtherLoad = 0.2

/**
 * Other load makes requests more expensive, and never cheaper: the least figures of both sides are the nearest to those of a quiet
 * machine. Above the limit, the judgement needs a round without much other load: caches and cores that are shared with other
 * processes raise the figure of several processes more than that of one.
 *
 * @param {readonly { network: number, plain: number, otherLoad: number }[]} rounds so far: CPU time per request of the network and of
 *   the plain server, in microseconds
 * @param {number} committed ratio of the two
 * @returns {{ ratio: number, limit: number, verdict: 'within' | 'above' | 'disturbed' }}
 */
export function judgeCpu(rounds, committed) {
  const least = (side) => Math.min(...rounds.map((round) => round[side]))
  const ratio = least('network') / least('plain')
  const limit = committed * (1 + tolerance)
  const isUndisturbed = rounds.some(({ otherLoad }) => otherLoad <= mostOtherLoad)
  return { ratio, limit, verdict: ratio <= limit ? 'within' : isUndisturbed ? 'above' : 'disturbed' }
}
