/** The body's own affairs, for the system administrator: settings, units, accounts. */
import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { SettingsChange, SettingsView } from '@/lib/services/settings';
import type { NewStaff, StaffChange } from '@/lib/services/staff';
import type { PasswordReset } from '@/lib/services/staff-access';
import type { NewUnit } from '@/lib/services/units';
import { asking } from './live';
import { request } from './request';

export type { NewStaff, NewUnit, SettingsView, StaffChange };

const settingsKey = ['settings'] as const;

export const settingsOptions = () =>
  queryOptions({
    queryKey: settingsKey,
    queryFn: (context) => request<SettingsView>('/settings', asking(context)),
  });

export const addUnit = () =>
  mutationOptions({
    mutationKey: ['add-unit'],
    mutationFn: (body: NewUnit) => request<{ id: string }>('/settings/units', { method: 'POST', body }),
    onSuccess: (_answer, _body, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
  });

/** The answer carries the first password, told this once: it is not kept. */
export const addStaff = () =>
  mutationOptions({
    mutationKey: ['add-staff'],
    mutationFn: (body: NewStaff) =>
      request<{ id: string; password: string }>('/settings/staff', { method: 'POST', body }),
    onSuccess: (_answer, _body, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
    gcTime: 0,
  });

export const changeStaff = () =>
  mutationOptions({
    mutationKey: ['change-staff'],
    mutationFn: ({ userId, ...body }: StaffChange & { readonly userId: string }) =>
      request<{ id: string }>(`/settings/staff/${userId}`, { method: 'PATCH', body }),
    onSuccess: (_answer, _sent, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
  });

/** The answer carries the new password, told this once: it is not kept. */
export const resetPassword = () =>
  mutationOptions({
    mutationKey: ['reset-password'],
    mutationFn: (userId: string) =>
      request<PasswordReset>(`/settings/staff/${userId}/password`, { method: 'POST', body: {} }),
    onSuccess: (_answer, _userId, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
    gcTime: 0,
  });

export const forgetSignInTries = () =>
  mutationOptions({
    mutationKey: ['forget-sign-in-tries'],
    mutationFn: (userId: string) => request<{ id: string }>(`/settings/staff/${userId}/tries`, { method: 'DELETE' }),
    onSuccess: (_answer, _userId, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
  });

export const changeBodySettings = () =>
  mutationOptions({
    mutationKey: ['change-body-settings'],
    mutationFn: (body: SettingsChange) => request<{ seen: string }>('/settings/body', { method: 'PUT', body }),
    onSuccess: (_answer, _body, _before, { client }) => client.invalidateQueries({ queryKey: settingsKey }),
  });
