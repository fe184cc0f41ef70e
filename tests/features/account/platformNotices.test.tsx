import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

test('an agent’s bell shows what factories did, and leads to the task; following reads it', async () => {
  const { user, router } = await app.visit('/desk', 'agent');
  await user.click(await screen.findByRole('button', { name: /打开通知 · \d+ 条未读/ }));
  const panel = await screen.findByRole('dialog', { name: '通知' });
  const notice = await within(panel).findByRole('link', { name: /T-16 .*：厂里退回来了。首档别动.*示例收纳制品厂/ });
  expect(within(panel).getByRole('link', { name: '全部通知' })).toHaveAttribute('href', '/platform/notifications');
  await user.click(notice);
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk/tasks/F-1.T-16'));
  await user.click(await screen.findByRole('button', { name: /^打开通知/ }));
  const again = await screen.findByRole('dialog', { name: '通知' });
  await waitFor(() => expect(within(again).queryByRole('link', { name: /T-16/ })).not.toBeInTheDocument());
});

test('the page keeps what was read under all; what lies with an ended mandate leads to the desk', async () => {
  const { user } = await app.visit('/platform/notifications', 'agent');
  await user.click(await screen.findByRole('button', { name: '全部标为已读' }));
  expect(await screen.findByText('没有未读的通知')).toBeVisible();
  expect(screen.getByText(/任务派给你、厂里定了方案/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: '全部' }));
  expect(await screen.findByRole('link', { name: /T-1 .*：授权 M-2 结束/ })).toHaveAttribute('href', '/desk');
});

test('the lead is led to what is overdue', async () => {
  await app.visit('/platform/notifications', 'lead');
  expect(await screen.findByRole('link', { name: /T-9 .*：超时了，还没人领/ })).toHaveAttribute('href', '/desk?tab=overdue');
});

test('the reviewer is led to what was submitted again', async () => {
  await app.visit('/platform/notifications', 'reviewer');
  const [notice] = await screen.findAllByRole('link', { name: /S-\d+ .*：改过，又送审了/ });
  expect(notice?.getAttribute('href')).toMatch(/^\/review\/submissions\/F-1\.S-\d+$/);
});

test('a failure is told, and trying again mends it', async () => {
  const { user, router } = await app.visit('/desk', 'agent');
  await screen.findByRole('heading', { level: 1 });
  app.setFaults('status=500');
  await router.navigate('/platform/notifications?show=all');
  await waitFor(() => expect(screen.getAllByText(/请求编号/)[0]).toBeVisible());
  app.setFaults(null);
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('link', { name: /T-4 .*：厂里不同意/ })).toBeVisible();
});

test('to a member of a factory the page is not there', async () => {
  await app.visit('/platform/notifications', 'owner');
  expect(await screen.findByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible();
});
