import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

test('home greets, shows four measures with the period before, and what happened lately', async () => {
  const { user, router } = await app.visit('/F-1');
  expect(await screen.findByRole('heading', { level: 1, name: /，厂长$/ })).toBeVisible();
  const measures = await screen.findByRole('region', { name: '四项指标' });
  const buyers = within(measures).getByRole('group', { name: '活跃买家' });
  expect(await within(buyers).findByText('对比前 14 天')).toBeVisible();
  expect(within(measures).getByRole('group', { name: '成交额' })).toHaveTextContent('¥');
  expect(within(measures).getByRole('group', { name: '复购率 · 90 天' })).toHaveTextContent('%');
  await user.click(within(buyers).getByRole('button', { name: '“活跃买家”怎么算' }));
  expect(await screen.findByText(/按会员名去重/)).toBeInTheDocument();
  expect(screen.getByRole('region', { name: '最近动态' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '近 14 天 · 对比前 14 天' }));
  await user.click(await screen.findByRole('menuitemradio', { name: '近 30 天 · 对比前 30 天' }));
  expect(await within(measures).findAllByText('对比前 30 天')).not.toHaveLength(0);
  expect(router.state.location.search).toBe('?window=30');
});

test('each thing that waits leads to where it is dealt with', async () => {
  await app.visit('/F-1');
  const needs = await screen.findByRole('list', { name: '需要我处理' });
  const addresses = within(needs).getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^\/F-1\/(imports\/I-\d+|products\/(unlinked|P-\d+|imports\/C-\d+)|products\?status=.*|stores\/D-\d+|hosting\/T-\d+|hosting\?view=overdue)$/);
});

test('a factory without orders is led to its first import', async () => {
  await app.visit('/F-3', 'owner3');
  expect(await screen.findByText('先导入订单')).toBeVisible();
  expect(screen.getByRole('link', { name: '导入订单' })).toHaveAttribute('href', '/F-3/imports/new');
  expect(screen.queryByRole('region', { name: '四项指标' })).toBeNull();
});

test('when home cannot be read, it says so with the request id, and the measures stand', async () => {
  const { router } = await app.visit('/F-1/stores');
  await screen.findByRole('heading', { level: 1 });
  app.setFaults('status=500');
  await router.navigate('/F-1');
  expect((await screen.findAllByText(/请求编号/)).length).toBeGreaterThan(0);
});
