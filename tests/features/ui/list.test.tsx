import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { SearchField } from '@/ui/list/SearchField';
import { Segmented } from '@/ui/list/Segmented';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { renderInRouter } from './render';

const statuses = [
  { value: 'live', label: '营业中', count: 1020 },
  { value: 'holiday', label: '休假' },
];
const views = [
  { value: 'table', label: '表格' },
  { value: 'cards', label: '卡片' },
] as const;
const page = { items: [1, 2], nextCursor: 'n', prevCursor: null, total: 120, totalIsExact: true };

function Filters() {
  const url = useUrlState();
  const pages = useCursorPages(page, 50);
  return (
    <>
      <FilterBar onClear={url.get('status') ? () => url.set({ status: null, q: null }) : undefined}>
        <SearchField value={url.get('q')} onChange={(q) => url.set({ q }, { replace: true })} placeholder="店名" />
        <ChoiceFilter
          label="状态"
          options={statuses}
          value={url.getAll('status')}
          onChange={(status) => url.set({ status })}
        />
        <Segmented
          label="样式"
          options={views}
          value={url.get('as') === 'cards' ? 'cards' : 'table'}
          onChange={(as) => url.set({ as })}
        />
      </FilterBar>
      <CursorFooter {...pages} />
    </>
  );
}

describe('a list’s filters', () => {
  it('puts the text into the address before what is clicked next, and not after it', async () => {
    const { address } = renderInRouter(<Filters />);
    await userEvent.type(screen.getByRole('searchbox', { name: '搜索 店名' }), '收纳');
    expect(address()).toBe('/');
    await userEvent.click(screen.getByRole('radio', { name: '卡片' }));
    expect(address()).toBe('/?q=%E6%94%B6%E7%BA%B3&as=cards');
  });

  it('goes to the search with /, and puts the text into the address', async () => {
    const { address } = renderInRouter(<Filters />);
    await userEvent.keyboard('/');
    const search = screen.getByRole('searchbox', { name: '搜索 店名' });
    expect(search).toHaveFocus();
    await userEvent.type(search, '收纳');
    await waitFor(() => expect(address()).toBe('/?q=%E6%94%B6%E7%BA%B3'));
    await userEvent.clear(search);
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/');
  });

  it('says what is filtered and takes it off with one click', async () => {
    const { address } = renderInRouter(<Filters />, '/?cursor=x&from=51');
    await userEvent.click(screen.getByRole('button', { name: '状态' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /营业中/ }));
    expect(address()).toBe('/?status=live');
    expect(screen.getByText('状态：营业中')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '去掉“状态：营业中”' }));
    expect(address()).toBe('/');
  });

  it('is a radio group where one of a few is chosen', async () => {
    const { address } = renderInRouter(<Filters />);
    expect(screen.getByRole('radiogroup', { name: '样式' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '卡片' }));
    expect(screen.getByRole('radio', { name: '卡片' })).toBeChecked();
    expect(address()).toBe('/?as=cards');
  });

  it('pages by cursor and says where one is', async () => {
    const { address } = renderInRouter(<Filters />);
    expect(screen.getByText('第 1–2 个，共 120 个')).toBeInTheDocument();
    const previous = screen.getByRole('button', { name: '上一页' });
    expect(previous).toHaveAttribute('aria-disabled', 'true');
    expect(previous).toHaveAccessibleDescription('已经是第一页');
    await userEvent.click(screen.getByRole('button', { name: '下一页' }));
    expect(address()).toBe('/?cursor=n&from=3');
  });
});

describe('saved views', () => {
  it('are links, and the present one says so', () => {
    const tabs = [
      { key: 'all', name: '全部', to: '/?', count: 1248 },
      { key: 'live', name: '在售', to: '/?status=live' },
    ];
    renderInRouter(<SavedViewTabs views={tabs} current="all" />);
    expect(screen.getByRole('link', { name: '全部1,248' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: '在售' })).not.toHaveAttribute('aria-current');
  });
});
