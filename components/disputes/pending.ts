/** Still pending, which a result recorded by mistake can be put back to. */
export const PENDING = 'pending' as const;
export type Pending = typeof PENDING;
