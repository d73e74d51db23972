/** What one version of a dispute says otherwise than the one before it. */
export type Recorded = Readonly<Record<string, string | boolean | null>>;

export interface Changed {
  readonly field: string;
  readonly from: string | boolean | null;
  readonly to: string | boolean | null;
}

/** In the order of the later version's fields. @param before null for the first version, of which only what it says is told. */
export function changedBetween(before: Recorded | null, after: Recorded): Changed[] {
  return Object.entries(after).flatMap(([field, to]) => {
    const from = before?.[field] ?? null;
    return from === to || (before === null && to === false) ? [] : [{ field, from, to }];
  });
}
