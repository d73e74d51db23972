import { loadBodyName } from '@/lib/services/office';
import { answer, reading } from '../door';

export const GET = () =>
  reading(async ({ actor }) => {
    const bodyName = await loadBodyName(actor.bodyId);
    const { userId, name, roles, unitId } = actor;
    return answer({ ok: true, value: { userId, name, roles, unitId, bodyName } });
  });
