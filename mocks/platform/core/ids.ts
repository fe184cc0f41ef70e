import { bytesToHex } from '@noble/hashes/utils.js';

let lastMillisecond = 0;
let sequence = 0;

/**
 * A UUIDv7: sortable by making time, even within one millisecond (a 12-bit sequence follows the time).
 * Uses `getRandomValues`, which also exists outside a secure context.
 */
export function newId(instant: string): string {
  const millisecond = Math.max(Date.parse(instant), lastMillisecond);
  sequence = millisecond === lastMillisecond ? sequence + 1 : 0;
  lastMillisecond = sequence > 0xfff ? millisecond + 1 : millisecond;
  if (sequence > 0xfff) sequence = 0;
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = bytesToHex(random);
  const head = (0x7000 | sequence).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${head}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** A token of 256 bits that nobody can guess, in hex. */
export function newToken(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}
