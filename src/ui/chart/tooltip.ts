import { type ChartData, seriesColour } from './chartData';
import type { Drawing } from './drawing';

function line(colour: string | null, name: string, figure: string): HTMLElement {
  const row = document.createElement('div');
  row.style.cssText = 'display:flex;gap:8px;align-items:center;line-height:1.6';
  const dot = document.createElement('span');
  dot.style.cssText = `width:8px;height:8px;border-radius:2px;flex:none;background:${colour ?? 'transparent'}`;
  const words = document.createElement('span');
  words.textContent = name;
  const value = document.createElement('b');
  value.style.cssText = 'margin-left:auto;padding-left:16px;font-weight:600';
  value.textContent = figure;
  row.append(dot, words, value);
  return row;
}

/** The tooltip of one category, made of text nodes: names from a file are never read as markup. */
export function tooltipContent(data: ChartData, index: number, drawing: Drawing): HTMLElement {
  const { palette, formatExact } = drawing;
  const box = document.createElement('div');
  const head = document.createElement('div');
  const category = data.categories[index];
  head.style.cssText = `margin-bottom:4px;color:${palette.text2}`;
  head.textContent = category?.fullLabel ?? category?.label ?? '';
  box.append(head);
  const figure = (value: number | null | undefined): string => (value == null ? '—' : formatExact(value));
  data.series.forEach((series, position) => {
    const colour = seriesColour(palette, series, position);
    box.append(line(colour, series.name, figure(series.values[index])));
    if (series.before) {
      box.append(line(palette.previous, series.beforeName ?? series.name, figure(series.before[index])));
    }
  });
  return box;
}
