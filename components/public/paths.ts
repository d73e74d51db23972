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
  deadline: '/deadline',
  signIn: '/sign-in',
  locale: '/locale',
  stylesheet: '/styles/public.css',
  icon: '/favicon.svg',
} as const;

/** @param version of the report; the newest unless given. */
export const yearPath = (year: number, version?: number): string =>
  `${PATHS.reports}?year=${year}${version === undefined ? '' : `&version=${version}`}`;
