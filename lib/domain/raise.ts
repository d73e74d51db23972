/** Throws, as an expression, for what cannot happen in lawful data. Never for input or for an expected refusal. */
export const raise = (why: string): never => {
  throw new Error(why);
};
