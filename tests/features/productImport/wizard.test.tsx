import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import readXlsxFile from 'read-excel-file/web-worker';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { queryClient } from '@/api/queryClient';
import { dropDraft } from '@/features/productImport/run/draft';
import { leaveRun, runStore } from '@/features/productImport/run/importRun';
import { useDemoApp } from '@tests/support/app';
import { delimited, textFile, workbookFile } from '@tests/support/productFiles';
import { stubProductWorker } from '@tests/support/productWorker';

configure({ asyncUtilTimeout: 20_000 });

const heads = ['货号', '品名', '颜色', '起批量', '单价', '库存', '类目'];
const sheet = (prefix: string) =>
  delimited([
    ['报价单', '', '', '', '', '', ''],
    heads,
    [`${prefix}-1`, '导入收纳箱', '灰色', '6', '12.5', '120', '收纳'],
    ['', '', '米白', '', '12.5', '80', ''],
    [`${prefix}-2`, '导入弹力带', '', '10', '免费', '5', '庭院'],
  ]);

const upload = async (user: UserEvent, file: File): Promise<void> => user.upload(await screen.findByLabelText(/商品文件拖到这里|换一个文件/), file);

async function press(user: UserEvent, name: string): Promise<void> {
  // A button that may be used at last is another element.
  await waitFor(() => expect(screen.getByRole('button', { name })).not.toHaveAttribute('aria-disabled'));
  await user.click(screen.getByRole('button', { name }));
}

describe('importing products', { timeout: 90_000 }, () => {
  const app = useDemoApp();
  beforeEach(() => stubProductWorker());
  afterEach(() => {
    leaveRun();
    dropDraft();
    window.localStorage.clear();
  });

  const drain = async (): Promise<void> => {
    await waitFor(() => expect(runStore.get()).toBeNull());
    await app.platform().drain();
    await queryClient.invalidateQueries();
  };

  test('from the file over columns, rows and diff to the result, and back by the undo', async () => {
    const { user, router } = await app.visit('/F-1/products/import');
    expect(await screen.findByRole('button', { name: '下一步' })).toHaveAttribute('aria-disabled', 'true');
    await upload(user, textFile(sheet('RTL'), '报价.csv'));
    expect(await screen.findByText('普通表格，2 个商品，3 个规格，0 张图片')).toBeVisible();
    await press(user, '下一步');
    expect(await screen.findByRole('radio', { name: '第 2 行作表头' })).toBeChecked();
    await press(user, '下一步');

    expect(await screen.findByText('认出 7 列')).toBeVisible();
    expect(screen.getByLabelText('“单价”对应到')).toHaveDisplayValue('单价');
    await user.selectOptions(screen.getByLabelText('庭院'), '家具');
    await waitFor(() => expect(screen.getByText('0 个词认不出')).toBeVisible());
    await press(user, '下一步');

    expect(await screen.findByRole('radio', { name: '要改的 1' })).toBeChecked();
    const price = await screen.findByLabelText('单价，第 5 行');
    expect(price).toHaveValue('免费');
    await user.clear(price);
    await user.type(price, '0{Enter}');
    expect(await screen.findByText('金额要大于 0')).toBeVisible();
    await press(user, '与商品库核对');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/F-1\/products\/imports\/C-\d+$/));
    await drain();

    expect(await screen.findByRole('radio', { name: '新增 1' })).toBeChecked();
    const list = await screen.findByRole('list', { name: '会改什么' });
    expect(within(list).getByText('≥6 12.5')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '要改 1' }));
    const again = await screen.findByLabelText('单价，第 5 行');
    await user.clear(again);
    await user.type(again, '3.5{Enter}');
    expect(await screen.findByRole('radio', { name: '新增 2' })).toBeVisible();
    await press(user, '写入 2 个商品');
    await screen.findByRole('heading', { level: 1, name: '报价.csv' });
    await app.platform().drain();
    await queryClient.invalidateQueries();
    expect(await screen.findByText('写入了 2 个商品')).toBeVisible();

    await user.click(screen.getByRole('button', { name: '撤销整批' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '撤销' }));
    await screen.findByText('撤销中', { selector: 'header *' });
    await app.platform().drain();
    await queryClient.invalidateQueries();
    expect(await screen.findByText('撤回了 2 个商品')).toBeVisible();
  });

  test('a column is named the cost by hand, mended at its cell and told before it is written', async () => {
    const { user } = await app.visit('/F-1/products/import');
    await upload(user, textFile(delimited([['货号', '品名', '单价', '内部价'], ['COST-1', '有成本的', '12', '5.5'], ['COST-2', '没成本的', '3', '0']]), '成本.csv'));
    await screen.findByText('普通表格，2 个商品，2 个规格，0 张图片');
    await press(user, '下一步');
    await press(user, '下一步');
    expect(await screen.findByLabelText('“内部价”对应到')).toHaveDisplayValue('不读');
    await user.selectOptions(screen.getByLabelText('“内部价”对应到'), '成本');
    expect(screen.getByLabelText('“内部价”的空格子')).toHaveDisplayValue('保留原值');
    await waitFor(() => expect(screen.getByText('认出 4 列')).toBeVisible());
    await press(user, '下一步');
    const cost = await screen.findByLabelText('成本，第 3 行');
    expect(cost).toHaveValue('0');
    expect(screen.getByText('金额要大于 0')).toBeVisible();
    await user.clear(cost);
    await user.type(cost, '1.25{Enter}');
    await screen.findByText('没有要改的行');
    await press(user, '与商品库核对');
    await drain();
    const list = await screen.findByRole('list', { name: '会改什么' });
    expect(within(list).getAllByText('成本')).toHaveLength(2);
    expect(within(list).getByText('COST-1: 5.5')).toBeVisible();
    expect(within(list).getByText('COST-2: 1.25')).toBeVisible();
  });

  test('what was not written leaves as a workbook with its reasons, costs included', async () => {
    let saved: Blob | null = null;
    URL.createObjectURL = vi.fn((blob: Blob) => {
      saved = blob;
      return 'blob:failed';
    });
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await app.visit('/F-1/products/import');
    await upload(user, textFile(delimited([['货号', '品名', '单价', '成本'], ['FAIL-1', '成的', '12', '5.5'], ['FAIL-2', '=没价的', '免费', '7.25']]), '没写入.csv'));
    await screen.findByText('普通表格，2 个商品，2 个规格，0 张图片');
    await press(user, '下一步');
    await press(user, '下一步');
    expect(await screen.findByLabelText('“成本”对应到')).toHaveDisplayValue('成本');
    await press(user, '下一步');
    await screen.findByLabelText('单价，第 3 行');
    await press(user, '与商品库核对');
    await drain();
    await press(user, '下载没写入的');
    await waitFor(() => expect(saved).not.toBeNull());
    const [sheetOf] = await readXlsxFile(saved ?? new Blob());
    expect(sheetOf?.data[0]).toEqual(['行', '货号', '标题', '规格编码', '价格', '起批量', '库存', '成本', '原因']);
    expect(sheetOf?.data).toHaveLength(2);
    const [, , title, , price, , , cost, reason] = sheetOf?.data[1] ?? [];
    // A text cell: no spreadsheet reckons with it.
    expect([title, price, cost]).toEqual(['=没价的', '免费', '7.25']);
    expect(reason).toMatch(/价格看不懂/);
  });

  test('the columns of a layout are remembered, and can be guessed anew', async () => {
    const { user } = await app.visit('/F-1/products/import');
    await upload(user, await workbookFile({ 说明: [['只读第二张']], 商品: [heads, ['MEM-1', '记住的', '', 6, 12.5, 1, '']] }));
    await screen.findByText('普通表格，1 个商品，1 个规格，0 张图片');
    await press(user, '下一步');
    expect(await screen.findByLabelText('工作表')).toHaveDisplayValue('商品');
    await press(user, '下一步');
    await user.selectOptions(await screen.findByLabelText('“库存”对应到'), '不读');
    await waitFor(() => expect(screen.getByText('认出 6 列')).toBeVisible());
    await press(user, '下一步');
    await press(user, '与商品库核对');
    await drain();
    await screen.findByRole('button', { name: '写入 1 个商品' });

    await app.visit('/F-1/products/import');
    await upload(user, await workbookFile({ 商品: [heads, ['MEM-2', '第二份', '', 6, 12.5, 1, '']] }));
    await screen.findByText('普通表格，1 个商品，1 个规格，0 张图片');
    await press(user, '下一步');
    await press(user, '下一步');
    expect(await screen.findByText('用了上次的对应关系')).toBeVisible();
    expect(screen.getByLabelText('“库存”对应到')).toHaveDisplayValue('不读');
    await user.click(screen.getByRole('button', { name: '重新猜一遍' }));
    await waitFor(() => expect(screen.getByLabelText('“库存”对应到')).toHaveDisplayValue('库存'));
  });

  test('a file that was half sent goes on with the same file, corrections and all, and with no other', async () => {
    const { user, router } = await app.visit('/F-1/products/import');
    const rows = Array.from({ length: 600 }, (_, index) => [`HALF-${index}`, `半份 ${index}`, '', '6', index === 3 ? '免费' : '12.5', '1', '']);
    const file = () => textFile(delimited([heads, ...rows]), '半份.csv');
    await upload(user, file());
    await screen.findByText('普通表格，600 个商品，600 个规格，0 张图片');
    for (let step = 0; step < 3; step += 1) await press(user, '下一步');
    const price = await screen.findByLabelText('单价，第 5 行');
    await user.clear(price);
    await user.type(price, '9{Enter}');
    await screen.findByText('没有要改的行');
    const stop = runStore.subscribe(() => {
      // As a tab that was closed after the first batch.
      if (runStore.get()?.record.batchesCommitted === 1) leaveRun();
    });
    onTestFinished(stop);
    await press(user, '与商品库核对');
    expect(await screen.findByText('文件没有传完')).toBeVisible();
    stop();
    dropDraft();
    await user.click(screen.getByRole('link', { name: '再选一次文件' }));
    await upload(user, textFile(delimited([heads, ...rows.slice(1)]), '别的.csv'));
    expect(await screen.findByText('不是同一个文件')).toBeVisible();
    await upload(user, file());
    await press(user, '继续传');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/C-\d+$/));
    await drain();
    expect(await screen.findByRole('button', { name: '写入 600 个商品' })).toBeVisible();
  });

  test.each([
    ['empty', new File([], '空.csv'), '文件是空的。'],
    ['a web page', textFile('<html><table></table></html>', '页.xls'), /这是网页/],
    ['a picture', new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], '图.csv'), /不是商品表格/],
    ['an old workbook', new File([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x57, 0, 0x6f, 0, 0x72, 0, 0x6b, 0, 0x62, 0, 0x6f, 0, 0x6f, 0, 0x6b, 0])], '旧.xls'), /旧版 Excel/],
    ['no known encoding', new File([Uint8Array.from([0x61, 0xff, 0xff, 0x2c])], '码.csv'), /认不出文字编码/],
  ])('a file that is %s says so, and nothing goes on', async (_, file, words) => {
    const { user } = await app.visit('/F-1/products/import');
    await upload(user, file);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole('button', { name: '下一步' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('a planner sees no way in', async () => {
    await app.visit('/F-1/products/import', 'planner');
    expect(await screen.findByRole('heading', { name: '你的岗位看不了这一页' })).toBeVisible();
  });
});
