import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBatches } from '@/features/imports/worker/readBatches';
import { readFirst } from '@/features/imports/worker/readFirst';
import { realFilePath } from '@tests/support/realData';

const choices = { today: '2026-11-24', assumedCurrency: 'CNY', dateOrder: null };

function realFile(name: string): File {
  return new File([readFileSync(realFilePath(`data/orders/${name}`))], name);
}

describe('the worker reads real files', { timeout: 120_000 }, () => {
  it('the bag factory, packed', async () => {
    const file = realFile('bag-factory.csv.gz');
    const shares: number[] = [];
    const reading = await readFirst(file, choices, ({ bytes, totalBytes }) => shares.push(bytes / totalBytes));
    expect(reading).toMatchObject({
      container: 'csv.gz', encoding: 'utf-8', delimiter: ',', layout: 'plain', headerRow: 1, blocker: null,
      summary: { rows: 43_373, lines: 43_373, orders: 8_118, refusedOrders: [], currencies: { GBP: { read: 43_373, assumed: 0 } } },
    });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    const positions: number[] = [];
    let lines = 0;
    for await (const batch of readBatches(file, { ...choices, refusedOrders: [], from: 3 })) {
      positions.push(batch.index);
      lines += batch.lines;
    }
    expect(positions).toEqual(Array.from({ length: 19 }, (_, index) => index + 3));
    expect(lines).toBe(43_373 - 6_000);
  });

  it.each(['utf8', 'gb18030'])('the 1688 export in %s', async (encoding) => {
    const file = realFile(`bag-factory-2011-11.1688-export.${encoding}.csv`);
    const reading = await readFirst(file, { ...choices, assumedCurrency: 'GBP' }, () => undefined);
    expect(reading).toMatchObject({
      container: 'csv', encoding: encoding === 'utf8' ? 'utf-8' : 'gb18030', layout: 'export1688', blocker: null,
      summary: { rows: 6_254, lines: 6_254, orders: 1_163, firstDay: '2011-11-01', lastDay: '2011-11-30' },
    });
    expect(reading.dropped.filter(({ why }) => why === 'personal').map(({ head }) => head)).toContain('收货人姓名');
  });

  it('all of Online Retail within bounded memory', async () => {
    const file = realFile('online-retail-full.csv.gz');
    const reading = await readFirst(file, choices, () => undefined);
    expect(reading.blocker).toBeNull();
    expect(reading.summary.rows).toBe(541_909);
    expect(reading.summary.lines + reading.summary.refusedOrders.length).toBeGreaterThan(541_000);
    console.log(process.memoryUsage(), reading.summary.refusedOrders.length, reading.issueCounts);
  });
});
