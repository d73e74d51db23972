/** The path of one of our own pages, or null: never another site, however it is written. */
export function ownPath(text: string | null, host: string | null): string | null {
  if (!text || !host || !URL.canParse(text, `http://${host}`)) return null;
  const url = new URL(text, `http://${host}`);
  // A path that begins with two slashes would itself be read as the address of another site.
  return url.host === host && !/^[/\\]{2}/.test(url.pathname) ? `${url.pathname}${url.search}` : null;
}
