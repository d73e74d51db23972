import { isReady } from '@/lib/services/readiness';

/** The process can do its work: the database answers. */
export const dynamic = 'force-dynamic';

export const GET = async () => {
  const ready = await isReady();
  return new Response(ready ? 'ready\n' : 'database unavailable\n', {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};
