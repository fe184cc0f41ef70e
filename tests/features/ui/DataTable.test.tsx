import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { setMediaQuery } from '@tests/support/features-setup';
import { renderInRouter } from './render';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly stock: number;
}

const rows: readonly Row[] = [
  { id: 'a', name: '收纳箱', stock: 12 },
  { id: 'b', name: '礼品袋', stock: 7 },
];

const columns: readonly Column<Row>[] = [
  { key: 'name', title: '商品', main: true, alwaysShown: true, render: (row) => row.name },
  { key: 'stock', title: '库存 / 件', align: 'end', width: 96, sortable: true, render: (row) => row.stock },
];

interface ListProps {
  readonly shown?: readonly Row[] | undefined;
  readonly onEdit?: (row: Row) => void;
}

function List({ shown, onEdit }: ListProps) {
  const settings = useTableSettings('test', columns);
  const [sort, setSort] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <ColumnChooser settings={settings} />
      <DataTable
        label="商品"
        settings={settings}
        rows={shown}
        rowKey={(row) => row.id}
        rowHref={(row) => `/products/${row.id}`}
        onEdit={onEdit}
        sort={sort}
        onSortChange={setSort}
        selection={{
          selected,
          onChange: setSelected,
          rowName: (row) => row.name,
          actions: <button type="button">下架</button>,
        }}
        empty={<p>还没有商品</p>}
      />
    </>
  );
}

describe('DataTable', () => {
  it('is a table with a head per column, and a link in the main cell', () => {
    renderInRouter(<List shown={rows} />);
    const table = screen.getByRole('table', { name: '商品' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
    expect(within(table).getByRole('link', { name: '收纳箱' })).toHaveAttribute('href', '/products/a');
  });

  it('says how it is sorted and asks for the other way round', async () => {
    renderInRouter(<List shown={rows} />);
    const head = screen.getByRole('columnheader', { name: /库存/ });
    expect(head).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(within(head).getByRole('button', { name: /库存 \/ 件$/ }));
    expect(head).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(within(head).getByRole('button', { name: /库存 \/ 件$/ }));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
  });

  it('opens a row from anywhere in it', async () => {
    const { address } = renderInRouter(<List shown={rows} />);
    await userEvent.click(screen.getByRole('cell', { name: '7' }));
    expect(address()).toBe('/products/b');
  });

  it('ticks one row and all, with what can be done to them', async () => {
    const { address } = renderInRouter(<List shown={rows} />);
    await userEvent.click(screen.getByRole('checkbox', { name: '选中“收纳箱”' }));
    expect(screen.getByText('已选 1 个')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '下架' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: '选中本页全部' }));
    expect(screen.getByText('已选 2 个')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '取消选择' }));
    expect(screen.queryByText(/已选/)).not.toBeInTheDocument();
    expect(address()).toBe('/');
  });

  it('walks through the rows with j and k, opens with Enter, edits with e', async () => {
    const onEdit = vi.fn();
    const { address } = renderInRouter(<List shown={rows} onEdit={onEdit} />);
    await userEvent.keyboard('jj');
    expect(screen.getByRole('link', { name: '礼品袋' })).toHaveFocus();
    await userEvent.keyboard('k');
    expect(screen.getByRole('link', { name: '收纳箱' })).toHaveFocus();
    await userEvent.keyboard('e');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(rows[0]);
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/products/a');
  });

  it('hides a column and remembers it; the main one stays', async () => {
    const { unmount } = renderInRouter(<List shown={rows} />);
    await userEvent.click(screen.getByRole('button', { name: '列' }));
    expect(await screen.findByRole('checkbox', { name: '商品' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: '库存 / 件' }));
    expect(screen.queryByRole('columnheader', { name: /库存/ })).not.toBeInTheDocument();
    unmount();
    renderInRouter(<List shown={rows} />);
    expect(screen.queryByRole('columnheader', { name: /库存/ })).not.toBeInTheDocument();
  });

  it('falls back to its first columns when what was remembered is broken', () => {
    window.localStorage.setItem('table:test', '{"shown":5}');
    renderInRouter(<List shown={rows} />);
    expect(screen.getByRole('columnheader', { name: /库存/ })).toBeInTheDocument();
  });

  it('shows its layout while loading, and what the place is for when empty', () => {
    const { unmount } = renderInRouter(<List />);
    expect(screen.getByRole('table', { name: '商品' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('正在读取列表')).toBeInTheDocument();
    unmount();
    renderInRouter(<List shown={[]} />);
    expect(screen.getByText('还没有商品')).toBeInTheDocument();
  });

  it('becomes cards on a phone', () => {
    setMediaQuery('(max-width: 640px)', true);
    renderInRouter(<List shown={rows} />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = screen.getByRole('list', { name: '商品' });
    const [first] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('收纳箱');
    expect(first).toHaveTextContent('库存 / 件12');
  });
});
