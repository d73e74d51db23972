/** Lets whatever else waits in this process have its turn: between the pieces of long work, so that no request waits for all of it. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
