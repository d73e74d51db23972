import { CalendarProposal, changeCalendar } from '@/lib/services/calendar/change-calendar';
import { answer, writingJson } from '../../../door';

export const POST = (request: Request) =>
  writingJson(request, CalendarProposal, async (call, proposal, key) =>
    answer(await changeCalendar(call, proposal, key), 201),
  );
