import { countInbox } from '@/lib/services/inbox';
import { answer, reading } from '../../door';

export const GET = () => reading(async (call) => answer({ ok: true, value: await countInbox(call) }));
