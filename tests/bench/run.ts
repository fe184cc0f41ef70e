import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { ensureBuilt } from '@mocks/server/build.mjs';
import { chunkBench } from './chunks';
import { type Bench, describeFigure, type Figure, isBroken } from './measure';
import { productListBench, signInBench } from './pages';

const benches: readonly Bench[] = [chunkBench, signInBench, productListBench];

/** Budgets of the architecture that belong to pages and jobs which do not exist yet. */
const notBuiltYet = ['bulk edit of 1,000 products'];

const folder = 'bench-results';

/**
 * `npm run bench [NAME…]`: takes the figures of all benches, or of those named, prints them against their budgets and
 * writes them to `bench-results/`. Ends with 1 when a byte budget is broken, or a time is past 1.25 × its budget.
 */
export default async function run(names: readonly string[]): Promise<number> {
  await ensureBuilt();
  const figures: Figure[] = [];
  const notMeasured = [...notBuiltYet];
  let failed = false;
  for (const bench of benches) {
    if (names.length > 0 && !names.includes(bench.name)) {
      notMeasured.push(...bench.covers);
      continue;
    }
    console.log(`\n── ${bench.name}`);
    try {
      const taken = await bench.run();
      for (const figure of taken) console.log(describeFigure(figure));
      figures.push(...taken);
    } catch (error) {
      failed = true;
      notMeasured.push(...bench.covers);
      console.error(error);
    }
  }
  for (const name of notMeasured) console.log(`not measured: ${name}`);
  const broken = figures.filter(isBroken).map(({ name }) => name);
  write({ takenAt: new Date().toISOString(), machine: machine(), figures, broken, notMeasured });
  console.log(`\n${figures.length - broken.length} kept, ${broken.length} broken, ${notMeasured.length} not measured`);
  return failed || broken.length > 0 ? 1 : 0;
}

function machine(): { cpu: string; cores: number; memoryGb: number; node: string } {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

function write(result: { takenAt: string } & Record<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  writeFileSync(`${folder}/${result.takenAt.replaceAll(/[:.]/g, '-')}.json`, text);
  writeFileSync(`${folder}/latest.json`, text);
}
