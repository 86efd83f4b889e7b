/** Zero crossings of the sinc on each side, at the lower rate. The transition band is about a tenth of that rate. */
const crossings = 32
/** Kaiser's β for a stop-band attenuation of about 100 dB. */
const beta = 10
/** Cut-off as a share of the lower Nyquist frequency, so that the transition band lies below it. */
const rollOff = 0.945
/** Table steps per zero crossing; linear interpolation between them adds errors around −115 dB. */
const resolution = 512

/**
 * Converts samples to another rate by band-limited interpolation with a Kaiser-windowed sinc (J. O. Smith, "Digital Audio
 * Resampling"). The result has ⌈length · to ÷ from⌉ samples; the recording is extended by silence.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples
  const table = kernel()
  const output = new Float32Array(Math.ceil((samples.length * to) / from))
  // In units of zero crossings per input sample.
  const scale = Math.min(1, to / from) * rollOff
  const reach = crossings / scale
  for (let i = 0; i < output.length; i++) {
    const at = (i * from) / to
    const first = Math.max(0, Math.ceil(at - reach))
    const last = Math.min(samples.length - 1, Math.floor(at + reach))
    let sum = 0
    for (let j = first; j <= last; j++) {
      const place = Math.abs(at - j) * scale * resolution
      const step = Math.floor(place)
      const low = table[step] as number
      sum += (samples[j] as number) * (low + ((table[step + 1] as number) - low) * (place - step))
    }
    output[i] = sum * scale
  }
  return output
}

/** Right half of the windowed sinc, with two zeros after its end for the interpolation. */
function kernel(): Float64Array {
  const table = new Float64Array(crossings * resolution + 2)
  const edge = besselI0(beta)
  for (let i = 0; i < crossings * resolution; i++) {
    const x = i / resolution
    const sinc = i === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
    table[i] = (sinc * besselI0(beta * Math.sqrt(1 - (x / crossings) ** 2))) / edge
  }
  return table
}

/** Modified Bessel function of the first kind, order zero, by its series. */
function besselI0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
