/** A mail server for tests: takes what it is sent and keeps it, or refuses as many as it is told to. */
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface SmtpStub {
  readonly url: string;
  /** The messages taken, as they came. */
  readonly taken: readonly string[];
  /** Refuses the next messages for the moment. */
  refuse(count: number): void;
  close(): Promise<void>;
}

const END_OF_DATA = '\r\n.\r\n';

export async function startSmtpStub(): Promise<SmtpStub> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  let refusals = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = '';
    let inData = false;
    socket.setEncoding('utf8').on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      heard += chunk;
      while (heard.includes(inData ? END_OF_DATA : '\r\n')) {
        const end = inData ? END_OF_DATA : '\r\n';
        const at = heard.indexOf(end);
        const said = heard.slice(0, at);
        heard = heard.slice(at + end.length);
        if (inData) {
          inData = false;
          taken.push(said);
          socket.write('250 taken\r\n');
        } else if (/^MAIL /i.test(said) && refusals > 0) {
          refusals -= 1;
          socket.write('451 try again later\r\n');
        } else if (/^DATA/i.test(said)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(said)) {
          socket.end('221 bye\r\n');
        } else {
          socket.write('250 ok\r\n');
        }
      }
    });
    socket.write('220 stub\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse: (count) => void (refusals = count),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
