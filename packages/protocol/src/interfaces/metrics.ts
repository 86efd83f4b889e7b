/** Prometheus-shaped instruments; units are seconds and bytes, names follow `og_<part>_<what>_<unit>`. */
export interface Metrics {
  counter(name: string, help: string, labels?: readonly string[]): Counter
  gauge(name: string, help: string, labels?: readonly string[]): Gauge
  histogram(name: string, help: string, buckets: readonly number[], labels?: readonly string[]): Histogram
}

export type Labels = Readonly<Record<string, string>>

export interface Counter {
  add(value: number, labels?: Labels): void
}

export interface Gauge {
  set(value: number, labels?: Labels): void
}

export interface Histogram {
  observe(value: number, labels?: Labels): void
}

const nothing = { add() {}, set() {}, observe() {} }

/** Counts nothing: what libraries use when no metrics are given. */
export const silentMetrics: Metrics = { counter: () => nothing, gauge: () => nothing, histogram: () => nothing }
