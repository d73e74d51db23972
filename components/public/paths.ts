import type { ReportFormat } from '@/lib/domain/report/report-format';

/** Addresses of the citizen's pages. */
export const PATHS = {
  home: '/',
  guide: '/#guide',
  contact: '#contact',
  remedies: '/#dissatisfied',
  status: '/status',
  lookUp: '/status/lookup',
  progress: '/status/case',
  leave: '/status/leave',
  reports: '/reports',
  feed: '/reports/feed',
  reportFile: '/reports/download',
  deadline: '/deadline',
  signIn: '/sign-in',
  locale: '/locale',
  stylesheet: '/styles/public.css',
  icon: '/favicon.svg',
} as const;

/** Whose reports: null for the body the installation is of, whose addresses name none. */
export type PathBody = string | null;

const asked = (path: string, body: PathBody, query: Readonly<Record<string, string | number>> = {}): string => {
  const pairs = Object.entries({ ...(body !== null && { body }), ...query });
  return pairs.length === 0
    ? path
    : `${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
};

/** The years a body has published. */
export const reportsPath = (body: PathBody): string => asked(PATHS.reports, body);

export const feedPath = (body: PathBody): string => asked(PATHS.feed, body);

interface ReportPlace {
  readonly year: number;
  readonly body: PathBody;
}

/** A published report as a file. */
export const reportFilePath = ({ year, body }: ReportPlace, version: number, format: ReportFormat): string =>
  asked(PATHS.reportFile, body, { year, version, format });

/** @param version of the report; the newest unless given. */
export const yearPath = ({ year, body }: ReportPlace, version?: number): string =>
  asked(PATHS.reports, body, { year, ...(version !== undefined && { version }) });
