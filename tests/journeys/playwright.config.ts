import { defineConfig } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '../support/chromium';

const executablePath = ensureChromium();
const args = [...chromiumArguments];

/** `name.spec.ts` runs on the laptop, `name.phone.spec.ts` on the phone, `name.both.spec.ts` on both. */
export default defineConfig<{ hostName?: string }, { hostName?: string }>({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  globalSetup: '../support/journeysSetup.ts',
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath, args },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'laptop',
      testMatch: /\.spec\.ts$/,
      testIgnore: /\.(phone|insecure)\.spec\.ts$/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: /\.(phone|both)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      // A name that is not this machine's own: as on a factory's network, no secure context.
      name: 'insecure',
      testMatch: /\.insecure\.spec\.ts$/,
      use: {
        viewport: { width: 1440, height: 900 },
        hostName: 'factory.test',
        launchOptions: { executablePath, args: [...args, '--host-resolver-rules=MAP factory.test 127.0.0.1'] },
      },
    },
  ],
});
