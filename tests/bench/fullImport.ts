import { execFileSync } from 'node:child_process';
import type { BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { getImport, type ImportDetail, listImports } from '@/api/contract/imports';
import { factories } from '@mocks/db/schema';
import { realFilePath } from '@tests/support/realData';
import { type RunningServer, startServerOn } from '@tests/support/runningServer';
import { inBrowser, signIn } from './browser';
import { fillProducts } from './data/products';
import { loadDemo, openEmbedded, withFolder } from './databases';
import { beginImport, openWizard, untilRead } from './importWizard';
import { type Bench, type Figure, percentile } from './measure';
import { Sampler } from './sampler';
import { TabHeap } from './tabHeap';

const file = 'data/orders/online-retail-full.csv.gz';

/** What the file comes to, whoever imports it into an empty store. */
const expected = {
  lines: 541_909, kept: 525_615, nettedPairs: 2_190, duplicates: 5_271, orders: 19_666, buyers: 4_325, pieces: 5_370_428,
  gmv: [{ currency: 'GBP', fen: 988_524_944 }],
};

/**
 * All 541,909 lines of Online Retail through the app's own wizard into `npm start`, by a factory with 100,000 products whose
 * list is asked for all the while; then the same file once more, which must add nothing.
 */
export const fullImportBench: Bench = {
  name: 'full-import',
  covers: [
    'import of 541,909 lines: time, server memory, tab heap, figures, a repeat',
    'product list while an import runs',
  ],
  run: () =>
    withFolder(async (folder) => {
      const path = realFilePath(file);
      await prepare(folder);
      const server = await startServerOn(folder);
      try {
        return await inBrowser(async (browser) => {
          const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
          const base = `http://127.0.0.1:${server.port}`;
          await signIn(context, base, 'owner3');
          const run = { context, base, server, path };
          const first = await importOnce(run, true);
          const again = await importOnce(run, false);
          return [...figuresOf(first), ...repeatFigures(again)];
        });
      } finally {
        await server.stop();
      }
    }),
};

async function prepare(folder: string): Promise<void> {
  const { database, close } = await openEmbedded(folder);
  await loadDemo(database);
  const [factory] = await database.select({ id: factories.id }).from(factories).where(eq(factories.number, 'F-3'));
  await fillProducts(database, factory?.id ?? '', 100_000);
  await close();
}

interface Run {
  context: BrowserContext;
  base: string;
  server: RunningServer;
  path: string;
}

interface Imported {
  record: ImportDetail;
  tookMs: number;
  readMs: number;
  sentMs: number;
  serverMb: number;
  heapMb: number;
  listMs: number[];
}

async function importOnce({ context, base, server, path }: Run, watched: boolean): Promise<Imported> {
  const api = await apiOf(context, base);
  const page = await context.newPage();
  await openWizard(page, base, 'F-3', 'D-1');
  const tab = await TabHeap.of(page);
  const heap = new Sampler(1_000, () => tab.megabytes());
  const memory = new Sampler(1_000, async () => residentMb(server.pid));
  const sorts = ['', '?sort=title', '?q=收纳箱', '?stock=out&sort=-pieces30d'];
  const list = new Sampler(2_000, async (turn) => {
    const started = performance.now();
    await api.text(`products${encodeURI(sorts[turn % sorts.length] ?? '')}`);
    return performance.now() - started;
  });
  const started = performance.now();
  const since = (): number => performance.now() - started;
  await page.locator('input[type=file]').setInputFiles(path);
  await untilRead(page);
  const readMs = since();
  console.log(`read in ${seconds(readMs)}`);
  const number = await beginImport(page);
  const { items } = await api.get('imports', listImports.response);
  const id = items.find((item) => item.number === number)?.id ?? '';
  let sentMs = Number.NaN;
  for (let told = 0; ; await page.waitForTimeout(500)) {
    const { report: _report, ...record } = await api.get(`imports/${id}`, getImport.response);
    if (record.state !== 'receiving' && Number.isNaN(sentMs)) sentMs = since();
    if (record.state === 'published') break;
    if (record.state !== 'receiving' && record.state !== 'preparing') throw new Error(`The import is ${record.state}`);
    if (since() - told < 10_000) continue;
    told = since();
    const steps = record.job === null ? '' : `, prepared ${record.job.done} of ${record.job.total}`;
    console.log(`${seconds(told)}: ${record.state}, ${record.rowsReceived} lines sent${steps}`);
  }
  const tookMs = since();
  const [heaps, resident, lists] = await Promise.all([heap.end(), memory.end(), list.end()]);
  await page.close();
  console.log(`published after ${seconds(tookMs)}${watched ? '' : ', for the second time'}`);
  return {
    record: await api.get(`imports/${id}`, getImport.response),
    tookMs, readMs, sentMs,
    serverMb: Math.max(...resident),
    heapMb: Math.max(...heaps),
    listMs: lists,
  };
}

function figuresOf({ record, tookMs, readMs, sentMs, serverMb, heapMb, listMs }: Imported): Figure[] {
  const note = `read ${seconds(readMs)}, sent after ${seconds(sentMs)}, embedded database`;
  const wrong = differences(record, { ...expected, linesNew: expected.lines, linesKnown: 0 });
  return [
    { name: 'import of 541,909 lines', value: tookMs, unit: 'ms', budget: 120_000, note },
    { name: 'import of 541,909 lines: server resident', value: serverMb, unit: 'MB', budget: 1_200 },
    { name: 'import of 541,909 lines: tab heap, workers included', value: heapMb, unit: 'MB', budget: 400 },
    { name: 'import of 541,909 lines: wrong figures', value: wrong.length, unit: 'count', budget: 0, note: wrong.join(', ') },
    {
      name: 'product list while an import runs: p95',
      value: percentile(listMs, 0.95),
      unit: 'ms',
      budget: 500,
      note: `${listMs.length} answers, median ${percentile(listMs, 0.5).toFixed(0)} ms, worst ${Math.max(...listMs).toFixed(0)} ms`,
    },
  ];
}

function repeatFigures({ record, tookMs }: Imported): Figure[] {
  const wrong = differences(record, { ...expected, linesNew: 0, linesKnown: expected.lines });
  const note = [`${seconds(tookMs)}`, ...wrong].join(', ');
  return [{ name: 'the same file again: wrong figures', value: wrong.length, unit: 'count', budget: 0, note }];
}

/** What a record and its report say otherwise than expected. */
function differences({ report, linesNew, linesKnown }: ImportDetail, wanted: Record<string, unknown>): string[] {
  const found: Record<string, unknown> = { ...report?.file, linesNew, linesKnown };
  const totals: Record<string, unknown> = { ...report?.totals };
  const said = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
  return [
    ...Object.entries(wanted).flatMap(([key, value]) => (said(found[key]) === said(value) ? [] : [`${key} is ${said(found[key])}`])),
    // The factory has no other orders.
    ...(['orders', 'buyers', 'pieces', 'gmv'] as const).flatMap((key) =>
      said(totals[key]) === said(expected[key]) ? [] : [`${key} of all are ${said(totals[key])}`],
    ),
  ];
}

const sessionFactories = z.object({ factories: z.array(z.object({ id: z.string() })) });

/** Asks the platform as the context's person, in their factory. */
async function apiOf(context: BrowserContext, base: string) {
  const session = await context.request.get(`${base}/api/v1/session`);
  const factoryId = sessionFactories.parse(await session.json()).factories[0]?.id ?? '';
  const text = async (path: string): Promise<string> => {
    const answer = await context.request.get(`${base}/api/v1/factories/${factoryId}/${path}`, { timeout: 60_000 });
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
    return answer.text();
  };
  return {
    text,
    get: async <S extends z.ZodMiniType>(path: string, shape: S): Promise<z.output<S>> => shape.parse(JSON.parse(await text(path))),
  };
}

/** Resident memory of a process, its threads included. */
function residentMb(pid: number): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
