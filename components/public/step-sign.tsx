import type { ProgressStep } from '@/lib/domain/case/progress';

const BLUE = 'var(--blue)';

/** A tick, a half-filled ring or an empty ring: told apart by shape. The words stand beside it. */
export function StepSign({ state }: { readonly state: ProgressStep['state'] }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {state === 'done' && (
        <>
          <circle cx="16" cy="16" r="15" fill={BLUE} />
          <path d="m9 16.5 5 5 9-10" fill="none" stroke="var(--paper)" strokeWidth="3.2" />
        </>
      )}
      {state === 'current' && (
        <>
          <circle cx="16" cy="16" r="13.5" fill="none" stroke={BLUE} strokeWidth="3" />
          <path d="M16 7a9 9 0 0 1 0 18z" fill={BLUE} />
        </>
      )}
      {state === 'ahead' && (
        <circle cx="16" cy="16" r="13.5" fill="none" stroke="var(--control)" strokeWidth="2" strokeDasharray="3 4" />
      )}
    </svg>
  );
}
