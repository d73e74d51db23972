// What the server decides about a request before Next.js sees it: whether it can be read at all, whose address it came
// from, which headers it may not bring along, and the security headers of its answer. No I/O; serve.mjs applies it.
import { isIP } from 'node:net';
import { ADDRESS_HEADER, CLIENT_IP_HEADER } from '../platform/own-headers.mjs';

const FROM_PROXY_ONLY = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/** A page of ours that is not there: Next.js answers with the ordinary one for that. */
export const NO_SUCH_PAGE = '/no-such-page';

/** Whether a path belongs to programs, which are answered in JSON, and not to people. */
export const isApi = (url) => /^\/api(\/|\?|$)/.test(url);

/** Whether an address is whole: its percent-encoding is UTF-8 and hides no U+0000, which no database keeps. */
export function isReadable(url) {
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST'];
const API_METHODS = [...METHODS, 'PUT', 'PATCH', 'DELETE'];

/** The methods an address may be asked with at all; TRACE, CONNECT and those of other protocols are never among them. */
export const methodsOf = (url) => (isApi(url) ? API_METHODS : METHODS);

const LARGEST_BODY = 1_100_000;
const MEGABYTE = 1024 * 1024;
/** Where files are sent to, and how large they may be. */
const UPLOADS = [
  { path: /^\/api\/v1\/cases\/[^/]+\/documents$/, megabytes: 20 },
  { path: /^\/api\/v1\/disclosures\/import$/, megabytes: 2 },
];
const uploadAt = (url) => UPLOADS.find(({ path }) => path.test(url.split('?', 1)[0] ?? ''));

/**
 * The status that refuses a request for its size, or undefined. A body has to say how long it is before any of it is read;
 * Node holds it to that.
 */
export function oversized(method, url, headers) {
  if (headers['transfer-encoding'] !== undefined) return 411;
  const length = Number(headers['content-length'] ?? 0);
  const upload = method === 'POST' && uploadAt(url);
  // Room for the form around the file.
  return length > (upload ? (upload.megabytes + 1) * MEGABYTE : LARGEST_BODY) ? 413 : undefined;
}

/** What a program of /api is told when its request is refused for its size: the refusal a browser has words for. */
export function sizeRefusal(url) {
  const upload = uploadAt(url);
  return upload
    ? { code: 'file_too_large', field: 'file', values: { megabytes: upload.megabytes } }
    : { code: 'invalid_input' };
}

/** The number of proxies in front, from GONGKAI_TRUSTED_PROXIES; undefined when it is not a small whole number. */
export function trustedProxies(value) {
  if (value === undefined || value === '') return 0;
  return /^\d{1,2}$/.test(value) ? Number(value) : undefined;
}

/**
 * The address a request came from. Each trusted proxy adds the address it saw to the right of x-forwarded-for, so with
 * n proxies the n-th entry from the right was written by the outermost of them; all to its left is the client's claim.
 */
export function clientAddress(headers, remoteAddress, hops) {
  const peer = plainAddress(remoteAddress ?? '') ?? 'unknown';
  if (hops === 0) return peer;
  const entries = String(headers['x-forwarded-for'] ?? '').split(',');
  return plainAddress(entries[entries.length - hops] ?? '') ?? peer;
}

/** An IPv4 or IPv6 address without port, brackets, zone or the IPv4-in-IPv6 prefix; undefined if it is none. */
function plainAddress(text) {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  return isIP(bare) ? bare : undefined;
}

/** Changes the headers of a request in place: drops what only our side may say, and adds what we know. */
export function cleanRequestHeaders(headers, { address, url, hops, policy }) {
  for (const name of Object.keys(headers)) {
    const forged = name.startsWith('x-gongkai-') || name.startsWith('x-middleware-');
    if (forged || (hops === 0 && FROM_PROXY_ONLY.includes(name))) delete headers[name];
  }
  delete headers['content-security-policy-report-only'];
  headers[CLIENT_IP_HEADER] = address;
  headers[ADDRESS_HEADER] = url;
  headers['content-security-policy'] = policy; // Next.js takes the nonce for its own scripts from here
}

export function contentSecurityPolicy({ nonce, dev }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'", // Ant Design sets style attributes
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders({ policy, https }) {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'same-origin',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
