/**
 * How much a zip archive unpacks to, found by unpacking it entry by entry within a limit: what an archive says of its own size
 * may be a lie. Entries are found as a reader of spreadsheets finds them, through the directory at the end.
 */
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from('PK\x05\x06');
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** Whether everything together stays within the limit. @throws when the archive is not whole. */
export function unpacksWithin(zip: Buffer, limit: number): boolean {
  const end = zip.lastIndexOf(END);
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('no entry');
    const packedSize = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (from + packedSize > zip.length) throw new Error('cut off');
    const packed = zip.subarray(from, from + packedSize);
    try {
      const isPacked = zip.readUInt16LE(at + 10) === DEFLATED;
      size += isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(1, limit - size) }).length : packedSize;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return false;
      throw error;
    }
    if (size > limit) return false;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return true;
}
