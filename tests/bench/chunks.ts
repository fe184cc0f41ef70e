import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bench, Figure } from './measure';

const largestChunk = 160_000;
const folder = 'dist/assets';

/** Bytes of a built file as they are sent: brotli made at build, else as it is. */
export function sentBytes(path: string): number {
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

function scripts(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.js'));
}

/** Text that a build of ECharts has, and one that knows workbooks from inside. */
const marks = { chart: '_echarts_instance_', sheet: 'xl/worksheets' };

function bytesWith(mark: string, fetched: readonly string[]): number {
  const marked = new Set(scripts().filter((name) => readFileSync(`${folder}/${name}`, 'utf8').includes(mark)));
  if (marked.size === 0) throw new Error(`No built script has ${mark} in it`);
  const names = fetched.map((path) => basename(path)).filter((name) => marked.has(name));
  return names.reduce((sum, name) => sum + sentBytes(`${folder}/${name}`), 0);
}

/** Bytes of ECharts among the scripts that a page fetched. */
export function chartBytes(fetched: readonly string[]): number {
  return bytesWith(marks.chart, fetched);
}

/** Bytes of what reads and writes workbooks among the scripts that a page fetched. */
export function sheetBytes(fetched: readonly string[]): number {
  return bytesWith(marks.sheet, fetched);
}

/** Every script of the production build: none may be so large that it holds up a page on a phone's network. */
export const chunkBench: Bench = {
  name: 'chunks',
  covers: ['no chunk over 160 kB'],
  run: async (): Promise<Figure[]> => {
    const sizes = scripts()
      .map((name) => ({ name, bytes: sentBytes(`${folder}/${name}`) }))
      .sort((a, b) => b.bytes - a.bytes);
    if (sizes.length === 0) throw new Error(`${folder} has no scripts`);
    return sizes
      .filter(({ bytes }, index) => index === 0 || bytes > largestChunk)
      .map(({ name, bytes }) => ({ name: 'largest chunk', value: bytes, unit: 'bytes', budget: largestChunk, note: name }));
  },
};
