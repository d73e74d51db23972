import { loadOffice } from '@/lib/services/office';
import { answer, reading } from '../door';

export const GET = () =>
  reading(async ({ actor }) => {
    const { body } = await loadOffice(actor.bodyId);
    const { userId, name, roles, unitId } = actor;
    return answer({ ok: true, value: { userId, name, roles, unitId, bodyName: body.name } });
  });
