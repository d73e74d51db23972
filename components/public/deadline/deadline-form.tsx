import { Channel } from '@/lib/domain/case/channel';
import { KnownReplyMethod } from '@/lib/domain/clock/fact-shape';
import {
  EXTENSION_MAX_WORKING_DAYS,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
  SUPPLEMENT_PERIOD_WORKING_DAYS,
} from '@/lib/domain/clock/limits';
import { PATHS } from '../paths';
import { ConsultationFields } from './consultation-fields';
import { ChoiceField, DayField, type EntryProps, NumberField } from './entry-field';
import { EntryPart } from './entry-part';
import { fieldName } from './problem-words';

/** The days that are known, asked in the order in which they happen. An ordinary form: the address holds the answer. */
export function DeadlineForm(props: EntryProps) {
  const { t, entry } = props;
  const named = (name: string) => ({ ...props, name, label: fieldName(t, name) });
  const channels = Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }));
  const methods = KnownReplyMethod.options.map((value) => ({ value, label: t(`method.${value}`) }));
  return (
    <form method="get" action={PATHS.deadline} noValidate>
      <input type="hidden" name="asked" value="1" />
      <input type="hidden" name="rows" value={entry.rows} />
      {/* Enter in a field presses the first button of a form: it has to be the one that reckons. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('submit')}
      </button>
      <ChoiceField {...named('channel')} hint={t('hint.channel')} options={channels} none={t('choose')} />
      <DayField {...named('arrivedOn')} hint={t('hint.arrivedOn')} />
      <DayField {...named('confirmedOn')} hint={t('hint.confirmedOn')} />
      <h3>{t('optional')}</h3>
      <p className="soft">{t('optionalHint')}</p>
      <EntryPart {...props} part="supplement">
        <DayField
          {...named('supplementNoticeSentOn')}
          hint={t('hint.supplementNoticeSentOn', { days: SUPPLEMENT_NOTICE_WORKING_DAYS })}
        />
        <DayField {...named('supplementNoticeReceivedByApplicantOn')} />
        <NumberField
          {...named('supplementPeriodWorkingDays')}
          hint={t('hint.supplementPeriodWorkingDays', { days: SUPPLEMENT_PERIOD_WORKING_DAYS.default })}
        />
        <DayField {...named('supplementReceivedOn')} />
        <p className="tick">
          <input
            type="checkbox"
            id="supplementAcceptedLate"
            name="supplementAcceptedLate"
            value="yes"
            defaultChecked={entry.typed['supplementAcceptedLate'] !== undefined}
          />
          <label htmlFor="supplementAcceptedLate">{t('field.supplementAcceptedLate')}</label>
        </p>
      </EntryPart>
      <EntryPart {...props} part="consultations">
        <ConsultationFields {...props} />
      </EntryPart>
      <EntryPart {...props} part="extension">
        <DayField {...named('extension.notifiedOn')} />
        <NumberField
          {...named('extension.workingDays')}
          hint={t('hint.extensionWorkingDays', { days: EXTENSION_MAX_WORKING_DAYS })}
        />
      </EntryPart>
      <EntryPart {...props} part="fee">
        <DayField {...named('feeNoticeSentOn')} />
        <DayField {...named('feeNoticeReceivedOn')} />
        <DayField {...named('feePaidOn')} />
      </EntryPart>
      <EntryPart {...props} part="reply">
        <ChoiceField {...named('reply.method')} options={methods} none={t('choose')} />
        <DayField {...named('reply.on')} hint={t('hint.replyOn')} />
        <DayField {...named('replyReceivedByApplicantOn')} hint={t('hint.replyReceivedByApplicantOn')} />
      </EntryPart>
      <p>
        <button className="button" type="submit">
          {t('submit')}
        </button>
      </p>
    </form>
  );
}
