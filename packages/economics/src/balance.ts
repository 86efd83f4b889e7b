/** Expected earnings and costs of a strategy beyond honesty, in OPG. */
export interface Balance {
  /** Saved runs, and what is taken from others. */
  readonly earns: number
  /** Lost pay, bonds, slices, fees and honest profit, by their probability. */
  readonly costs: number
}

/** Expected gain over honesty. */
export function gainOf({ earns, costs }: Balance): number {
  return earns - costs
}
