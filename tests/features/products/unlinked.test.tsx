import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('SKUs that orders name', () => {
  const app = useDemoApp();
  const table = () => screen.findByRole('table', { name: '关联规格' }, { timeout: 30_000 });
  const tab = (name: RegExp) => within(screen.getByRole('navigation', { name: '视图' })).getByRole('link', { name });

  test('the list of products leads to those that wait', async () => {
    const { user } = await app.visit('/F-1/products');
    await user.click(await screen.findByRole('link', { name: /^待关联规格/ }, { timeout: 30_000 }));
    expect(await screen.findByRole('heading', { level: 1, name: '关联规格' }, { timeout: 30_000 })).toBeVisible();
  });

  test('one is marked as not in the catalogue, and the undo brings it back', async () => {
    const { user } = await app.visit('/F-1/products/unlinked');
    const found = await table();
    await user.click(await within(found).findByRole('button', { name: /把 LB-0117 原色 标为不在目录/ }));
    expect(await screen.findByText('已标 1 个规格为不在目录')).toBeVisible();
    await waitFor(() => expect(within(found).queryByText('LB-0117 原色')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await within(found).findByText('LB-0117 原色')).toBeVisible();
  });

  test('one is linked to a SKU that the search finds, and can be taken back', async () => {
    const { user } = await app.visit('/F-1/products/unlinked');
    const found = await table();
    await user.click(await within(found).findByRole('button', { name: /给 LB-0117 原色 选规格/ }));
    const dialog = await screen.findByRole('dialog', { name: '给 LB-0117 原色 选规格' });
    const [pick] = await within(dialog).findAllByRole('button', { name: /关联到 LB-0117 原色/ });
    await user.click(pick ?? expect.unreachable('a SKU to pick'));
    expect(await screen.findByText('已关联 1 个规格')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /选规格/ })).not.toBeInTheDocument());
    await user.click(tab(/^已关联/));
    await user.click(await screen.findByRole('button', { name: /收回 LB-0117 原色 的决定/ }));
    expect(await screen.findByText('已收回 1 个决定')).toBeVisible();
    await user.click(tab(/^等着关联/));
    expect(await within(await table()).findByText('LB-0117 原色')).toBeVisible();
  });

  test('several are decided in one act', async () => {
    const { user } = await app.visit('/F-1/products/unlinked');
    await within(await table()).findByText('LB-0117 原色');
    await user.click(screen.getByRole('checkbox', { name: '选中本页全部' }));
    await user.click(screen.getByRole('button', { name: '都不在目录' }));
    expect(await screen.findByText('没有等着关联的规格')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: '撤销' }).at(-1) ?? expect.unreachable('an undo'));
    expect(await within(await table()).findByText('LB-0117 原色')).toBeVisible();
  });

  test('a marketer reads why nothing can be decided', async () => {
    await app.visit('/F-1/products/unlinked', 'marketer');
    const found = await table();
    const [choose] = await within(found).findAllByRole('button', { name: /^选规格/ });
    expect(choose).toHaveAccessibleDescription('只有厂长、运营和计划员能关联规格');
  });
});
