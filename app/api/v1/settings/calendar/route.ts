import { loadCalendarView } from '@/lib/services/calendar/calendar-view';
import { answer, reading } from '../../door';

export const GET = () => reading(async (call) => answer(await loadCalendarView(call)));
