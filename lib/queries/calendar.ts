/** The body's work calendar: what is loaded, what a change would do, and making it. */
import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { CalendarView } from '@/lib/services/calendar/calendar-view';
import type { CalendarPreview, CalendarProposal, CaseMoved } from '@/lib/services/calendar/change-calendar';
import { asking } from './live';
import { queueKey } from './queue';
import { request } from './request';

export type { CalendarPreview, CalendarProposal, CalendarView, CaseMoved };

const calendarKey = ['calendar'] as const;

/** While open cases are still being counted anew, how many are left is worth asking often. */
const FOLLOWING_MS = 1500;

export const calendarOptions = () =>
  queryOptions({
    queryKey: calendarKey,
    queryFn: (context) => request<CalendarView>('/settings/calendar', asking(context)),
    refetchInterval: ({ state }) => (state.data && state.data.behind > 0 ? FOLLOWING_MS : false),
  });

/** Writes nothing: a question too long for an address. */
export const previewCalendar = () =>
  mutationOptions({
    mutationKey: ['preview-calendar'],
    mutationFn: (body: CalendarProposal) =>
      request<CalendarPreview>('/settings/calendar/preview', { method: 'POST', body }),
    gcTime: 0,
  });

export const changeCalendar = () =>
  mutationOptions({
    mutationKey: ['change-calendar'],
    mutationFn: (body: CalendarProposal) =>
      request<{ version: number }>('/settings/calendar/changes', { method: 'POST', body }),
    onSuccess: async (_answer, _body, _before, { client }) => {
      void client.invalidateQueries({ queryKey: queueKey });
      await client.invalidateQueries({ queryKey: calendarKey });
    },
  });
