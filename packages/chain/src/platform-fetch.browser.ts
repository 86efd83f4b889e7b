/** The platform's own `fetch`. */
export const platformFetch: typeof fetch | undefined = undefined
