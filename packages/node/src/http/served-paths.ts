/** The paths that a server serves, with their methods: for answers to a method that a path does not have. */
export class ServedPaths {
  readonly #methods = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()

  /** @param path a route's path with parameters such as `:name` */
  add(path: string, methods: string | readonly string[]): void {
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`)
    const served = this.#methods.get(path) ?? { pattern, methods: new Set() }
    this.#methods.set(path, served)
    for (const method of [methods].flat()) served.methods.add(method)
  }

  /** Methods of the paths that match; empty where none does. */
  methodsOf(path: string): string[] {
    const served = [...this.#methods.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(served.flatMap(({ methods }) => [...methods]))].sort()
  }
}
