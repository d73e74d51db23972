'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useLocale } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '@/lib/queries/client';
import { LIGHT_THEME } from './staff-theme';
// Month and weekday names of the date picker.
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';

const LOCALE = { 'zh-CN': zhCN, en: enGB } as const;

/** What every staff page stands in. The dark theme is only a style sheet: see staff-theme.css. */
export function StaffProviders({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={LOCALE[useLocale()]} theme={LIGHT_THEME} button={{ autoInsertSpace: false }}>
        <App component={false}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
