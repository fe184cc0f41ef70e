import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import '@/features/demand/pages/DemandPage';
import '@/features/marketing/pages/MarketingPage';
import { useDemoApp } from '@tests/support/app';
import { setMediaQuery } from '@tests/support/features-setup';

const strip = (name = '营销指标') => screen.findByRole('region', { name });
const figureOf = async (name: RegExp, ofStrip?: string): Promise<string> => {
  const measure = within(await strip(ofStrip)).getByRole('group', { name });
  await waitFor(() => expect(measure).not.toHaveTextContent(/^[^\d]*$/));
  return measure.textContent;
};
/** The figure in full, as it stands behind the short one. */
const exactOf = async (name: RegExp, ofStrip?: string): Promise<string> => {
  await figureOf(name, ofStrip);
  const measure = within(await strip(ofStrip)).getByRole('group', { name });
  return within(measure).getByTitle(/\d/).title;
};
const cellsOf = async (name: string): Promise<string[]> => {
  const table = await screen.findByRole('table', { name: '各来源明细' });
  const row = await within(table).findByRole('row', { name: new RegExp(`^${name}`) });
  return within(row).getAllByRole('cell').map(({ textContent }) => textContent ?? '');
};

describe('brand marketing', () => {
  const app = useDemoApp();

  test('shows where buyers come from, shared traffic apart from the platform, with n and the period before', async () => {
    await app.visit('/F-1/marketing', 'marketer');
    expect(await figureOf(/分享带来/)).toMatch(/n = \d/);
    expect(within(await strip()).getAllByRole('group')).toHaveLength(6);
    expect(screen.getByRole('link', { name: '品牌营销' })).toHaveAttribute('aria-current', 'page');
    const shares = screen.getByRole('region', { name: '来源占比' });
    for (const name of ['分享带来', '用户分享', '小红书', '抖音、快手', '淘宝店主', '平台资源位', '严选会场', 'PLUS 会场', '搜索', '直接来店', '未知来源']) {
      expect(within(shares).getByText(name)).toBeVisible();
    }
    expect(within(shares).getAllByText(/^\d[\d,]* 单 · 前期 [\d.]+%$/)).toHaveLength(11);
    const bands = screen.getByRole('region', { name: '价格带占比' });
    for (const name of ['低价', '中价', '高价', '未分档']) expect(within(bands).getByText(name)).toBeVisible();
    expect(await cellsOf('合计')).toContain('100%');
  });

  test("its totals are Demand's for the same filter", async () => {
    const { router } = await app.visit('/F-1/marketing?window=180&channel=yanxuan', 'marketer');
    const [gmv, orders, buyers] = [await exactOf(/^成交额$/), await figureOf(/^订单$/), await figureOf(/^买家$/)];
    await router.navigate('/F-1/demand?window=180&channel=yanxuan&more=1');
    expect(await exactOf(/^成交额$/, '需求指标')).toBe(gmv);
    const figure = (text: string) => /[\d,.]+/.exec(text)?.[0];
    expect(figure((await figureOf(/^买家$/, '更多需求指标')).replace('买家', ''))).toBe(figure(buyers.replace('买家', '')));
    expect(figure((await figureOf(/^订单$/, '更多需求指标')).replace('订单', ''))).toBe(figure(orders.replace('订单', '')));
  });

  test('filters stand in the address, one click from gone', async () => {
    const { user, router } = await app.visit('/F-1/marketing', 'marketer');
    const before = await figureOf(/^订单$/);
    await user.click(screen.getByRole('radio', { name: '小B' }));
    await waitFor(async () => expect(await figureOf(/^订单$/)).not.toBe(before));
    await user.click(screen.getByRole('radio', { name: 'PLUS' }));
    await waitFor(() => expect(router.state.location.search).toBe('?buyer=small_b&channel=plus'));
    await user.click(screen.getByRole('radio', { name: '全部渠道' }));
    await waitFor(() => expect(router.state.location.search).toBe('?buyer=small_b'));
    await user.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    await waitFor(async () => expect(await figureOf(/^订单$/)).toBe(before));
  });

  test('sources and bands are told by another measure and grain; buyers are not stacked', async () => {
    const { user, router } = await app.visit('/F-1/marketing', 'marketer');
    await figureOf(/^订单$/);
    await user.click(within(screen.getByRole('radiogroup', { name: '来源按' })).getByRole('radio', { name: '买家' }));
    await user.click(screen.getByRole('radio', { name: '周' }));
    expect(await screen.findByRole('heading', { level: 2, name: '每周买家，按来源' })).toBeVisible();
    expect(screen.getByText('同一买家可以从几处来，不相加')).toBeVisible();
    await user.click(within(screen.getByRole('radiogroup', { name: '价格带按' })).getByRole('radio', { name: '件数' }));
    expect(await screen.findByRole('heading', { level: 2, name: '每周件数，按价格带' })).toBeVisible();
    const search = new URLSearchParams(router.state.location.search);
    expect(Object.fromEntries(search)).toEqual({ measure: 'buyers', by: 'week', bands: 'pieces' });
    const tools = screen.getByRole('group', { name: '怎么看“每周件数，按价格带”' });
    await user.click(within(tools).getByRole('button', { name: '表' }));
    const table = screen.getByRole('table', { name: '每周件数，按价格带' });
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['时间', '低价', '中价', '高价', '未分档']);
  });

  test('a figure explains itself and leads to the sources behind it', async () => {
    const { user } = await app.visit('/F-1/marketing?channel=plus', 'marketer');
    await figureOf(/中高价占比/);
    await user.click(screen.getByRole('button', { name: '“中高价占比”怎么算' }));
    const definition = await screen.findByRole('dialog', { name: '“中高价占比”怎么算' });
    expect(definition).toHaveTextContent('头 180 天件数的三分位');
    expect(definition).toHaveTextContent('和“需求”同一口径');
    expect(definition).toHaveTextContent('PLUS');
    expect(within(definition).getByRole('link', { name: '看各来源' })).toHaveAttribute('href', '#marketing-sources');
  });

  test('the file carries span and filters in name and head, and the figures of the screen', async () => {
    const saved: { name: string; content: Blob }[] = [];
    let content: Blob | null = null;
    URL.createObjectURL = vi.fn((blob: Blob) => {
      content = blob;
      return 'blob:marketing';
    });
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      if (content !== null) saved.push({ name: this.download, content });
    });
    const { user } = await app.visit('/F-1/marketing?window=2026-10-01_2026-10-31&buyer=small_b', 'marketer');
    await figureOf(/^订单$/);
    const [, , , , , orders] = await cellsOf('搜索');
    await user.click(screen.getByRole('button', { name: '导出' }));
    expect(saved[0]?.name).toBe('品牌营销-2026-10-01_2026-10-31-小B.csv');
    const text = (await saved[0]?.content.text()) ?? '';
    expect(text).toContain('筛选,小B');
    expect(text).toMatch(new RegExp(`\\r\\n搜索,平台资源位,[\\d.]+,${orders},`));
  });

  test('an empty factory is led to its first import', async () => {
    await app.visit('/F-3/marketing', 'owner3');
    expect(await screen.findByText('还没有订单')).toBeVisible();
    expect(screen.getByRole('link', { name: '导入订单' })).toHaveAttribute('href', '/F-3/imports/new');
  });

  test('a failure is told with its request number, and trying again mends it', async () => {
    const { user, router } = await app.visit('/F-1/marketing', 'marketer');
    await figureOf(/^订单$/);
    app.setFaults('status=500');
    await router.navigate('/F-1/marketing?channel=plus');
    await waitFor(() => expect(screen.getAllByText(/请求编号/)[0]).toBeVisible());
    app.setFaults(null);
    const [retry] = screen.getAllByRole('button', { name: '再试一次' });
    if (retry) await user.click(retry);
    expect(await figureOf(/^订单$/)).toMatch(/\d/);
  });

  test('on a phone the sources become cards', async () => {
    setMediaQuery('(max-width: 640px)', true);
    await app.visit('/F-1/marketing', 'planner');
    await figureOf(/^订单$/);
    expect(screen.queryByRole('table', { name: '各来源明细' })).not.toBeInTheDocument();
    expect(screen.getAllByText('用户分享').length).toBeGreaterThan(1);
  });
});
