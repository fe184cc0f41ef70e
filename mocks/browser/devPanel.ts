import { forgetKept } from './keptData';
import type { MockSettings } from './settings';
import { writeMockSettings } from './settings';

const sizes = ['small', 'medium'] as const;
const faults = ['none', '500', '503', 'drop', 'stale'] as const;

function choice<V extends string>(name: string, values: readonly V[], value: V, onChoose: (value: V) => void): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const option of values) select.add(new Option(option, option, false, option === value));
  select.addEventListener('change', () => values.filter((one) => one === select.value).forEach(onChoose));
  label.append(`${name} `, select);
  return label;
}

async function forgetEverything(): Promise<void> {
  document.cookie = 'demo_session=; path=/; max-age=0';
  await forgetKept();
}

/**
 * A panel of the development server alone: seed size, faults on every answer, and a fresh start.
 * Outside the app's tree and in English only, since no customer ever sees it.
 */
export function mountDevPanel(settings: MockSettings): void {
  const apply = (change: Partial<MockSettings>) => {
    writeMockSettings({ ...settings, ...change });
    location.reload();
  };
  const panel = document.createElement('details');
  panel.id = 'mock-platform-panel';
  panel.style.cssText =
    'position:fixed;right:8px;bottom:8px;z-index:2000;padding:4px 8px;border:1px solid #9aa4b2;border-radius:8px;background:Canvas;color:CanvasText;font-size:12px';
  const summary = document.createElement('summary');
  summary.textContent = settings.fault === 'none' && settings.latencyMilliseconds === 0 ? 'mock' : 'mock: faults on';
  const body = document.createElement('div');
  body.style.cssText = 'display:grid;gap:6px;padding:6px 0';
  const reset = document.createElement('button');
  reset.textContent = 'Reset the data';
  reset.addEventListener('click', () => void forgetEverything().then(() => location.reload()));
  body.append(
    choice('Seed', sizes, settings.size, (size) => {
      writeMockSettings({ ...settings, size });
      void forgetEverything().then(() => location.reload());
    }),
    choice('Fault', faults, settings.fault, (fault) => apply({ fault })),
    choice('Latency ms', ['0', '400', '1500', '5000'], String(settings.latencyMilliseconds), (value) =>
      apply({ latencyMilliseconds: Number(value) }),
    ),
    reset,
  );
  panel.append(summary, body);
  document.body.append(panel);
}
