/**
 * The header that carries the client's address to the app; only the server sets it. Plain JavaScript, because that server
 * runs before anything is built.
 */
export const CLIENT_IP_HEADER = 'x-gongkai-client-ip';
