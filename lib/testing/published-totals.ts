/** The totals of tables three and four as printed, apart from the cells they add up, for a total can be wrong; blanks are left out. */
import type { DisputeKind } from '@/lib/domain/report/dispute';
import type { Table3RowKey } from '@/lib/domain/report/report-form';
import {
  HONGZE_2024,
  type PublishedReport,
  SHANGHAI_OFFICE_2019,
  SHUYANG_2025,
  SUQIAN_2023,
  WENZHOU_POLICE_2020,
} from './published-reports';

export interface PublishedTotals {
  readonly table3: Readonly<Partial<Record<Table3RowKey, number>>>;
  readonly table4: Readonly<Partial<Record<DisputeKind, number>>>;
}

export const PUBLISHED_TOTALS: ReadonlyMap<PublishedReport, PublishedTotals> = new Map([
  [
    WENZHOU_POLICE_2020,
    {
      table3: {
        new_received: 12,
        carried_in: 1,
        granted: 3,
        partial: 1,
        refused_third_party: 1,
        unavailable_not_held: 8,
        total_handled: 13,
      },
      table4: { suit_direct: 1 },
    },
  ],
  [
    SHANGHAI_OFFICE_2019,
    {
      table3: { new_received: 859, carried_in: 18, total_handled: 805, carried_out: 72 },
      table4: { recon: 7, suit_direct: 9 },
    },
  ],
  [
    SUQIAN_2023,
    {
      table3: {
        new_received: 3511,
        carried_in: 96,
        granted: 1191,
        partial: 328,
        refused_other_law: 27,
        refused_safety_stability: 6,
        refused_third_party: 38,
        refused_internal_affairs: 20,
        refused_deliberative: 9,
        refused_enforcement_file: 21,
        refused_administrative_query: 21,
        unavailable_not_held: 1047,
        unavailable_needs_creation: 28,
        unavailable_still_unclear: 3,
        not_processed_petition: 305,
        not_processed_repeat: 39,
        not_processed_excessive: 58,
        not_processed_reconfirm: 4,
        other_no_supplement: 40,
        other_unpaid_fee: 10,
        other_misc: 291,
        total_handled: 3486,
        carried_out: 121,
      },
      table4: { recon: 440, suit_direct: 24, suit_after_recon: 89 },
    },
  ],
  [
    HONGZE_2024,
    {
      table3: {
        new_received: 95,
        granted: 50,
        partial: 9,
        refused_safety_stability: 1,
        refused_deliberative: 1,
        refused_enforcement_file: 1,
        unavailable_not_held: 31,
        unavailable_needs_creation: 1,
        not_processed_petition: 1,
        total_handled: 95,
      },
      table4: { recon: 2, suit_direct: 1, suit_after_recon: 3 },
    },
  ],
  [
    SHUYANG_2025,
    {
      table3: {
        new_received: 713,
        carried_in: 36,
        granted: 294,
        partial: 101,
        refused_safety_stability: 2,
        refused_third_party: 2,
        refused_internal_affairs: 13,
        refused_deliberative: 2,
        refused_enforcement_file: 4,
        refused_administrative_query: 9,
        unavailable_not_held: 111,
        unavailable_needs_creation: 2,
        not_processed_petition: 12,
        not_processed_repeat: 7,
        other_no_supplement: 9,
        other_unpaid_fee: 7,
        other_misc: 143,
        total_handled: 718,
        carried_out: 31,
      },
      table4: { recon: 61, suit_direct: 3, suit_after_recon: 10 },
    },
  ],
]);
