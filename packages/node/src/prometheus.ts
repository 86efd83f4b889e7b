import type { Labels, Metrics } from '@opengradient/protocol'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Metrics in the Prometheus format, with those of the process. */
export interface Prometheus extends Metrics {
  exposition(): Promise<{ type: string; text: string }>
}

export function createPrometheus(): Prometheus {
  const registry = new Registry()
  // The sampling of the event loop's delay was most of what an idle node did, a hundred times a second. At one second the values
  // of `nodejs_eventloop_lag_*_seconds` contain the interval of 1 s; `nodejs_eventloop_lag_seconds` does not.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 1_000 })
  // Parts that exist more than once, for example one per peer, share an instrument.
  const counters = new Map<string, Counter>()
  const gauges = new Map<string, Gauge>()
  const histograms = new Map<string, Histogram>()
  const once = <T>(known: Map<string, T>, name: string, make: () => T): T => {
    const found = known.get(name) ?? make()
    known.set(name, found)
    return found
  }
  const base = (name: string, help: string, labelNames: readonly string[] = []) => ({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
  })
  return {
    counter(name, help, labels) {
      const counter = once(counters, name, () => new Counter(base(name, help, labels)))
      return { add: (value, given: Labels = {}) => counter.inc(given, value) }
    },
    gauge(name, help, labels) {
      const gauge = once(gauges, name, () => new Gauge(base(name, help, labels)))
      return { set: (value, given: Labels = {}) => gauge.set(given, value) }
    },
    histogram(name, help, buckets, labels) {
      const histogram = once(
        histograms,
        name,
        () => new Histogram({ ...base(name, help, labels), buckets: [...buckets] }),
      )
      return { observe: (value, given: Labels = {}) => histogram.observe(given, value) }
    },
    exposition: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
