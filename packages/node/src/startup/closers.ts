/** Steps that close what was opened, run once in reverse order. */
export class Closers {
  readonly #steps: (() => Promise<unknown> | unknown)[] = []

  add(close: () => Promise<unknown> | unknown): void {
    this.#steps.push(close)
  }

  /** Runs every step, also after one that fails. */
  async closeAll(): Promise<void> {
    for (const close of this.#steps.splice(0).reverse()) {
      try {
        await close()
      } catch {
        // The node stops: a part that cannot be closed must not keep the others open.
      }
    }
  }
}
