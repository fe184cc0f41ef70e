import type { Page, Request } from '@playwright/test';

/** Stays open by design: the stream of changes. */
const isStream = (request: Request): boolean => new URL(request.url()).pathname.endsWith('/events');

/** Counts what a page is waiting for; begin before its first visit. */
export class Traffic {
  private readonly waiting = new Set<Request>();

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (!isStream(request)) this.waiting.add(request);
    });
    page.on('requestfinished', (request) => this.waiting.delete(request));
    page.on('requestfailed', (request) => this.waiting.delete(request));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.waiting.clear();
    });
  }

  /** Resolves when nothing has been asked for during several frames and no page is being opened. */
  async quiet(): Promise<void> {
    const deadline = Date.now() + 20_000;
    for (let calm = 0; calm < 2 && Date.now() < deadline; ) {
      const isOpening = await this.page
        .evaluate(
          () =>
            new Promise<boolean>((resolve) => {
              const loading = '#root:empty, [aria-busy="true"], .ant-btn-loading';
              requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(document.querySelector(loading) !== null)),
              );
            }),
        )
        .catch(() => true);
      calm = isOpening || this.waiting.size > 0 ? 0 : calm + 1;
    }
  }
}
