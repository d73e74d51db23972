/** Where a member of staff is mailed, kept by the system administrator. */
import { mutationOptions } from '@tanstack/react-query';
import type { StaffEmail } from '@/lib/services/staff-email';
import { request } from './request';
import { settingsOptions } from './settings';

export const changeStaffEmail = (userId: string) =>
  mutationOptions({
    mutationKey: ['change-staff-email', userId],
    mutationFn: (body: StaffEmail) =>
      request<{ id: string }>(`/settings/staff/${userId}/email`, { method: 'PUT', body }),
    onSuccess: (_answer, _sent, _before, { client }) =>
      client.invalidateQueries({ queryKey: settingsOptions().queryKey }),
  });
