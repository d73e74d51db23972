/**
 * The processing fee (条例第四十二条; 国办函〔2020〕109号, from 2021-01-01): per item by applicant and calendar month, or per page
 * for one request, never both. Progressive by slices. Amounts are whole yuan; whether to charge at all is not decided here.
 */
import { z } from 'zod';
import { raise } from '@/lib/domain/raise';

export const FeeMode = z.enum(['per_item', 'per_page']);
export type FeeMode = z.infer<typeof FeeMode>;

/** Units number `from` to `to`, at one price each. */
export interface FeeSlice {
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly yuanEach: number;
  readonly yuan: number;
}

export interface FeeWorking {
  readonly mode: FeeMode;
  /** Requests of the applicant in the month, or pages of the request. */
  readonly units: number;
  readonly slices: readonly FeeSlice[];
  readonly amountYuan: number;
}

interface Tariff {
  /** Last unit of the slice that holds `unit`. */
  readonly sliceEnd: (unit: number) => number;
  readonly yuanEach: (unit: number) => number;
}

const TARIFFS = {
  /** 1-10 free, 11-30 at 100 yuan; from 31 every ten cost 100 yuan more each. */
  per_item: {
    sliceEnd: (unit) => (unit <= 10 ? 10 : unit <= 30 ? 30 : Math.ceil(unit / 10) * 10),
    yuanEach: (unit) => (unit <= 10 ? 0 : unit <= 30 ? 100 : (Math.ceil(unit / 10) - 2) * 100),
  },
  /** 1-30 free, 31-100 at 10 yuan, 101-200 at 20, from 201 at 40. */
  per_page: {
    sliceEnd: (unit) => (unit <= 30 ? 30 : unit <= 100 ? 100 : unit <= 200 ? 200 : Number.POSITIVE_INFINITY),
    yuanEach: (unit) => (unit <= 30 ? 0 : unit <= 100 ? 10 : unit <= 200 ? 20 : 40),
  },
} as const satisfies Record<FeeMode, Tariff>;

/** What units number `first` to `last` cost, slice by slice. @throws on anything but whole numbers from 1. */
function slicesOf(mode: FeeMode, first: number, last: number): FeeSlice[] {
  const { sliceEnd, yuanEach } = TARIFFS[mode];
  const slices: FeeSlice[] = [];
  for (let from = first; from <= last;) {
    const to = Math.min(sliceEnd(from), last);
    const units = to - from + 1;
    slices.push({ from, to, units, yuanEach: yuanEach(from), yuan: units * yuanEach(from) });
    from = to + 1;
  }
  return slices;
}

const worked = (mode: FeeMode, first: number, last: number): FeeWorking => {
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first) {
    return raise(`No fee for units ${first} to ${last}`);
  }
  const slices = slicesOf(mode, first, last);
  const amountYuan = slices.reduce((sum, { yuan }) => sum + yuan, 0);
  return { mode, units: last - first + 1, slices, amountYuan };
};

/** All `count` requests of a month, or all `count` pages of a request. */
export const feeOf = (mode: FeeMode, count: number): FeeWorking => worked(mode, 1, count);

/** The one request that is number `ordinal` of its applicant in the calendar month. */
export const itemFee = (ordinal: number): FeeWorking => worked('per_item', ordinal, ordinal);
