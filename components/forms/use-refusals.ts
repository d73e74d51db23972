import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useProblemWords } from '@/lib/i18n/use-words';
import { ApiRefusal } from '@/lib/queries/request';

interface Options {
  /** Where a field of the request is called otherwise in the form. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  /** Cut off the paths the server gives. */
  readonly prefix?: string;
}

/**
 * What the server said no to, put beside the field it names and the first of them given the focus; what names no field on
 * screen is told for the whole form. Nothing typed is touched.
 */
export function useRefusals<Values>(form: FormInstance<Values>, { fieldOf = {}, prefix = '' }: Options = {}) {
  const words = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [asksWhy, setAsksWhy] = useState(false);

  const nameOf = (path: string) => {
    const field = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    return fieldOf[field] ?? field;
  };

  const show = (error: Error) => {
    if (!(error instanceof ApiRefusal)) return setProblem(words.problem(error));
    const { refusal, issues } = error;
    if (refusal.code === 'published_year_reason_required') setAsksWhy(true);
    const said = [
      ...issues.map(({ path, code }) => ({ name: nameOf(path), errors: [words.issue(code)] })),
      ...(refusal.field ? [{ name: nameOf(refusal.field), errors: [words.refusal(refusal)] }] : []),
    ].flatMap(({ name, errors }) => {
      const path = pathOf(name);
      return form.getFieldInstance(path) === undefined ? [] : [{ name: path, errors }];
    });
    form.setFields(said as Parameters<typeof form.setFields>[0]);
    const [first] = said;
    if (first) form.focusField(first.name as Parameters<typeof form.focusField>[0]);
    else setProblem(words.refusal(refusal));
  };

  /** `asksWhy`: what was sent moves a published report, and `RestatesItem` is to ask why. */
  return { problem, show, clear: () => setProblem(null), asksWhy };
}

/** `reviewPlan.0.role` as the form knows it; a plain name stays one. */
const pathOf = (name: string) =>
  name.includes('.') ? name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : name;
