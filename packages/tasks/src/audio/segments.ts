/** A stretch of speech, in milliseconds from the start of the recording. */
export interface Segment {
  readonly startMs: number
  readonly endMs: number
}

export interface SegmentOptions {
  /** Samples per second. */
  readonly sampleRate: number
  /** Samples per probability. */
  readonly frame: number
  /** Speech begins at this probability. */
  readonly threshold: number
  /** Speech may end below this one. */
  readonly negativeThreshold: number
  readonly minSpeechMs: number
  readonly minSilenceMs: number
  readonly speechPadMs: number
}

/**
 * Spoken segments from the frames' probabilities, by the rules of Silero's `get_speech_timestamps`: hysteresis between
 * two thresholds, short silences bridged, short bursts dropped, the rest widened without overlapping.
 * @param length samples of the recording; the last frame may reach beyond it
 */
export function speechSegments(probabilities: ArrayLike<number>, length: number, options: SegmentOptions): Segment[] {
  const perMs = options.sampleRate / 1000
  const found = rawSegments(probabilities, length, options).filter(
    ({ start, end }) => end - start > options.minSpeechMs * perMs,
  )
  const pad = options.speechPadMs * perMs
  return found.map(({ start, end }, i) => {
    const before = found[i - 1]?.end
    const after = found[i + 1]?.start
    // Neighbours share a silence that is too short for both paddings.
    const left = before === undefined ? Math.min(pad, start) : Math.min(pad, (start - before) / 2)
    const right = after === undefined ? Math.min(pad, length - end) : Math.min(pad, (after - end) / 2)
    return { startMs: Math.round((start - left) / perMs), endMs: Math.round((end + right) / perMs) }
  })
}

function rawSegments(probabilities: ArrayLike<number>, length: number, options: SegmentOptions) {
  const { frame, threshold, negativeThreshold } = options
  const minSilence = (options.minSilenceMs * options.sampleRate) / 1000
  const found: { start: number; end: number }[] = []
  let start: number | undefined
  let quietSince: number | undefined
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] as number
    const at = i * frame
    if (probability >= threshold) {
      start ??= at
      quietSince = undefined
    } else if (start !== undefined && probability < negativeThreshold) {
      quietSince ??= at
      if (at - quietSince >= minSilence) {
        found.push({ start, end: quietSince })
        start = undefined
        quietSince = undefined
      }
    }
  }
  if (start !== undefined && start < length) found.push({ start, end: length })
  return found
}
