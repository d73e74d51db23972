/** The dialect, chosen once per process from DATABASE_URL. Schema files take their words from here and know no engine. */
import { columns as pg } from './columns.pg';
import { columns as sqlite } from './columns.sqlite';

export type Engine = 'sqlite' | 'pg';

export const engine: Engine = /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '') ? 'pg' : 'sqlite';

export const { table, index, uniqueIndex, primaryKey, text, choice, day, int, bool, instant, json } =
  engine === 'pg' ? pg : sqlite;
