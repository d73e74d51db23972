import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  devIndicators: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'better-sqlite3',
    'pg',
    '@node-rs/argon2',
    'docx',
    'exceljs',
    'fontkit',
    'nodemailer',
    'pdfmake',
    'pino',
  ],
  turbopack: { root: import.meta.dirname },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
