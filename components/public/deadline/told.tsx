import { consultationsIn, type KnownConsultation, REPLY_DAY } from '@/lib/domain/clock/fact-shape';
import type { KnownFacts } from '@/lib/domain/clock/known-facts';
import { Day } from '@/lib/domain/day';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { CONSULTATION_DAYS, type DeadlineWords, ENTRY_GROUPS } from './deadline-entry';
import { fieldName } from './problem-words';

interface Props {
  readonly t: DeadlineWords;
  readonly locale: Locale;
  readonly facts: KnownFacts;
}

/** What was told, for the printed page, on which there is no form. */
export function Told({ t, locale, facts }: Props) {
  const { channel, extension, reply } = facts;
  const days = Object.values(ENTRY_GROUPS)
    .flat()
    .map((name) => [fieldName(t, name), facts[name as keyof KnownFacts]] as const);
  const said = (value: unknown) => {
    const on = Day.safeParse(value).data;
    return on ? formatDate(locale, on) : String(value);
  };
  const consultation = (asked: KnownConsultation) =>
    [
      t(`kind.${asked.kind}`),
      ...CONSULTATION_DAYS.filter((name) => asked[name]).map((name) =>
        t('toldDay', { field: t(`consultation.${name}`), on: said(asked[name]) }),
      ),
    ].join(t('toldAnd'));
  const lines: (readonly [string, unknown])[] = [
    [fieldName(t, 'channel'), channel && t(`channel.${channel}`)],
    ...days.filter(([, value]) => Day.safeParse(value).success),
    [fieldName(t, 'supplementPeriodWorkingDays'), facts.supplementPeriodWorkingDays],
    ...consultationsIn(facts).map((asked, row) => [t('row', { row: row + 1 }), consultation(asked)] as const),
    [fieldName(t, 'extension.notifiedOn'), extension?.notifiedOn],
    [fieldName(t, 'extension.workingDays'), extension?.workingDays],
    [fieldName(t, 'reply.method'), reply && t(`method.${reply.method}`)],
    [fieldName(t, 'reply.on'), reply?.[REPLY_DAY[reply.method]]],
  ];
  return (
    <dl className="facts">
      {lines
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{said(value)}</dd>
          </div>
        ))}
    </dl>
  );
}
