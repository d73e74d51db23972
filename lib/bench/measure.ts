/** Takes a measure and its baseline in turn, several rounds, and says what was seen: medians, and the spread of the ratio. */

export interface Measure {
  readonly unit: string;
  readonly rounds: number;
  /** One round of ours, as a rate or a time in `unit`. */
  readonly ours: () => Promise<number>;
  /** One round of the same work done bare. */
  readonly baseline: () => Promise<number>;
  readonly close: () => Promise<void>;
  /** What else was seen on the way, over all rounds. */
  readonly details?: () => Readonly<Record<string, number>>;
}

export interface Measured {
  readonly name: string;
  /** Medians over the rounds. */
  readonly ours: number;
  readonly baseline: number;
  /** Median of the rounds' own ratios, ours to baseline. */
  readonly ratio: number;
  /** Lowest and highest ratio of any round. */
  readonly spread: readonly [number, number];
  readonly unit: string;
  /** Rounds taken. */
  readonly n: number;
  readonly details: Readonly<Record<string, number>>;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** One round of each is thrown away first: what is measured is not the warming up. */
export async function take(name: string, measure: Measure): Promise<Measured> {
  const rounds: { ours: number; baseline: number }[] = [];
  try {
    await measure.ours();
    await measure.baseline();
    for (let round = 0; round < measure.rounds; round++) {
      // Turn about, so that neither always comes second.
      if (round % 2 === 0) rounds.push({ ours: await measure.ours(), baseline: await measure.baseline() });
      else {
        const baseline = await measure.baseline();
        rounds.push({ ours: await measure.ours(), baseline });
      }
    }
  } finally {
    await measure.close();
  }
  const ratios = rounds.map(({ ours, baseline }) => ours / baseline);
  return {
    name,
    ours: median(rounds.map(({ ours }) => ours)),
    baseline: median(rounds.map(({ baseline }) => baseline)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    unit: measure.unit,
    n: measure.rounds,
    details: measure.details?.() ?? {},
  };
}

/** Runs something over and over for a while. @returns times per second. */
export async function perSecond(milliseconds: number, once: () => unknown): Promise<number> {
  const began = performance.now();
  let times = 0;
  while (performance.now() - began < milliseconds) {
    await once();
    times += 1;
  }
  return (times * 1000) / (performance.now() - began);
}
