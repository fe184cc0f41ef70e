import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { call } from '@/api/call';
import { getSession } from '@/api/contract/session';
import { getSettings, updateSettings } from '@/api/contract/settings';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

async function factoryId(): Promise<string> {
  return (await call(getSession)).factories[0]?.id ?? '';
}

test('settings are saved, and what is wrong is said at its field', async () => {
  const { user } = await app.visit('/F-1/settings');
  const threshold = await screen.findByLabelText('小单标准');
  await user.clear(threshold);
  await user.type(threshold, '0');
  await user.click(screen.getByRole('button', { name: /保存/ }));
  await waitFor(() => expect(threshold).toHaveAccessibleDescription(/至少 1/));
  await user.clear(threshold);
  await user.type(threshold, '20');
  await user.click(screen.getByRole('button', { name: /保存/ }));
  expect(await screen.findByText('设置已保存')).toBeVisible();
  const settings = await call(getSettings, { params: { factoryId: await factoryId() } });
  expect(settings.smallOrderThreshold).toBe(20);
});

test('who meets a newer version chooses field by field', async () => {
  const { user } = await app.visit('/F-1/settings');
  const name = await screen.findByLabelText('工厂名称');
  const id = await factoryId();
  const before = await call(getSettings, { params: { factoryId: id } });
  await user.clear(name);
  await user.type(name, '我的厂名');
  await call(updateSettings, { params: { factoryId: id }, body: { name: '别人的厂名', workingHoursEnd: '19:00' }, version: before.version });
  await user.click(screen.getByRole('button', { name: /保存/ }));
  const dialog = await screen.findByRole('dialog', { name: '别人刚改过这里' });
  expect(within(dialog).getByText('别人的厂名')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('radio', { name: '工厂名称 我的' }));
  await user.click(within(dialog).getByRole('button', { name: '按所选保存' }));
  expect(await screen.findByText('设置已保存')).toBeVisible();
  expect(await call(getSettings, { params: { factoryId: id } })).toMatchObject({ name: '我的厂名', workingHoursEnd: '19:00' });
});

test('a code that is not goods is taken back with one click, and the click is undone', async () => {
  const { user } = await app.visit('/F-1/settings');
  await user.click(await screen.findByRole('button', { name: '把 POST 算回来' }));
  expect(await screen.findByText('POST 算回来了，正在重新计数')).toBeVisible();
  expect(screen.queryByRole('button', { name: '把 POST 算回来' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByRole('button', { name: '把 POST 算回来' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '再加编码' }), 'post, sample*');
  await user.click(screen.getByRole('button', { name: '加上' }));
  expect(await screen.findByRole('button', { name: '把 SAMPLE* 算回来' })).toBeVisible();
});

test('price bands are set from a day on, checked at their fields, and the change is undone', async () => {
  const { user } = await app.visit('/F-1/settings');
  await user.click(await screen.findByRole('button', { name: '定收纳的价格带' }));
  const dialog = await screen.findByRole('dialog', { name: '收纳的价格带' });
  const [mid, high] = [within(dialog).getByLabelText(/^中价从/), within(dialog).getByLabelText(/^高价从/)];
  expect(mid).toHaveValue('9.80');
  await user.clear(high);
  await user.type(high, '9');
  await user.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(high).toHaveAccessibleDescription(/高于中价/));
  await user.clear(high);
  await user.type(high, '30');
  const day = within(dialog).getByLabelText(/^从哪天起算/);
  await user.clear(day);
  await user.type(day, '2026-11-01');
  await user.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(await screen.findByText('收纳的价格带改了，正在重新计数')).toBeVisible();
  const row = screen.getByRole('row', { name: /^收纳/ });
  expect(row).toHaveTextContent('¥9.80 起，低于 ¥30.00');
  expect(row).toHaveTextContent('自己定的，2026-11-01 起');
  const undo = screen.getAllByRole('button', { name: '撤销' }).at(-1);
  if (undo) await user.click(undo);
  await waitFor(() => expect(screen.getByRole('row', { name: /^收纳/ })).toHaveTextContent('低于 ¥22.00'));
  await user.click(screen.getByRole('button', { name: '收纳改回三分位' }));
  expect(await screen.findByText('收纳改回三分位，正在重新计数')).toBeVisible();
});

test('who may not change the settings reads them', async () => {
  await app.visit('/F-1/settings', 'marketer');
  expect(await screen.findByText('只有厂长能修改。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  expect(await screen.findByRole('button', { name: '把 POST 算回来' })).toHaveAccessibleDescription(/你的岗位不能改/);
});
