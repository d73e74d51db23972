import { headers } from 'next/headers';

/** Rendered on every request, like a page that depends on who asks. */
export default async function Page() {
  return <p>{(await headers()).get('host')}</p>;
}
