import type { Office, PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly office: Office;
}

/** Where to turn against a reply. The letter itself decides; a body that has not named its bodies yet says so. */
export function Remedies({ t, office }: Props) {
  const reconsiderationBody = office.reconsiderationBody || t('guide.dissatisfied.anyReconsiderationBody');
  const court = office.court || t('guide.dissatisfied.anyCourt');
  return (
    <>
      <p>{t('guide.dissatisfied.lead')}</p>
      <ul>
        <li>{t('guide.dissatisfied.recon', { reconsiderationBody })}</li>
        <li>{t('guide.dissatisfied.court', { court })}</li>
        <li>{t('guide.dissatisfied.complain')}</li>
      </ul>
      <p>{t('guide.dissatisfied.first')}</p>
      <p className="note">{t('guide.dissatisfied.letter')}</p>
    </>
  );
}
