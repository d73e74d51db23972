import type { PublicWords } from './public-page';

/** Before the installation has a body. */
export function QuietPage({ t }: { readonly t: PublicWords }) {
  return (
    <div className="wrap">
      <h1>{t('quiet.title')}</h1>
      <p>{t('quiet.text')}</p>
    </div>
  );
}
