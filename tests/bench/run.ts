import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { ensureBuilt } from '@mocks/server/build.mjs';
import { bulkEditBench } from './bulkEdit';
import { chunkBench } from './chunks';
import { everyPageBench } from './everyPage';
import { forecastBench } from './forecasts';
import { fullImportBench } from './fullImport';
import { type Bench, describeFigure, type Figure, isBroken } from './measure';
import { productListBench, signInBench } from './pages';
import { demandApiBench, productApiBench } from './platformApi';
import { startBench } from './starts';
import { productWorkbookBench } from './productWorkbook';
import { workbookBench } from './workbook';

const benches: readonly Bench[] = [
  chunkBench,
  startBench,
  signInBench,
  productListBench,
  everyPageBench,
  productApiBench('postgres'),
  productApiBench('pglite'),
  demandApiBench('postgres'),
  demandApiBench('pglite'),
  bulkEditBench,
  workbookBench,
  productWorkbookBench,
  forecastBench,
  fullImportBench,
];

/** Budgets of the architecture that belong to pages and jobs which do not exist yet. */
const notBuiltYet = [
  'demand page: a brush or filter repaints every linked chart: the charts are not linked yet',
];

const folder = 'bench-results';

/**
 * `npm run bench [NAME…]`: takes the figures of all benches, or of those named, prints them against their budgets and
 * writes them to `bench-results/`. Ends with 1 when a byte budget is broken, or a time is past 1.25 × its budget.
 */
export default async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) throw new Error(`No bench is called ${unknown.join(', ')}: ${benches.map(({ name }) => name).join(', ')}`);
  await ensureBuilt();
  const figures: Taken[] = [];
  const notMeasured = [...notBuiltYet];
  let failed = false;
  for (const bench of benches) {
    if (names.length > 0 && !names.includes(bench.name)) {
      notMeasured.push(...bench.covers);
      continue;
    }
    console.log(`\n── ${bench.name} (load ${load().toFixed(1)})`);
    try {
      const before = load();
      const taken = await bench.run();
      for (const figure of taken) console.log(describeFigure(figure));
      figures.push(...taken.map((figure) => ({ ...figure, ofBudget: share(figure), load: [before, load()] })));
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

/** A figure with its share of the budget, and how busy the machine was before and after: others' work slows ours down. */
interface Taken extends Figure {
  ofBudget: number | null;
  load: number[];
}

function share({ value, budget }: Figure): number | null {
  return budget === 0 ? null : Math.round((value / budget) * 1000) / 1000;
}

function load(): number {
  return loadavg()[0] ?? 0;
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
