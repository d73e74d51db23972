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
  deadline: '/deadline',
  signIn: '/sign-in',
  locale: '/locale',
  stylesheet: '/styles/public.css',
  icon: '/favicon.svg',
} as const;

export const yearPath = (year: number): string => `${PATHS.reports}?year=${year}`;
