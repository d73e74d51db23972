/** One's own account. A password is sent and forgotten. */
import { mutationOptions } from '@tanstack/react-query';
import type { AccountView, PasswordChange } from '@/lib/services/account';
import { request } from './request';

export type { AccountView, PasswordChange };

export const changePassword = () =>
  mutationOptions({
    mutationKey: ['change-password'],
    mutationFn: (body: PasswordChange) => request<{ username: string }>('/me/password', { method: 'PUT', body }),
    gcTime: 0,
  });
