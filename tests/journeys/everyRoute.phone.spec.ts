import { appRoutes, expect, signInAs, test } from '@tests/support/journey';
import { addressFor } from './help/addresses';
import { expectNoSidewaysScroll } from './help/overflow';
import { Traffic } from './help/quiet';
import { languages } from './help/words';

for (const language of languages) {
  test(`every page fits a phone in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, 'owner');
    const traffic = new Traffic(page);
    for (const { path } of appRoutes()) {
      const address = await addressFor(page, path);
      await page.goto(`${address}?lang=${language}`);
      await traffic.quiet();
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeAttached();
      await expectNoSidewaysScroll(page);
    }
  });
}
