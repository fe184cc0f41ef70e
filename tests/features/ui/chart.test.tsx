import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { barOption } from '@/ui/chart/barOption';
import { BarChart } from '@/ui/chart/BarChart';
import { type ChartData, chartTable } from '@/ui/chart/chartData';
import { lineOption } from '@/ui/chart/lineOption';
import type { Drawing } from '@/ui/chart/drawing';
import { pale } from '@/ui/chart/options';
import { tooltipContent } from '@/ui/chart/tooltip';
import { WaterfallChart } from '@/ui/chart/WaterfallChart';
import { stepsOf, waterfallOption } from '@/ui/chart/waterfallOption';
import { palettes } from '@/ui/theme/palette';

const data: ChartData = {
  categoryName: '件/单',
  categories: [
    { key: '1', label: '1' },
    { key: '2-4', label: '2–4', fullLabel: '2 到 4 件' },
    { key: '5-9', label: '5–9', incomplete: true },
  ],
  series: [{ key: 'orders', name: '订单数', values: [118, 204, null], before: [80, 150, 3], beforeName: '前期' }],
};

const drawing: Drawing = {
  palette: palettes.light,
  width: 600,
  formatShort: String,
  formatExact: (value) => `${value} 单`,
  animate: false,
};

describe('a chart', () => {
  it('has the same figures as a table, where a bar can be picked by keyboard', async () => {
    const picked = vi.fn();
    render(<BarChart title="一单多少件" data={data} onPick={picked} />);
    expect(screen.getByRole('group', { name: '一单多少件' })).toHaveAttribute('tabindex', '0');
    await userEvent.click(screen.getByRole('button', { name: '表' }));
    const table = screen.getByRole('table', { name: '一单多少件' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['件/单', '订单数', '前期']);
    expect(within(table).getByRole('row', { name: /5–9/ })).toHaveTextContent('未完整—3');
    await userEvent.click(within(table).getByRole('button', { name: '选“2 到 4 件”' }));
    expect(picked).toHaveBeenCalledExactlyOnceWith('2-4');
  });

  it('keeps its height while loading, and says when there is nothing', () => {
    const { rerender } = render(<BarChart title="一单多少件" data={undefined} />);
    expect(screen.getByRole('status', { name: '正在画图' })).toBeInTheDocument();
    rerender(<BarChart title="一单多少件" data={{ ...data, series: [] }} />);
    expect(screen.getByText('这段时间没有数据')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '下载表格' })).not.toBeInTheDocument();
  });

  it('marks periods that are not over in its table', () => {
    expect(chartTable(data, '未完整').rows[2]).toEqual({ key: '5-9', label: '5–9 未完整', values: [null, 3] });
  });
});

describe('what is drawn', () => {
  it('makes the others pale when a bar is picked, and what is incomplete always', () => {
    const { series } = barOption(
      data,
      { annotations: [], picked: new Set(['1']), stacked: false, labelled: true },
      drawing,
    );
    const [bars] = Array.isArray(series) ? series : [];
    const strong = palettes.light.series[0];
    const weak = pale(strong, palettes.light);
    expect(bars?.data).toMatchObject([
      { itemStyle: { color: strong } },
      { itemStyle: { color: weak } },
      { itemStyle: { color: weak } },
    ]);
  });

  it('draws the line to the last complete period and goes on pale', () => {
    const whole: ChartData = { ...data, series: [{ key: 'p', name: '件数', values: [1, 2, 3] }] };
    const { series } = lineOption(whole, { annotations: [], range: undefined }, drawing);
    const lines = Array.isArray(series) ? series : [];
    expect(lines.map((line) => line.data)).toEqual([
      [1, 2, null],
      [null, 2, 3],
    ]);
  });

  it('begins each step of a waterfall where the one before it ended, below 0 too', () => {
    const effects: ChartData = { ...data, series: [{ key: 'effect', name: '影响', values: [40, -70, 20] }] };
    expect(stepsOf(effects)).toEqual([{ from: 0, to: 40 }, { from: 40, to: -30 }, { from: -30, to: -10 }]);
    expect(waterfallOption(effects, drawing)).toMatchObject({ xAxis: { min: -30, max: 40 }, yAxis: { data: ['1', '2–4', '5–9'], inverse: true } });
    render(<WaterfallChart title="什么在变" data={effects} />);
    expect(screen.getByRole('group', { name: '什么在变' })).toBeVisible();
  });

  it('writes the exact figures in its tooltip, never as markup', () => {
    const named: ChartData = { ...data, categories: [{ key: 'x', label: '<b>x</b>' }] };
    const content = tooltipContent(named, 0, drawing);
    expect(content).toHaveTextContent('<b>x</b>订单数118 单前期80 单');
  });
});
