/**
 * The sign-in page, from which one goes on to the page one wanted. What the framework adds to an address it loads in pieces is
 * left out.
 */
export function signInAddress(wanted: string): string {
  const path = wanted.replace(/([?&])_rsc=[^&]*(&|$)/, (_, before: string, after: string) => (after ? before : ''));
  return `/sign-in?back=${encodeURIComponent(path)}`;
}

/** From the page on screen, and back to it. */
export const signInAgain = (): string => signInAddress(`${location.pathname}${location.search}`);
