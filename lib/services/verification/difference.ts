/** Something stored that is not as it must be; `code` is worded under `console.difference`. */
export interface Difference {
  readonly code:
    | 'body'
    | 'chain'
    | 'event'
    | 'cache'
    | 'history'
    | 'row_digest'
    | 'applicant'
    | 'applicant_changed'
    | 'document'
    | 'calendar'
    | 'calendar_behind'
    | 'calendar_gap'
    | 'number_twice'
    | 'number_gap'
    | 'serial_behind'
    | 'dispute'
    | 'identity'
    | 'publication'
    | 'orphan'
    | 'unreadable';
  readonly values: Readonly<Record<string, string | number>>;
}

/** Any stored value as it is told. */
export const written = (value: unknown): string =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : String(value);
