'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './staff-shell.module.css';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** Pages under this path belong to the item; its own address when left out. */
  readonly under?: string;
}

const isOn = ({ href, under = href }: NavItem, path: string) => path === href || path.startsWith(`${under}/`);

export function NavLinks({ label, items }: { label: string; items: readonly NavItem[] }) {
  const path = usePathname();
  // The most exact item wins: /cases/new is not one of the cases.
  const on = items.filter((item) => isOn(item, path)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item === on ? 'page' : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
