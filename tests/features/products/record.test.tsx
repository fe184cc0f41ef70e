import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('the record of a product', () => {
  const app = useDemoApp();

  test('says what it is, what it costs where, what is missing and where its orders come from', async () => {
    await app.visit('/F-1/products/P-1');
    expect(await screen.findByRole('heading', { level: 1, name: '棉麻折叠收纳箱 大号' }, { timeout: 30_000 })).toBeVisible();
    const skus = screen.getByRole('table', { name: '规格和阶梯价' });
    expect(within(skus).getByRole('columnheader', { name: /成本/ })).toBeVisible();
    expect(within(skus).getAllByText(/¥12\.50/)[0]).toBeVisible();
    const stores = screen.getByRole('table', { name: '在各店的样子' });
    expect(within(stores).getAllByText('跟商品走')[0]).toBeVisible();
    const missing = within(screen.getByRole('region', { name: '信息完整度' })).getByRole('link', { name: /张图/ });
    expect(missing).toHaveAttribute('href', '/F-1/products/P-1/edit#edit-images');
    const buyers = await screen.findByRole('region', { name: '买家' });
    expect(within(buyers).getByText('未知')).toBeVisible();
    expect(screen.getByText('还没有动态')).toBeVisible();
  });

  test('a marketer sees no cost', async () => {
    await app.visit('/F-1/products/P-1', 'marketer');
    const skus = await screen.findByRole('table', { name: '规格和阶梯价' });
    expect(within(skus).queryByRole('columnheader', { name: /成本/ })).not.toBeInTheDocument();
    expect(screen.queryByText(/成本/)).not.toBeInTheDocument();
  });

  test('one that is not there is said to be not there', async () => {
    await app.visit('/F-1/products/P-99999');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/没|找/));
  });
});
