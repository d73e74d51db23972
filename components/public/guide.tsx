import {
  EXTENSION_MAX_WORKING_DAYS,
  REPLY_WORKING_DAYS,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
} from '@/lib/domain/clock/limits';
import { GUIDE_PARTS, GuidePart } from './guide-part';
import { PATHS } from './paths';
import type { Office, PublicWords } from './public-page';
import { Remedies } from './remedies';
import { Stages } from './stages';

interface Props {
  readonly t: PublicWords;
  readonly office: Office;
}

const LAWS = ['regulation', 'reconsideration', 'litigation', 'fee'] as const;

/** What somebody who asks for the first time needs to know, with the article behind each answer. */
export function Guide({ t, office }: Props) {
  const ways = [
    { term: t('guide.handIn.inPersonTerm'), text: t('guide.handIn.inPerson') },
    { term: t('guide.handIn.mailTerm'), text: t('guide.handIn.mail') },
    {
      term: t('guide.handIn.onlineTerm'),
      text: t(office.contact.email ? 'guide.handIn.online' : 'guide.handIn.onlineNoEmail'),
    },
  ];
  const stages = [
    { term: t('guide.next.registeredTerm'), text: t('guide.next.registered') },
    {
      term: t('guide.next.supplementTerm', { days: SUPPLEMENT_NOTICE_WORKING_DAYS }),
      text: t('guide.next.supplement'),
    },
    { term: t('guide.next.replyTerm', { days: REPLY_WORKING_DAYS }), text: t('guide.next.reply') },
    { term: t('guide.next.extendedTerm'), text: t('guide.next.extended', { days: EXTENSION_MAX_WORKING_DAYS }) },
  ];
  return (
    <section id="guide" className="guide" aria-labelledby="guide-title">
      <h2 id="guide-title">{t('guide.title')}</h2>
      <nav className="contents screen-only" aria-labelledby="contents-title">
        <h3 id="contents-title">{t('guide.contents')}</h3>
        <ul>
          {GUIDE_PARTS.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`guide.${name}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GuidePart t={t} name="who">
        <p>{t('guide.who.text')}</p>
      </GuidePart>
      <GuidePart t={t} name="include">
        <p>{t('guide.include.lead')}</p>
        <ol>
          {(['person', 'information', 'form'] as const).map((item) => (
            <li key={item}>{t(`guide.include.${item}`)}</li>
          ))}
        </ol>
        <p>{t('guide.include.help')}</p>
      </GuidePart>
      <GuidePart t={t} name="handIn">
        <Stages stages={ways} />
        <p>
          <a href={PATHS.contact}>{t('guide.toContact')}</a>
        </p>
      </GuidePart>
      <GuidePart t={t} name="next">
        <Stages stages={stages} />
        <p>
          <a href={PATHS.deadline}>{t('guide.toDeadline')}</a>
        </p>
      </GuidePart>
      <GuidePart t={t} name="cost">
        <p>
          <strong>{t('guide.cost.text')}</strong>
        </p>
        <p>{t('guide.cost.excess')}</p>
      </GuidePart>
      <GuidePart t={t} name="dissatisfied">
        <Remedies t={t} office={office} />
      </GuidePart>
      <GuidePart t={t} name="laws">
        <ul>
          {LAWS.map((law) => (
            <li key={law}>{t(`guide.laws.${law}`)}</li>
          ))}
        </ul>
      </GuidePart>
    </section>
  );
}
