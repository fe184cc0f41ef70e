import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { call } from '@/api/call';
import { signIn } from '@/api/contract/session';
import { importCalls } from '@/api/imports';
import { queryClient } from '@/api/queryClient';
import { sessionQuery } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { dropDraft } from '@/features/imports/run/draft';
import { leaveRun, runStore } from '@/features/imports/run/importRun';
import { createBody } from '@/features/imports/run/requests';
import { readBatches } from '@/features/imports/worker/readBatches';
import { readFirst } from '@/features/imports/worker/readFirst';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { useDemoApp } from '@tests/support/app';
import { stubImportWorker } from '@tests/support/importWorker';
import { exportFile, plainFile, plainLines, twoLineOrder } from '@tests/support/orderFiles';

configure({ asyncUtilTimeout: 20_000 });

const next = '下一步';
const choices = { today: '2026-11-24', assumedCurrency: 'CNY', dateOrder: null };

async function pick(user: UserEvent, file: File): Promise<void> {
  await user.upload(await screen.findByLabelText(/订单文件拖到这里|换一个文件|选“/), file);
}

async function goOn(user: UserEvent): Promise<void> {
  // A button that may be used at last is another element.
  await waitFor(() => expect(screen.getByRole('button', { name: next })).not.toHaveAttribute('aria-disabled'));
  await user.click(screen.getByRole('button', { name: next }));
}

async function toConfirm(user: UserEvent): Promise<void> {
  await goOn(user);
  await screen.findByText('怎么读的');
  await goOn(user);
  await screen.findByRole('button', { name: '开始导入' });
}

const statusTag = (text: string) => screen.findByText(text, { selector: 'header *' });

describe('importing orders', { timeout: 60_000 }, () => {
  const app = useDemoApp();
  beforeEach(() => stubImportWorker());
  afterEach(() => {
    leaveRun();
    dropDraft();
  });

  test('a 1688 export: picked, checked, sent, published, and its orders in demand', async () => {
    const { user, router } = await app.visit('/F-1/imports/new');
    expect(await screen.findByRole('button', { name: next })).toHaveAttribute('aria-disabled', 'true');
    await pick(user, exportFile([...twoLineOrder, { ...twoLineOrder[0], 订单编号: '2.02611E+17' }]));
    expect(await screen.findByText('按“1688 订单导出”读：2 行，1 张订单')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('这是哪家店的订单'), 'D-1');
    await goOn(user);

    expect(await screen.findByText('这些列不会离开浏览器')).toBeVisible();
    expect(screen.getByText('收货人姓名')).toBeVisible();
    expect(screen.getByText('编号被表格软件改成了科学计数')).toBeVisible();
    expect(screen.getByText('“订单编号”是 2.02611E+17')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('没写币种的行按什么记'), 'GBP');
    const preview = await screen.findByRole('table', { name: '前几行读成这样' });
    await waitFor(() => expect(within(preview).getAllByText('£12.50')).toHaveLength(2));
    await goOn(user);

    expect(await screen.findByText('GBP 2 行（文件没写）')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '开始导入' }));
    expect(await screen.findByRole('heading', { level: 1, name: '订单.csv' })).toBeVisible();
    await waitFor(() => expect(runStore.get()).toBeNull());
    await app.platform().drain();
    await queryClient.invalidateQueries();

    expect(await statusTag('已导入')).toBeVisible();
    expect(screen.getByRole('link', { name: '看这些订单的需求' })).toHaveAttribute(
      'href',
      '/F-1/demand?store=D-1&window=2026-11-06_2026-11-06&currency=GBP',
    );
    expect(await screen.findByText('编号被表格软件改成了科学计数')).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/F-1\/imports\/I-\d+$/);

    await user.click(screen.getByRole('button', { name: '撤销导入' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('只有这份文件带来的 2 行会从所有数字里拿走。')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '撤销整份导入' }));
    expect(await statusTag('撤销中')).toBeVisible();
    await app.platform().drain();
    await queryClient.invalidateQueries();
    expect(await screen.findByText('已撤销，这份文件不再计入任何数字')).toBeVisible();
  });

  test('a file that cannot be read says why and what to do, and another may follow', async () => {
    const { user } = await app.visit('/F-1/imports/new?store=D-1');
    await pick(user, new File([], '空.csv'));
    expect(await screen.findByText('空.csv 没有读成：文件是空的')).toBeVisible();
    expect(screen.getByText('到平台重新导出一份，再选一次。')).toBeVisible();
    expect(screen.getByRole('button', { name: next })).toHaveAttribute('aria-disabled', 'true');
    await pick(user, new File(['order_id,ordered_at,sku,quantity\nA,2026-11-06,S,1\n'], '缺列.csv'));
    expect(await screen.findByText(/缺：unit_price/)).toBeVisible();
  });

  test('dates of two meanings are asked for, and nothing goes on before', async () => {
    const { user } = await app.visit('/F-1/imports/new?store=D-1');
    await pick(user, plainFile(['A1,3/4/2026,B1,S,Bag,1,2.00,CNY,', 'A2,2026-11-06,B1,S,Bag,1,2.00,CNY,']));
    await goOn(user);
    expect(await screen.findByText('3/4/2026 这样的日期怎么读')).toBeVisible();
    expect(screen.getByRole('button', { name: next })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('radio', { name: /日在前/ }));
    await goOn(user);
    expect(await screen.findByText('2 行，2 张订单')).toBeVisible();
    expect(screen.getByText('04-03 — 11-06')).toBeVisible();
  });

  test('the line breaks half-way: halted with a way on, and nothing is lost or doubled', { timeout: 90_000 }, async () => {
    const { user } = await app.visit('/F-1/imports/new?store=D-2');
    await pick(user, plainFile(plainLines(4_500), '断线.csv'));
    await toConfirm(user);
    const stop = runStore.subscribe(() => {
      if (runStore.get()?.record.batchesCommitted === 1) app.setFaults('drop');
    });
    onTestFinished(stop);
    await user.click(screen.getByRole('button', { name: '开始导入' }));
    expect(await screen.findByText('停下了，可以接着传')).toBeVisible();
    stop();
    app.setFaults(null);
    await user.click(screen.getByRole('button', { name: '接着传' }));
    await waitFor(() => expect(runStore.get()).toBeNull());
    await app.platform().drain();
    await queryClient.invalidateQueries();
    expect(await statusTag('已导入')).toBeVisible();
    expect(screen.getByRole('group', { name: '新增行' })).toHaveTextContent('4,500');
  });

  test('after a reload the same file goes on where it stopped, and no other file does', { timeout: 90_000 }, async () => {
    const file = plainFile(plainLines(2_300).map((line) => `9${line}`), '续传.csv');
    const begun = await beginElsewhere('D-1', file, 1);
    const { user } = await app.visit(`/F-1/imports/${begun.number}`, null);
    await user.click(await screen.findByRole('link', { name: '选文件接着传' }));
    await pick(user, plainFile(plainLines(10), '续传.csv'));
    expect(await screen.findByText('不是同一份文件')).toBeVisible();
    await pick(user, file);
    await goOn(user);
    expect(await screen.findByText('从第 1 批接着传，共 2 批')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '接着传' }));
    await waitFor(() => expect(runStore.get()).toBeNull());
    await app.platform().drain();
    await queryClient.invalidateQueries();
    expect(await statusTag('已导入')).toBeVisible();
    expect(screen.getByRole('group', { name: '新增行' })).toHaveTextContent('2,300');
  });

  test('the same file from another tab: said before, and answered when begun all the same', async () => {
    const file = plainFile(plainLines(30).map((line) => `8${line}`), '两个页面.csv');
    const begun = await beginElsewhere('D-1', file, 0);
    const { user } = await app.visit('/F-1/imports/new?store=D-1', null);
    await pick(user, file);
    await goOn(user);
    expect(await screen.findByText(new RegExp(`这份文件传到一半（${begun.number}，`))).toBeVisible();
    await goOn(user);
    await user.click(await screen.findByRole('button', { name: '开始导入' }));
    expect(await screen.findByText(`这份文件已经在导入（${begun.number}）`)).toBeVisible();
    expect(screen.getByRole('link', { name: '去看看' })).toHaveAttribute('href', `/F-1/imports/${begun.number}`);
    expect(runStore.get()).toBeNull();
  });

  /** What another tab, or this one before a reload, left behind. Signs in as the owner. */
  async function beginElsewhere(storeNumber: string, file: File, batches: number) {
    await call(signIn, { body: { account: 'owner', password: demoPassword } });
    const [factory] = (await queryClient.fetchQuery(sessionQuery)).factories;
    const stores = await queryClient.fetchQuery(storeQueries.list(factory?.id ?? '', { limit: 200 }));
    const storeId = stores.items.find(({ number }) => number === storeNumber)?.id ?? '';
    const reading = await readFirst(file, choices, () => undefined);
    const body = createBody(reading, file, { storeId, assumedCurrency: 'CNY', endDay: null });
    const record = await importCalls.create(factory?.id ?? '', body, `elsewhere-${storeNumber}-${file.size}`);
    for await (const { index, orders } of readBatches(file, { ...choices, refusedOrders: [], from: 0 })) {
      if (index < batches) await importCalls.sendBatch(factory?.id ?? '', record.id, { position: index, orders, issues: [] });
    }
    return record;
  }
});

describe('who may import', () => {
  const app = useDemoApp();

  test('a marketer finds neither page nor way', async () => {
    await app.visit('/F-1/imports', 'marketer');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeVisible();
    expect(screen.queryByRole('link', { name: '订单导入' })).toBeNull();
  });
});
