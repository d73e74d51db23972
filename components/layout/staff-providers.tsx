'use client';

import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { OFFICE_ZONE } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { STAFF_MESSAGES } from '@/lib/i18n/staff-messages';
import { makeQueryClient } from '@/lib/queries/client';
import { LIGHT_THEME } from './staff-theme';
// Month and weekday names of the date picker.
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';

/**
 * A waiting button's icon, which leaves at once: the usual one stays, and is read out, when its animation does not end
 * (it never does where people ask for less motion).
 */
const BUTTON = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> } as const;

const ANTD_WORDS = { 'zh-CN': zhCN, en: enGB } as const;

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** What every staff page stands in. The dark theme is only a style sheet: see staff-theme.css. */
export function StaffProviders({ locale, children }: Props) {
  const [client] = useState(makeQueryClient);
  return (
    <NextIntlClientProvider locale={locale} messages={STAFF_MESSAGES[locale]} timeZone={OFFICE_ZONE}>
      <QueryClientProvider client={client}>
        <ConfigProvider locale={ANTD_WORDS[locale]} theme={LIGHT_THEME} button={BUTTON}>
          <App component={false}>{children}</App>
        </ConfigProvider>
      </QueryClientProvider>
    </NextIntlClientProvider>
  );
}
