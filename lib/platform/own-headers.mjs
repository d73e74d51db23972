/**
 * Headers that tell the app what only the server in front of it knows; nobody else can set them. Plain JavaScript, because
 * that server runs before anything is built.
 */
export const CLIENT_IP_HEADER = 'x-gongkai-client-ip';

/** The address that was asked for: path and query. */
export const ADDRESS_HEADER = 'x-gongkai-address';
