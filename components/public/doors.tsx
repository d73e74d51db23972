import { PATHS } from './paths';
import type { PublicWords } from './public-page';

const DOORS = { ask: PATHS.guide, follow: PATHS.status, read: PATHS.reports } as const;

export function Doors({ t }: { readonly t: PublicWords }) {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{t('home.doors')}</h2>
      <ul className="doors">
        {(['ask', 'follow', 'read'] as const).map((door) => (
          <li key={door}>
            <h3>
              <a href={DOORS[door]}>{t(`home.${door}Title`)}</a>
            </h3>
            <p>{t(`home.${door}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
