import type { ReactNode } from 'react';

interface Props {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}

const REACHABLE = 0;

/** A table wider than a telephone: it scrolls by itself, also by keyboard, and the page does not. */
export function TableRegion({ labelledBy, children }: Props) {
  return (
    <div className="table-region" role="region" aria-labelledby={labelledBy} tabIndex={REACHABLE}>
      {children}
    </div>
  );
}
