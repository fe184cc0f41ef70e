import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import common from '@/i18n/locales/zh-CN/common';
import imports from '@/i18n/locales/zh-CN/imports';
import { type RunningServer, startServerOn } from '@tests/support/runningServer';

/** Enough for a dozen batches, so that there is a middle to be interrupted in. */
const orderCount = 10_000;
const linesPerOrder = 3;

/** Orders in the plain layout, some of whose lines repeat. */
function ordersFile() {
  const lines = ['order_id,ordered_at,buyer_id,sku,title,quantity,unit_price,currency,region'];
  for (let order = 0; order < orderCount; order += 1) {
    const day = String((order % 28) + 1).padStart(2, '0');
    for (let line = 0; line < linesPerOrder; line += 1) {
      const sku = `JT-${(order * 7 + Math.floor(line / 2)) % 400}`;
      lines.push(`K${order},2026-09-${day} 10:00:00,会员${order % 900},${sku},帆布袋,${(order % 40) + 1},12.50,CNY,浙江`);
    }
  }
  return { name: 'interrupted.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

let folder: string;
let server: RunningServer;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  server = await startServerOn(folder);
});
test.afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const base = (): string => `http://127.0.0.1:${server.port}`;

interface ImportState {
  number: string;
  state: string;
  batchesCommitted: number;
  linesNew: number;
}

async function importsOf(context: BrowserContext): Promise<ImportState[]> {
  const session: { factories: { id: string }[] } = await (await context.request.get(`${base()}/api/v1/session`)).json();
  const answer = await context.request.get(`${base()}/api/v1/factories/${session.factories[0]?.id}/imports?q=interrupted`);
  const list: { items: ImportState[] } = await answer.json();
  return list.items;
}

const onlyImport = async (context: BrowserContext): Promise<ImportState | undefined> => (await importsOf(context))[0];
const isUnderWay = async (context: BrowserContext): Promise<boolean> => ((await onlyImport(context))?.batchesCommitted ?? 0) >= 2;

async function beginImport(page: Page, file: ReturnType<typeof ordersFile>): Promise<string> {
  await page.context().request.post(`${base()}/api/v1/session`, {
    data: { account: 'planner', password: 'demo-1688' },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  await page.goto(`${base()}/F-1/imports/new?store=D-1`);
  await page.locator('input[type=file]').setInputFiles(file);
  const next = page.getByRole('button', { name: common.next, exact: true });
  await expect(next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await next.click();
  await next.click();
  await page.getByRole('button', { name: imports.confirm.begin }).click();
  await page.waitForURL(/\/imports\/I-\d+$/);
  return new URL(page.url()).pathname;
}

/** Picks the file once more on the record of an import that did not get through. */
async function pickAgain(page: Page, record: string, file: ReturnType<typeof ordersFile>): Promise<void> {
  await page.goto(`${base()}${record}`);
  await page.getByRole('link', { name: imports.progress.pickAgain }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  const next = page.getByRole('button', { name: common.next, exact: true });
  await expect(next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await next.click();
  await page.getByRole('button', { name: imports.progress.continue }).click();
  await page.waitForURL(`${base()}${record}`);
}

async function expectAllOnce(context: BrowserContext): Promise<void> {
  await expect.poll(async () => (await onlyImport(context))?.state, { timeout: 120_000 }).toBe('published');
  expect(await importsOf(context)).toMatchObject([{ linesNew: orderCount * linesPerOrder }]);
}

test('a server killed in mid-import has kept every batch it took, and the same file goes on from there', async ({ page, context }) => {
  test.setTimeout(300_000);
  const file = ordersFile();
  const record = await beginImport(page, file);
  await expect.poll(() => isUnderWay(context), { timeout: 60_000 }).toBe(true);
  await server.stop('SIGKILL');
  await expect(page.getByText(new RegExp(`${imports.progress.paused}|${imports.progress.stopped}`))).toBeVisible({ timeout: 60_000 });

  server = await startServerOn(folder);
  const kept = await onlyImport(context);
  expect(kept).toMatchObject({ state: 'receiving' });
  expect(kept?.batchesCommitted).toBeGreaterThanOrEqual(2);
  await pickAgain(page, record, file);
  await expectAllOnce(context);
});

test('two tabs that send the same file bring each line once', async ({ page, context }) => {
  test.setTimeout(300_000);
  const file = ordersFile();
  const record = await beginImport(page, file);
  await expect.poll(() => isUnderWay(context), { timeout: 60_000 }).toBe(true);
  const second = await context.newPage();
  await pickAgain(second, record, file);
  await expectAllOnce(context);
  await expect(page.getByRole('button', { name: imports.undo.button })).toBeVisible({ timeout: 60_000 });
});
