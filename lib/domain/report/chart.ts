/** A picture of numbers before it is drawn. */
interface ChartSeries {
  readonly name: string;
  /** Null where there is nothing to show. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly kind: 'bars' | 'stack' | 'line';
  /** Bars lie where names are long. */
  readonly lying?: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Values are shares, 0 to 1. */
  readonly share?: boolean;
}
