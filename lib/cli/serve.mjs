// The HTTP server around Next.js: guards each request, starts and stops in an orderly way. The rules for requests are
// in request-guard.mjs; the app's own work at the start is instrumentation.ts, and at the end __gongkaiShutdown.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import {
  cleanRequestHeaders,
  clientAddress,
  contentSecurityPolicy,
  isApi,
  isReadable,
  methodsOf,
  NO_SUCH_PAGE,
  oversized,
  securityHeaders,
  sizeRefusal,
  trustedProxies,
} from './request-guard.mjs';
import { ROOT } from './prepare.mjs';

const DRAIN_MS = 20_000;
const SHUTDOWN_MS = 10_000;
const SAME_SIGNAL_MS = 1_000;

/** Serves until a signal ends the process. */
export async function serve({ dev }) {
  const settings = readSettings(process.env);
  const server = createServer({ headersTimeout: 30_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 });
  // Next.js adds an upgrade listener to the server it is given; in production it gets one that never listens.
  const app = next({
    dev,
    dir: ROOT,
    hostname: 'localhost',
    port: settings.port,
    httpServer: dev ? server : createServer(),
  });

  let handle;
  server.on('request', (request, response) => {
    const hops = settings.hops;
    const policy = contentSecurityPolicy({ nonce: randomBytes(16).toString('base64'), dev });
    for (const [name, value] of Object.entries(securityHeaders({ policy, https: settings.https }))) {
      response.setHeader(name, value);
    }
    if (!request.url.startsWith('/') && !dev) return refuse(response, 400, 'Bad Request');
    if (!handle) return refuse(response, 503, 'Starting');
    const methods = methodsOf(request.url);
    if (!methods.includes(request.method)) {
      response.setHeader('Allow', methods.join(', '));
      return refuse(response, 405, 'Method Not Allowed');
    }
    if (!isReadable(request.url)) {
      if (isApi(request.url)) return refuse(response, 400, { code: 'invalid_input' });
      request.url = NO_SUCH_PAGE;
    }
    const tooLarge = oversized(request.method, request.url, request.headers);
    if (tooLarge) {
      const line = tooLarge === 411 ? 'Length Required' : 'Content Too Large';
      return refuse(response, tooLarge, isApi(request.url) ? sizeRefusal(request.url) : line);
    }
    const address = clientAddress(request.headers, request.socket.remoteAddress, hops);
    cleanRequestHeaders(request.headers, { address, url: request.url, hops, policy });
    Promise.resolve(handle(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) refuse(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  });
  const hangUp = (status) => (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  server.on('connect', hangUp('405 Method Not Allowed'));
  if (!dev) server.on('upgrade', hangUp('400 Bad Request'));
  stopOnSignals(server, app);

  try {
    // The port first: a second server by mistake must fail before it touches the database.
    await listen(server, settings);
    if (!dev) await registerInstrumentation();
    await app.prepare();
    handle = app.getRequestHandler();
  } catch (error) {
    fail(error, settings);
  }
  console.log(`Gongkai is ready on http://${settings.shownHost}:${server.address().port}`);
}

function readSettings(env) {
  const port = env.PORT ? Number(env.PORT) : 3000;
  if (!/^[0-9]*$/.test(env.PORT ?? '') || port > 65_535) {
    fail(configurationError(`PORT must be a number from 0 to 65535, not "${env.PORT}".`));
  }
  const hops = trustedProxies(env.GONGKAI_TRUSTED_PROXIES);
  if (hops === undefined) {
    const given = env.GONGKAI_TRUSTED_PROXIES;
    fail(configurationError(`GONGKAI_TRUSTED_PROXIES is the number of proxies in front of Gongkai, not "${given}".`));
  }
  const host = env.GONGKAI_HOST || undefined;
  const everywhere = !host || ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
  const shownHost = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { port, host, hops, shownHost, https: Boolean(env.GONGKAI_URL?.startsWith('https:')) };
}

/**
 * Runs instrumentation.ts to its end. Next.js would start it in the background and go on serving when it fails; it
 * remembers that it ran, so this is the only run. Not public in Next.js: the e2e suite starts through here.
 */
async function registerInstrumentation() {
  await import('next/dist/server/node-environment.js');
  const { default: hooks } = await import('next/dist/server/lib/router-utils/instrumentation-globals.external.js');
  await hooks.ensureInstrumentationRegistered(ROOT, '.next');
}

function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** @param why a line for people, or the refusal a program of `/api` knows how to read. */
function refuse(response, status, why) {
  const isLine = typeof why === 'string';
  response.writeHead(status, {
    'Content-Type': isLine ? 'text/plain; charset=utf-8' : 'application/json',
    'Cache-Control': 'no-store',
    // The rest of what is too large is read and thrown away: a browser cut off on the way would tell of a lost connection.
    ...(status !== 413 && { Connection: 'close' }),
    ...(status === 503 && { 'Retry-After': '2' }),
  });
  response.end(isLine ? `${why}\n` : JSON.stringify({ refusal: why }));
}

/**
 * The first signal stops accepting, lets requests in flight finish, closes the database, and exits 0. Another one
 * exits at once; within a second it counts as the same, because npm repeats what the terminal already sent.
 */
function stopOnSignals(server, app) {
  let askedAt;
  const inFlight = new Set();
  server.prependListener('request', (_request, response) => {
    if (askedAt) response.setHeader('Connection', 'close');
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
  });

  const stop = async () => {
    if (askedAt) {
      if (Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    askedAt = Date.now();
    for (const response of inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await new Promise((resolve) => server.close(resolve));
    clearInterval(sweep);
    clearTimeout(giveUp);
    await within(
      SHUTDOWN_MS,
      app.close().catch(() => undefined),
    );
    await within(SHUTDOWN_MS, globalThis.__gongkaiShutdown?.());
    process.exit(0);
  };
  const stopOrFail = () => {
    stop().catch((error) => {
      console.error('Gongkai did not stop cleanly:', error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', stopOrFail).on('SIGINT', stopOrFail);

  // Started by npm, the server does not outlive it, even when npm was killed and could send nothing.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stopOrFail();
  }, 1_000).unref();
  if (!process.env.npm_lifecycle_event) clearInterval(watch);
}

function within(milliseconds, promise) {
  const late = new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds).unref();
  });
  return Promise.race([promise, late]);
}

function configurationError(message) {
  return Object.assign(new Error(message), { name: 'ConfigurationError' });
}

function fail(error, settings) {
  if (error.code === 'EADDRINUSE') {
    console.error(`Port ${settings.port} is in use already. Stop the other program, or choose another PORT.`);
  } else if (error.code === 'EACCES' && error.syscall === 'listen') {
    console.error(`Not allowed to use port ${settings.port}. Choose a PORT of 1024 or higher.`);
  } else if (error.syscall === 'listen') {
    console.error(`Cannot listen on ${settings.host ?? 'all addresses'}, port ${settings.port}: ${error.message}`);
  } else if (error.name === 'ConfigurationError') {
    console.error(error.message.replace(/^An error occurred while loading instrumentation hook: /, ''));
  } else {
    console.error('Gongkai could not start.', error);
  }
  process.exit(1);
}
