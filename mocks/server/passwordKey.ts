import { scrypt } from 'node:crypto';
import type { Derive } from '@mocks/platform/core/passwords';

/** Node's own scrypt: off the main thread, and several times faster than JavaScript. */
export const deriveInNode: Derive = (password, salt, cost) =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key))));
  });
