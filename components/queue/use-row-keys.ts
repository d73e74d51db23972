'use client';

import { type RefObject, useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="combobox"]') !== null;

/**
 * J and K go from row to row, / goes to the search box; Enter is the link's own. The focus is what is selected, so a
 * refresh that moves rows does not lose it.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, focusSearch: () => void, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const move = (step: 1 | -1) => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = at === -1 ? links[step === 1 ? 0 : links.length - 1] : links[at + step];
      next?.focus();
      next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'j') move(1);
      else if (key === 'k') move(-1);
      else if (key === '/') focusSearch();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, focusSearch, on]);
}
