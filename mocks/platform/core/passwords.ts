import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Derives 32 bytes; Node's own scrypt on the server, a JavaScript one in the browser. */
export type Derive = (password: string, salt: Uint8Array, cost: number) => Promise<Uint8Array>;

export interface PasswordHasher {
  /** The stored form: `scrypt$cost$salt$key`, salt and key in hex, r = 8, p = 1. */
  hash: (password: string) => Promise<string>;
  /** Takes as long for a wrong password as for a right one. */
  verify: (password: string, stored: string) => Promise<boolean>;
}

const standardCost = 2 ** 14;

export const deriveInJavaScript: Derive = (password, salt, cost) =>
  scryptAsync(password.normalize('NFKC'), salt, { N: cost, r: 8, p: 1, dkLen: 32 });

/** One stored format whatever derives the key. */
export function passwordHasher(derive: Derive, cost = standardCost): PasswordHasher {
  return {
    hash: async (password) => {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      return `scrypt$${cost}$${bytesToHex(salt)}$${bytesToHex(await derive(password, salt, cost))}`;
    },
    verify: async (password, stored) => {
      const [scheme, storedCost, salt, key] = stored.split('$');
      if (scheme !== 'scrypt' || !storedCost || !salt || !key) return false;
      const expected = hexToBytes(key);
      const derived = await derive(password, hexToBytes(salt), Number(storedCost));
      return derived.reduce((difference, byte, index) => difference | (byte ^ (expected[index] ?? 0)), 0) === 0;
    },
  };
}
