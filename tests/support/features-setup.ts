import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { setupI18n } from '@/i18n/setup';

// The whole app over a database answers slower than a stub: two busy cores need more than the usual second.
configure({ asyncUtilTimeout: 20_000 });

/** jsdom knows no media queries: a laptop in light mode, unless a test says otherwise by `matching`. */
const matching = new Set<string>();

export function setMediaQuery(query: string, matches: boolean): void {
  if (matches) matching.add(query);
  else matching.delete(query);
}

class MediaQueryListStub extends EventTarget implements MediaQueryList {
  readonly media: string;
  onchange = null;

  constructor(media: string) {
    super();
    this.media = media;
  }

  get matches(): boolean {
    return matching.has(this.media);
  }

  addListener(): void {}

  removeListener(): void {}
}

class ResizeObserverStub implements ResizeObserver {
  observe(): void {}

  unobserve(): void {}

  disconnect(): void {}
}

window.matchMedia = (query) => new MediaQueryListStub(query);
window.ResizeObserver = ResizeObserverStub;
Element.prototype.scrollIntoView = () => undefined;

beforeAll(async () => {
  await setupI18n('zh-CN');
});

beforeEach(() => {
  matching.clear();
  window.localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
