/**
 * Mail to staff: through the SMTP server of the configuration, or without one as a file in the outbox of the data folder.
 * The message id follows from the id given: a mail sent again after a crash is the same mail, and the same file.
 */
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from './env';

export interface Mail {
  /** Made by the application. */
  readonly id: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const CONNECT_MS = 5_000;
const SILENCE_MS = 8_000;
const SENDER_WITHOUT_SMTP = 'gongkai@localhost';

/** The message, and nothing fetched from files or addresses into it. */
const messageOf = ({ id, fromName, to, subject, text }: Mail, from: string) => ({
  from: { name: fromName, address: from },
  to: { name: '', address: to },
  subject,
  text,
  textEncoding: 'base64' as const,
  messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** @throws when the mail was not taken; it may be tried again. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = env();
  const message = messageOf(mail, mailFrom ?? SENDER_WITHOUT_SMTP);
  if (!smtpUrl) return putInOutbox(mail.id, message);
  const smtp = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
  await smtp.sendMail(message);
}

async function putInOutbox(id: string, message: ReturnType<typeof messageOf>): Promise<void> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: bytes } = await composer.sendMail(message);
  const folder = path.join(env().dataDir, 'outbox');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `.${id}.part`);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes as Buffer);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path.join(folder, `${id}.eml`));
}
