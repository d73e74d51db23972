import { ConsultationKind } from '@/lib/domain/clock/consultation';
import { PATHS } from '../paths';
import { CONSULTATION_DAYS, MOST_CONSULTATIONS } from './deadline-entry';
import { ChoiceField, DayField, type EntryProps } from './entry-field';

/** A few lines, one for each that was asked; another is had by pressing a button, without scripts. */
export function ConsultationFields(props: EntryProps) {
  const { t, entry } = props;
  const kinds = ConsultationKind.options.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <>
      {Array.from({ length: entry.rows }, (_, row) => (
        <fieldset key={row} className="row">
          <legend>{t('row', { row: row + 1 })}</legend>
          <ChoiceField {...props} name={`consultations.${row}.kind`} label={t('consultation.kind')} options={kinds} />
          {CONSULTATION_DAYS.map((name) => (
            <DayField
              key={name}
              {...props}
              name={`consultations.${row}.${name}`}
              label={t(`consultation.${name}`)}
              hint={name === 'limitOn' ? t('hint.limitOn') : undefined}
            />
          ))}
        </fieldset>
      ))}
      {entry.rows < MOST_CONSULTATIONS && (
        <button
          className="button quiet"
          type="submit"
          name="add"
          value="1"
          formAction={`${PATHS.deadline}#consultations.${entry.rows}.kind`}
        >
          {t('addRow')}
        </button>
      )}
    </>
  );
}
