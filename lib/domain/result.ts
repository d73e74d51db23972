/**
 * Expected refusals are values, not exceptions. A refusal carries a code that `lib/i18n` words, the article it rests on
 * and the facts the sentence needs. Surprises are thrown elsewhere.
 */
export interface Refusal {
  /** Key under `refusal.` in the messages. */
  readonly code: RefusalCode;
  /** Rule or article the refusal follows, as printed, e.g. 条例第三十三条. */
  readonly article?: string;
  /** Values for the sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Field of the command the refusal is about, where there is one. */
  readonly field?: string;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, rest: Omit<Refusal, 'code'> = {}): Refused => ({
  ok: false,
  refusal: { code, ...rest },
});

export const REFUSAL_CODES = [
  'not_found',
  'not_allowed',
  'not_in_this_status',
  'not_your_unit',
  'not_the_handler',
  'four_eyes',
  'changed_meanwhile',
  'day_in_future',
  'day_too_far_ahead',
  'day_before_regulation',
  'day_before_receipt',
  'day_before_arrival',
  'day_before_last_step',
  'day_before_step',
  'day_not_after_step',
  'day_after_signature',
  'told_too_late_on_record',
  'told_too_late_unsure',
  'closing_follows_period',
  'period_not_over',
  'nothing_to_reopen',
  'day_while_waiting',
  'confirmation_day_required',
  'arrival_is_receipt',
  'supplement_already_asked',
  'supplement_notice_recorded',
  'supplement_notice_unproven',
  'supplement_too_late',
  'supplement_period_not_over',
  'supplement_period_out_of_range',
  'supplement_not_asked',
  'supplement_second_allowed',
  'consultation_unknown',
  'consultation_none_open',
  'consultation_answered',
  'consultation_receipt_recorded',
  'consultation_limit_required',
  'consultation_limit_by_law',
  'consultation_reasons_required',
  'excess_reasons_not_asked',
  'excess_reasons_already_asked',
  'excess_reasons_awaited',
  'excess_justified',
  'excess_not_justified',
  'later_date_set',
  'later_date_told_too_late',
  'later_date_not_later',
  'not_a_working_day',
  'fee_not_yet',
  'fee_told_too_late',
  'fee_pages_required',
  'fee_is_free',
  'fee_already_charged',
  'fee_not_charged',
  'fee_awaited',
  'fee_notice_recorded',
  'fee_notice_unproven',
  'fee_period_not_over',
  'fee_paid_too_late',
  'lateness_required',
  'nothing_delivered',
  'reply_receipt_not_open',
  'extension_already_granted',
  'extension_already_asked',
  'extension_out_of_range',
  'extension_not_asked',
  'extension_not_approved',
  'extension_told_too_late',
  'outcome_not_available_yet',
  'outcome_not_by_reply',
  'outcome_grounds_required',
  'outcome_needs_reply',
  'outcome_needs_supplement',
  'outcome_supplement_came',
  'outcome_fee_came',
  'receipt_day_with_channel',
  'nothing_to_correct',
  'step_not_taken',
  'unit_unknown',
  'handler_unknown',
  'private_courier',
  'invalid_input',
  'key_used_for_another_request',
  'number_pattern_invalid',
  'number_taken',
  'number_unknown',
  'too_many_attempts',
  'signed_out',
  'database_unavailable',
  'cross_site',
  'file_too_large',
  'file_type_not_allowed',
  'file_missing',
  'report_not_in_this_state',
  'report_warnings_unexplained',
  'report_moved',
  'report_changed_meanwhile',
  'report_last_year_published',
  'published_year_reason_required',
  'year_not_over',
  'year_not_publishable',
  'unit_needed',
  'dispute_concluded',
  'dispute_reason_required',
  'dispute_incomplete',
  'username_taken',
  'settings_changed',
  'password_wrong',
  'password_length',
  'password_is_username',
  'password_too_plain',
  'password_unchanged',
  'last_administrator',
  'holds_open_cases',
  'calendar_day_outside_year',
  'calendar_day_twice',
  'calendar_weekday_worked',
  'calendar_holiday_missing',
  'calendar_day_too_far',
  'calendar_day_unchanged',
  'calendar_unchanged',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
