import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import '@/features/demand/pages/DemandPage';
import { useDemoApp } from '@tests/support/app';
import { setMediaQuery } from '@tests/support/features-setup';

const strip = () => screen.findByRole('region', { name: '需求指标' });
const figureOf = async (name: RegExp): Promise<string> => {
  const measure = within(await strip()).getByRole('group', { name });
  await waitFor(() => expect(measure).not.toHaveTextContent(/^[^\d]*$/));
  return measure.textContent;
};

describe('demand', () => {
  const app = useDemoApp();

  test('shows six measures against the period before, and how far the data reach', async () => {
    await app.visit('/F-1/demand');
    expect(await figureOf(/单均件数/)).toMatch(/P25–P75/);
    expect(await figureOf(/复购率 · 90 天/)).toMatch(/n = \d/);
    const measures = within(await strip()).getAllByRole('group');
    expect(measures).toHaveLength(6);
    expect(screen.getByText(/^数据到 2026-11-\d\d$/)).toBeVisible();
    expect(screen.getByText(/90 天 · 对比前 90 天/)).toBeVisible();
  });

  test('a figure explains itself and leads to the orders behind it', async () => {
    const { user } = await app.visit('/F-1/demand');
    await figureOf(/小单占比/);
    await user.click(screen.getByRole('button', { name: '“小单占比 · 少于 10 件”怎么算' }));
    await waitFor(() => expect(screen.getByText(/10 件是工厂设置里的小单线/)).toBeVisible());
    expect(screen.getByText(/下单时间按订单表上的当地时间/)).toBeVisible();
    expect(screen.getByText('没有筛选')).toBeVisible();
    expect(screen.getByRole('link', { name: '看这些订单' })).toHaveAttribute('href', '#demand-rows');
  });

  test('switches filter everything and stand in the address', async () => {
    const { user, router } = await app.visit('/F-1/demand');
    const before = await figureOf(/^有效买家$/);
    await user.click(screen.getByRole('radio', { name: '个人' }));
    await waitFor(async () => expect(await figureOf(/^有效买家$/)).not.toBe(before));
    expect(router.state.location.search).toBe('?buyer=personal');
    const rows = await screen.findByRole('table', { name: '订单明细' });
    await waitFor(() => {
      const types = within(rows).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell')[3]?.textContent);
      expect(new Set(types)).toEqual(new Set(['个人']));
    });
    await user.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  test('a bar brushes order sizes and lets them go again', async () => {
    const { user, router } = await app.visit('/F-1/demand');
    await figureOf(/单均件数/);
    const tools = await screen.findByRole('group', { name: '怎么看“一单多少件”' });
    await user.click(within(tools).getByRole('button', { name: '表' }));
    await user.click(screen.getByRole('button', { name: '选“2–4”' }));
    expect(await screen.findByText('单量 2–4 件')).toBeVisible();
    expect(router.state.location.search).toBe('?size=2-4');
    await waitFor(async () => expect(await figureOf(/小单占比/)).toContain('100%'));
    await user.click(screen.getByRole('button', { name: '去掉“单量 2–4 件”' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  test('what moved GMV adds up to its change, and who it rests on is told', async () => {
    const { user, router } = await app.visit('/F-1/demand');
    expect(await figureOf(/^有效买家$/)).toMatch(/前 20% 占 \d+/);
    const note = await screen.findByText(/^成交额 .*四个因素之和；只算写明的买家$/);
    await user.click(within(screen.getByRole('group', { name: '怎么看“什么在变”' })).getByRole('button', { name: '表' }));
    const table = screen.getByRole('table', { name: '什么在变' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent.split(' · ')[0])).toEqual(['买家数', '频次', '单量', '单价']);
    const yuan = (text: string) => Number(text.replace(/[^\d.-]/g, ''));
    const effects = rows.map((row) => yuan(within(row).getByRole('cell').textContent));
    const change = effects.reduce((sum, effect) => sum + effect, 0);
    expect(Math.sign(change)).toBe(note.textContent.includes('+') ? 1 : -1);
    const breadth = screen.getByRole('region', { name: '靠谁' });
    for (const name of ['最大的买家', '最大的 4 个', '前 20%']) expect(within(breadth).getByText(name)).toBeVisible();
    await router.navigate('/F-1/demand?window=all');
    await waitFor(() => expect(within(screen.getByRole('region', { name: '什么在变' })).getByText('前期订单不全')).toBeVisible());
  });

  test('the sales of the trade stand in the chart over time, at the week that holds them too', async () => {
    await app.visit('/F-1/demand?by=week');
    const chart = await screen.findByRole('group', { name: '每周件数' });
    expect(await within(chart).findByText('双11')).toBeInTheDocument();
    expect(within(chart).queryByText('618')).not.toBeInTheDocument();
  });

  test('another window, measure and grain are chosen', async () => {
    const { user, router } = await app.visit('/F-1/demand');
    await figureOf(/单均件数/);
    await user.click(screen.getByRole('button', { name: /对比前 90 天/ }));
    await user.click(await screen.findByRole('button', { name: '近 30 天' }));
    expect(await screen.findByText(/30 天 · 对比前 30 天/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: '看' }), '复购率');
    await user.click(screen.getByRole('radio', { name: '周' }));
    expect(await screen.findByRole('heading', { level: 2, name: '复购率 · 按周' })).toBeVisible();
    const search = new URLSearchParams(router.state.location.search);
    expect(Object.fromEntries(search)).toEqual({ window: '30', measure: 'repurchaseRate', by: 'week' });
  });

  test('any two days are a window, the wrong way round is refused', async () => {
    const { user, router } = await app.visit('/F-1/demand?window=2026-10-01_2026-10-31');
    await figureOf(/单均件数/);
    await user.click(screen.getByRole('button', { name: /31 天/ }));
    const from = await screen.findByLabelText('从');
    await user.clear(from);
    await user.type(from, '2026-11-05');
    await user.click(screen.getByRole('button', { name: /看这段/ }));
    expect(router.state.location.search).toBe('?window=2026-10-01_2026-10-31');
    const to = screen.getByLabelText('到');
    await user.clear(to);
    await user.type(to, '2026-11-10');
    await user.click(screen.getByRole('button', { name: /看这段/ }));
    await waitFor(() => expect(router.state.location.search).toBe('?window=2026-11-05_2026-11-10'));
  });

  test('the file carries span and filters in name and head, and the figures of the screen', async () => {
    const saved: { name: string; content: Blob }[] = [];
    let content: Blob | null = null;
    URL.createObjectURL = vi.fn((blob: Blob) => {
      content = blob;
      return 'blob:demand';
    });
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      if (content !== null) saved.push({ name: this.download, content });
    });
    const { user } = await app.visit('/F-1/demand?window=2026-10-01_2026-10-31&channel=yanxuan&size=2-9');
    await figureOf(/单均件数/);
    await user.click(screen.getByRole('button', { name: '导出' }));
    expect(saved[0]?.name).toBe('需求-2026-10-01_2026-10-31-严选-单量-2–9-件.csv');
    const text = (await saved[0]?.content.text()) ?? '';
    expect(text).toContain('时间,2026-10-01 — 2026-10-31');
    expect(text).toContain('筛选,严选 · 单量 2–9 件');
    expect(text).toMatch(/\r\n小单占比 · 少于 10 件,1,/);
    await user.click(screen.getByRole('button', { name: '导出明细' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    const rows = ((await saved[1]?.content.text()) ?? '').split('\r\n\r\n')[1]?.trim().split('\r\n') ?? [];
    const shown = await screen.findByText(/单，与上图同一筛选/);
    expect(shown).toHaveTextContent(String(rows.length - 1));
  });

  test('an empty factory is led to its first import; who may not import is told why', async () => {
    await app.visit('/F-3/demand', 'owner3');
    expect(await screen.findByText('还没有订单')).toBeVisible();
    expect(screen.getByRole('link', { name: '导入订单' })).toHaveAttribute('href', '/F-3/imports/new');
  });

  test('a failure is told with its request number, and trying again mends it', async () => {
    const { user, router } = await app.visit('/F-1/demand');
    await figureOf(/单均件数/);
    app.setFaults('status=500');
    await router.navigate('/F-1/demand?channel=plus');
    await waitFor(() => expect(screen.getAllByText(/请求编号/)[0]).toBeVisible());
    app.setFaults(null);
    const [retry] = screen.getAllByRole('button', { name: '再试一次' });
    if (retry) await user.click(retry);
    expect(await figureOf(/单均件数/)).toMatch(/P25/);
  });

  test('on a phone sizes are a list for the thumb', async () => {
    setMediaQuery('(max-width: 640px)', true);
    const { user, router } = await app.visit('/F-1/demand');
    const bar = await screen.findByRole('button', { name: /^5–9/ });
    await user.click(bar);
    expect(await screen.findByText('单量 5–9 件')).toBeVisible();
    expect(router.state.location.search).toBe('?size=5-9');
  });
});
