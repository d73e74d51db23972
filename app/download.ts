/** A file as the answer of a route. */

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Left out for what somebody sent: it is bytes and nothing more. */
  readonly mediaType?: string;
}

/** Always a download, never shown in place: whatever the file holds, it does not run here. */
export const download = ({ name, bytes, mediaType = 'application/octet-stream' }: File): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, escape)}`,
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
    },
  });
