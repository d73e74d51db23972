import type { Progress } from '@/lib/domain/case/progress';
import type { MoverRole } from '@/lib/domain/case/whose-move';
import { REPLY_WORKING_DAYS } from '@/lib/domain/clock/limits';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly view: Progress;
}

/** Inside the office it makes no difference to the applicant whose desk it is on. */
const whose = (mover: MoverRole) => (mover === 'applicant' ? 'you' : mover === 'nobody' ? 'nobody' : 'office');

/** Whose move it is, what the office does, what the applicant has to do, and what comes next. */
export function Now({ t, view: { mover, stage } }: Props) {
  const turn = whose(mover);
  const yours = turn === 'you' && stage === 'awaiting_payment' ? 'youPay' : turn;
  return (
    <section className={turn === 'you' ? 'now yours' : 'now'} aria-labelledby="now-title">
      <h2 id="now-title">{t('progress.nowTitle')}</h2>
      <p className="whose">{t(`progress.whose.${yours}`)}</p>
      <dl>
        <div>
          <dt>{t('progress.officeTerm')}</dt>
          <dd>{t(`progress.office.${stage}`)}</dd>
        </div>
        <div>
          <dt>{t('progress.youTerm')}</dt>
          <dd>{t(`progress.you.${stage}`)}</dd>
        </div>
        <div>
          <dt>{t('progress.nextTerm')}</dt>
          <dd>{t(`progress.next.${stage}`, { days: REPLY_WORKING_DAYS })}</dd>
        </div>
      </dl>
    </section>
  );
}
