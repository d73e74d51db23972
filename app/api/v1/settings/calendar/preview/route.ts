import { CalendarProposal, previewCalendar } from '@/lib/services/calendar/change-calendar';
import { answer, writingJson } from '../../../door';

export const POST = (request: Request) =>
  writingJson(request, CalendarProposal, async (call, proposal) => answer(await previewCalendar(call, proposal)));
