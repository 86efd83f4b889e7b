/**
 * Reason of an abort that ends a wait in the ordinary way, which no code reads: `abort()` without a reason creates an exception with
 * a stack, which costs more than the wait.
 */
export const ended = Symbol('ended')
