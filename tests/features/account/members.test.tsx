import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

test('the owner changes a role, takes it back, and the audit log tells both', async () => {
  const { user, router } = await app.visit('/F-1/members');
  const role = await screen.findByLabelText('计划员一号的岗位');
  await user.selectOptions(role, '品牌营销');
  expect(await screen.findByText('计划员一号的岗位改成了品牌营销')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(screen.getByLabelText('计划员一号的岗位')).toHaveDisplayValue('计划员'));
  await router.navigate('/F-1/audit?action=members.changeRole');
  const log = await screen.findByRole('table', { name: '操作记录' });
  expect(await within(log).findByText('岗位：品牌营销 → 计划员')).toBeVisible();
  expect(within(log).getByText('岗位：计划员 → 品牌营销')).toBeVisible();
});

test('an owner neither changes nor removes themselves', async () => {
  await app.visit('/F-1/members');
  const row = (await screen.findByText('owner · 你')).closest('tr');
  if (!row) throw new Error('The owner has no row');
  expect(within(row).queryByRole('combobox')).toBeNull();
  expect(within(row).getByRole('button', { name: '移除厂长' })).toHaveAccessibleDescription('不能移除自己');
});

test('an invitation shows its link this once, and can be withdrawn', async () => {
  const { user } = await app.visit('/F-1/members');
  await user.click(await screen.findByRole('button', { name: '邀请成员' }));
  const dialog = await screen.findByRole('dialog', { name: '邀请成员' });
  await user.click(within(dialog).getByRole('radio', { name: /计划员/ }));
  await user.type(within(dialog).getByLabelText(/给谁/), '新来的小张');
  await user.click(within(dialog).getByRole('button', { name: '生成链接' }));
  const link = await screen.findByDisplayValue(/\/join\/[0-9a-f]{64}$/);
  expect(link).toHaveAttribute('readonly');

  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no secure context'));
  await user.click(screen.getByRole('button', { name: '复制链接' }));
  expect(await screen.findByText(/按 Ctrl\+C 复制/)).toBeInTheDocument();
  expect(link).toHaveFocus();

  await user.click(screen.getByRole('button', { name: '好了' }));
  const waiting = await screen.findByRole('list', { name: '等待加入' });
  expect(within(waiting).getByText('新来的小张')).toBeVisible();
  await user.click(within(waiting).getByRole('button', { name: '撤回给新来的小张的邀请' }));
  expect(await screen.findByText('没有等待加入的邀请。')).toBeVisible();
});

test('removing a member asks for the account to be typed', async () => {
  const { user } = await app.visit('/F-1/members');
  await user.click(await screen.findByRole('button', { name: '移除品牌营销一号' }));
  const dialog = await screen.findByRole('dialog', { name: '移除品牌营销一号？' });
  expect(within(dialog).getByRole('button', { name: '移除成员' })).toHaveAttribute('aria-disabled', 'true');
  await user.type(within(dialog).getByLabelText('输入“marketer”确认'), 'marketer');
  await user.click(within(dialog).getByRole('button', { name: '移除成员' }));
  expect(await screen.findByText('已移除品牌营销一号')).toBeVisible();
  await waitFor(() => expect(screen.queryByLabelText('品牌营销一号的岗位')).toBeNull());
});

test('who may not manage members gets the page that says so', async () => {
  await app.visit('/F-1/members', 'planner');
  expect(await screen.findByRole('heading', { name: '你的岗位看不了这一页' })).toBeVisible();
});
