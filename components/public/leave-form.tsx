import { PATHS } from './paths';
import type { PublicWords } from './public-page';

/** Forgets the look-up on this device. */
export function LeaveForm({ t }: { readonly t: PublicWords }) {
  return (
    <form className="leave" method="post" action={PATHS.leave}>
      <p className="soft">{t('progress.leaveText')}</p>
      <button className="button quiet" type="submit">
        {t('progress.leave')}
      </button>
    </form>
  );
}
