import type { ReactNode } from 'react';
import type { PublicWords } from './public-page';

/** The questions of the guide, in reading order; each is also the id to link to. */
export const GUIDE_PARTS = ['who', 'include', 'handIn', 'next', 'cost', 'dissatisfied', 'laws'] as const;
export type GuidePartName = (typeof GUIDE_PARTS)[number];

interface Props {
  readonly t: PublicWords;
  readonly name: GuidePartName;
  readonly children: ReactNode;
}

/** One question of the guide, its answer, and the articles the answer rests on. */
export function GuidePart({ t, name, children }: Props) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="measure">
      <h3 id={`${name}-title`}>{t(`guide.${name}.title`)}</h3>
      {children}
      {name !== 'laws' && <p className="basis">{t('guide.basis', { basis: t(`guide.${name}.basis`) })}</p>}
    </section>
  );
}
