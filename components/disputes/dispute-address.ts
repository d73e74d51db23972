/** Which disputes an address asks for: those behind one number of table four, those of a kind, or all. */
import { DisputeKind, type Table4Cell, Table4Column } from '@/lib/domain/report/dispute';

export const cellHref = ({ kind, year, column }: Table4Cell): string =>
  `/disputes?kind=${kind}&year=${year}&column=${column}`;

type Asked = Readonly<Record<string, string | string[] | undefined>>;

export function kindOfAddress({ kind }: Asked): DisputeKind | null {
  return DisputeKind.safeParse(kind).data ?? null;
}

/** The number an address names whole; null otherwise, so that a broken link still opens the list. */
export function cellOfAddress(asked: Asked): Table4Cell | null {
  const kind = kindOfAddress(asked);
  const column = Table4Column.safeParse(asked['column']).data;
  const year = /^(19|20)[0-9]{2}$/.test(String(asked['year'])) ? Number(asked['year']) : null;
  return kind && year && column ? { kind, year, column } : null;
}
