/** What every part of the case page needs to know: the case as shown, who looks at it, and how a step in hand ends. */
import { createContext, useContext } from 'react';
import type { Action } from '@/lib/domain/case/command';
import { raise } from '@/lib/domain/raise';
import type { Actor } from '@/lib/domain/staff/actor';
import type { CaseView } from '@/lib/queries/cases';

export type Me = Pick<Actor, 'userId' | 'roles' | 'unitIds'>;

export interface CaseDesk {
  /** The case as the person sees it; commands name its version. It stands still while a form is open. */
  readonly view: CaseView;
  readonly me: Me;
  /** Leaves the step in hand without doing anything. */
  readonly close: () => void;
  /** The step was carried out, and the case is now at this version. */
  readonly finish: (action: Action, version: number) => void;
}

const Desk = createContext<CaseDesk | null>(null);

export const CaseDeskProvider = Desk.Provider;

export const useCaseDesk = (): CaseDesk => useContext(Desk) ?? raise('a part of the case page outside of it');
