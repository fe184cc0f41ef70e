import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Bench, Figure } from './measure';

const largestChunk = 160_000;

/** Bytes of a built file as they are sent: brotli made at build, else as it is. */
export function sentBytes(path: string): number {
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

/** The built scripts by size, largest first. */
export function scriptSizes(): { name: string; bytes: number }[] {
  return readdirSync('dist/assets')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: sentBytes(`dist/assets/${name}`) }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Every script of the production build: none may be so large that it holds up a page on a phone's network. */
export const chunkBench: Bench = {
  name: 'chunks',
  covers: ['no chunk over 160 kB'],
  run: async (): Promise<Figure[]> => {
    const sizes = scriptSizes();
    if (sizes.length === 0) throw new Error('dist/assets has no scripts');
    return sizes
      .filter(({ bytes }, index) => index === 0 || bytes > largestChunk)
      .map(({ name, bytes }) => ({ name: `largest chunk: ${name}`, value: bytes, unit: 'bytes', budget: largestChunk }));
  },
};
