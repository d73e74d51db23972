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

/** A published report as a file. */
export const reportFilePath = (year: number, version: number, format: ReportFormat): string =>
  `${PATHS.reportFile}?year=${year}&version=${version}&format=${format}`;

/** @param version of the report; the newest unless given. */
export const yearPath = (year: number, version?: number): string =>
  `${PATHS.reports}?year=${year}${version === undefined ? '' : `&version=${version}`}`;
