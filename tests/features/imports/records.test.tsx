import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/queryClient';
import { useDemoApp } from '@tests/support/app';

configure({ asyncUtilTimeout: 20_000 });

describe('imports of the demo', { timeout: 60_000 }, () => {
  const app = useDemoApp();

  const names = async (): Promise<string[]> => {
    const table = await screen.findByRole('table', { name: '订单导入' });
    await within(table).findAllByRole('link');
    return within(table).getAllByRole('link').map((link) => link.textContent ?? '');
  };

  test('the list shows what failed first, and filters by state and store', async () => {
    const { user, router } = await app.visit('/F-1/imports');
    expect((await names())[0]).toContain('严选补单.csv');
    expect(screen.getAllByText('没成功')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '状态' }));
    await user.click(await screen.findByRole('checkbox', { name: '没成功' }));
    await waitFor(async () => expect(await names()).toHaveLength(1));
    expect(router.state.location.search).toBe('?state=failed');
    await user.click(screen.getByRole('button', { name: '清除' }));
    await waitFor(async () => expect((await names()).length).toBeGreaterThan(5));
    expect(screen.getByRole('link', { name: '导入订单' })).toHaveAttribute('href', '/F-1/imports/new');
  });

  test('an empty factory is told what this place is for', async () => {
    await app.visit('/F-3/imports', 'owner3');
    expect(await screen.findByText('还没有导入过订单')).toBeVisible();
    expect(screen.getAllByRole('link', { name: '导入订单' })[0]).toHaveAttribute('href', '/F-3/imports/new');
  });

  test('a record says what became of each row, and hands out the rows that stayed out', async () => {
    const made: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made.push(blob);
        return 'blob:made';
      },
      revokeObjectURL: () => undefined,
    }));
    const { user } = await app.visit('/F-1/imports/I-18');
    const parts = await screen.findByRole('table');
    const total = within(parts)
      .getAllByRole('row')
      .slice(1)
      .reduce((sum, row) => sum + Number(within(row).getAllByRole('cell')[0]?.textContent.replaceAll(',', '')), 0);
    expect(screen.getByText(`共 ${total} 行，各部分加起来就是它`)).toBeVisible();
    expect(await screen.findByText('日期看不懂')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '下载 CSV' }));
    await waitFor(() => expect(made).toHaveLength(1));
    const text = (await made[0]?.text()) ?? '';
    expect(text).toContain('行号,订单编号,结果,原因,内容,怎么处理');
    expect(text).toContain('没进来,日期看不懂');
    await user.click(screen.getByRole('button', { name: '下载 Excel' }));
    await waitFor(() => expect(made).toHaveLength(2));
    expect(made[1]?.size).toBeGreaterThan(1_000);
  });

  test('duplicates are dropped and come back', async () => {
    const { user } = await app.visit('/F-1/imports/I-18');
    const settled = async (): Promise<void> => {
      await app.platform().drain();
      await queryClient.invalidateQueries();
    };
    await user.click(await screen.findByRole('button', { name: '去掉重复行' }));
    await screen.findByText('正在去掉重复行');
    await settled();
    expect(await screen.findByText(/已去掉 \d+ 行/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '恢复重复行' }));
    await screen.findByText('正在恢复重复行');
    await settled();
    expect(await screen.findByRole('button', { name: '去掉重复行' })).toBeVisible();
  });
});
