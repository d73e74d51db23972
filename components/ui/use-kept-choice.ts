'use client';

import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'gongkai:choice';

const listen = (tell: () => void) => {
  window.addEventListener(CHANGED, tell);
  return () => window.removeEventListener(CHANGED, tell);
};

/** Something this browser remembers for its user: on until it is turned off. */
export function useKeptChoice(name: string): [on: boolean, choose: (on: boolean) => void] {
  const key = `gongkai.${name}`;
  const on = useSyncExternalStore(
    listen,
    () => localStorage.getItem(key) !== 'off',
    () => true,
  );
  const choose = useCallback(
    (next: boolean) => {
      localStorage.setItem(key, next ? 'on' : 'off');
      window.dispatchEvent(new Event(CHANGED));
    },
    [key],
  );
  return [on, choose];
}
