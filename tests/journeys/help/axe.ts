import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails on whatever axe finds on the page as it stands, or in one part of it, naming the rule and the places.
 * @param within a selector of the part, such as what has just opened
 */
export async function expectAccessible(page: Page, what: string, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).include(within).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    places: nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  }));
  expect(found, what).toEqual([]);
}
