/** Sends the transactions of one account one after the other and counts their nonces. */
export class NonceQueue {
  readonly #pendingCount: () => Promise<number>
  #turn: Promise<unknown> = Promise.resolve()
  #next = 0

  /** @param pendingCount reads the number of the account's transactions, pending ones included */
  constructor(pendingCount: () => Promise<number>) {
    this.#pendingCount = pendingCount
  }

  /**
   * Runs a task when all earlier tasks have ended. Waiting until a transaction is mined is not part of the task.
   *
   * @param task calls `withNonce` at most once, to send its transaction
   * @throws the error of the task
   */
  run<T>(task: (withNonce: (send: (nonce: number) => Promise<T>) => Promise<T>) => Promise<T>): Promise<T> {
    const start = (): Promise<T> => task((send) => this.#withNonce(send))
    const result = this.#turn.then(start, start)
    this.#turn = result.catch(() => undefined)
    return result
  }

  /** Starts from the chain's count again: a nonce that was given out is not going to be used. */
  forget(): void {
    this.#next = 0
  }

  async #withNonce<T>(send: (nonce: number) => Promise<T>): Promise<T> {
    const nonce = Math.max(await this.#pendingCount(), this.#next)
    try {
      const sent = await send(nonce)
      this.#next = nonce + 1
      return sent
    } catch (error) {
      // A rejected transaction uses no nonce: the next one starts from the chain's count again.
      this.#next = 0
      throw error
    }
  }
}
