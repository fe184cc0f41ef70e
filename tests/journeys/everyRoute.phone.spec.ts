import { appRoutes, expect, signInAs, test } from '@tests/support/journey';
import { addressFor } from './help/addresses';
import { expectNoSidewaysScroll } from './help/overflow';
import { Traffic } from './help/quiet';
import { languages } from './help/words';

for (const language of languages) {
  test(`every page fits a phone in ${language}`, async ({ page: owners, another }) => {
    test.setTimeout(240_000);
    await signInAs(owners, 'owner');
    for (const { path, platform } of appRoutes()) {
      const page = platform?.[0] ? await another(platform[0]) : owners;
      await page.setViewportSize(owners.viewportSize() ?? { width: 390, height: 844 });
      const traffic = new Traffic(page);
      const address = await addressFor(page, path);
      await page.goto(`${address}?lang=${language}`);
      await traffic.quiet();
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeAttached();
      await expectNoSidewaysScroll(page);
    }
  });
}
