/**
 * What was typed into a form and not yet sent, by the name of the form. It outlives the form, so that closing it or looking
 * at another page loses nothing; the browser asks before all of it goes. Only in memory: it holds personal data.
 */
const typed = new Map<string, object>();

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

export const typedValues = <Values extends object>(form: string) => typed.get(form) as Values | undefined;

export function keepTyped(form: string, values: object): void {
  typed.set(form, values);
  window.addEventListener('beforeunload', ask);
}

/** Somebody leaves for good: nothing they typed may wait for the next person, and nothing holds them back. */
export function forgetAllTyped(): void {
  typed.clear();
  window.removeEventListener('beforeunload', ask);
}

export function forgetTyped(form: string): void {
  typed.delete(form);
  if (typed.size === 0) window.removeEventListener('beforeunload', ask);
}
