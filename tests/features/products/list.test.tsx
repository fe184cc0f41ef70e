import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('the product list', () => {
  const app = useDemoApp();
  // The first page of a file also fetches the code of the pages.
  const table = () => screen.findByRole('table', { name: '商品' }, { timeout: 30_000 });
  const rowsOf = (found: HTMLElement) => within(found).getAllByRole('row').slice(1);

  test('shows what sells first, and a row leads to its record', async () => {
    const { user } = await app.visit('/F-1/products');
    const found = await table();
    await waitFor(() => expect(rowsOf(found).length).toBeGreaterThan(10));
    const pieces = rowsOf(found).map((row) => Number(within(row).getAllByRole('cell')[8]?.textContent.replaceAll(',', '')));
    expect(pieces).toEqual([...pieces].sort((a, b) => b - a));
    const link = within(found).getAllByRole('link')[0] ?? expect.unreachable('a link');
    const name = link.querySelector('span span span')?.textContent ?? '';
    await user.click(link);
    expect(await screen.findByRole('heading', { level: 1, name }, { timeout: 30_000 })).toBeVisible();
  });

  test('search, filters and sort stand in the address and can be cleared', async () => {
    const { user, router } = await app.visit('/F-1/products?q=SN-2031');
    const found = await table();
    expect(await within(found).findByText('棉麻折叠收纳箱 大号')).toBeVisible();
    expect(rowsOf(found)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(() => expect(rowsOf(found).length).toBeGreaterThan(10));
    await user.click(screen.getByRole('button', { name: '库存' }));
    await user.click(await screen.findByRole('checkbox', { name: '缺货' }));
    await waitFor(() => expect(router.state.location.search).toContain('stock=out'));
    await user.click(within(found).getByRole('button', { name: '库存 / 件' }));
    await waitFor(() => expect(router.state.location.search).toContain('sort=-stock'));
  });

  test('the standing views count; their own filters make a view that can be kept, used and deleted', async () => {
    const { user, router } = await app.visit('/F-1/products');
    const views = await screen.findByRole('navigation', { name: '视图' });
    await waitFor(() => expect(within(views).getByRole('link', { name: /^全部/ })).toHaveTextContent(/\d/));
    await user.click(within(views).getByRole('link', { name: /^缺货/ }));
    await waitFor(() => expect(router.state.location.search).toBe('?stock=out'));
    await waitFor(() => expect(within(views).getByRole('link', { name: /^缺货/ })).toHaveAttribute('aria-current', 'page'));
    expect(within(views).queryByRole('button', { name: '保存视图' })).not.toBeInTheDocument();
    await router.navigate('/F-1/products?stock=out&status=live');
    await user.click(await within(views).findByRole('button', { name: '保存视图' }));
    const dialog = await screen.findByRole('dialog', { name: '保存视图' });
    await user.type(within(dialog).getByLabelText('名称'), '在售缺货');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    const kept = await within(views).findByRole('link', { name: '在售缺货' });
    await waitFor(() => expect(kept).toHaveAttribute('aria-current', 'page'));
    await user.click(within(views).getByRole('button', { name: '删除视图 在售缺货' }));
    await waitFor(() => expect(within(views).queryByRole('link', { name: '在售缺货' })).not.toBeInTheDocument());
  });

  test('what the filters let through is saved as a file', async () => {
    const { user } = await app.visit('/F-1/products?q=SN-2031');
    const made: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL: () => undefined }));
    await user.click(await screen.findByRole('button', { name: '导出' }));
    await waitFor(() => expect(made).toHaveLength(1));
    const text = await made[0]?.text();
    expect(text?.split('\r\n')[1]).toMatch(/^P-1,SN-2031,棉麻折叠收纳箱 大号,收纳,/);
    vi.unstubAllGlobals();
  });

  test('nothing that fits, a failing platform and an empty factory each say what to do', async () => {
    const first = await app.visit('/F-1/products?q=没有这种东西');
    expect(await screen.findByText('没有符合的商品')).toBeVisible();
    app.setFaults('status=500');
    await first.router.navigate('/F-1/products?q=换一个');
    expect(await screen.findByRole('button', { name: /再试一次/ })).toBeVisible();
    app.setFaults(null);
    await first.user.click(screen.getByRole('button', { name: /再试一次/ }));
    expect(await screen.findByText('没有符合的商品')).toBeVisible();
  });

  test('a factory without products is told what this place is for', async () => {
    await app.visit('/F-3/products', 'owner3');
    expect(await screen.findByText('还没有商品')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '导入商品' }), 'in the head, and where the list is empty').toHaveLength(2);
    expect(screen.queryByRole('button', { name: '导出' })).not.toBeInTheDocument();
  });
});
