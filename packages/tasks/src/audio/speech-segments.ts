/** An interval of speech, in milliseconds from the start of the recording. */
export interface SpeechSegment {
  readonly startMs: number
  readonly endMs: number
}

export interface SpeechSegmentOptions {
  /** Samples per second. */
  readonly sampleRate: number
  /** Samples per probability. */
  readonly frame: number
  /** Speech begins at a frame with at least this probability. */
  readonly threshold: number
  /** Speech may end at a frame below this probability. */
  readonly negativeThreshold: number
  readonly minSpeechMs: number
  readonly minSilenceMs: number
  readonly speechPadMs: number
}

/**
 * Speech segments from the probabilities of frames, by the rules of Silero's `get_speech_timestamps`: hysteresis between
 * two thresholds; short silences are bridged, short segments dropped, and the rest is padded without overlap.
 * @param length number of samples of the recording; the last frame may extend beyond it
 */
export function speechSegments(
  probabilities: ArrayLike<number>,
  length: number,
  options: SpeechSegmentOptions,
): SpeechSegment[] {
  const perMs = options.sampleRate / 1000
  const found = rawSegments(probabilities, length, options).filter(
    ({ start, end }) => end - start > options.minSpeechMs * perMs,
  )
  const pad = options.speechPadMs * perMs
  return found.map(({ start, end }, i) => {
    const before = found[i - 1]?.end
    const after = found[i + 1]?.start
    // Two segments share a silence that is shorter than both paddings.
    const left = before === undefined ? Math.min(pad, start) : Math.min(pad, (start - before) / 2)
    const right = after === undefined ? Math.min(pad, length - end) : Math.min(pad, (after - end) / 2)
    return { startMs: Math.round((start - left) / perMs), endMs: Math.round((end + right) / perMs) }
  })
}

function rawSegments(probabilities: ArrayLike<number>, length: number, options: SpeechSegmentOptions) {
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
